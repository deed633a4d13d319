#include <gtest/gtest.h>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::element;

/// The person of one image with this declared character set and these name bytes.
Person personOf(std::string_view characterSet, std::string_view name) {
  const test::TemporaryFolder folder;
  static_cast<void>(folder.write(
      "image",
      test::file(element(0x0008, 0x0005, "CS", characterSet) + element(0x0008, 0x0018, "UI", "2.999.1.1.1") +
                 element(0x0010, 0x0010, "PN", name) + element(0x0020, 0x000D, "UI", "2.999.1") +
                 element(0x0020, 0x000E, "UI", "2.999.1.1"))));
  return scan({folder.path()}).studies.at(0).person;
}

struct Spelling {
  const char* characterSet;
  const char* bytes;
  const char* shown;
};

// Hazard H16: names must come through every declared character set.
TEST(CharacterSet, NamesComeOutAsUtf8) {
  const Spelling spellings[] = {
      {"ISO_IR 100", "M\xFCller^J\xF6rg", "Müller, Jörg"},
      {"ISO_IR 192", "Müller^Jörg", "Müller, Jörg"},
      {"ISO_IR 101", "\xA3ukasz^Anna", "Łukasz, Anna"},
      {"ISO_IR 144", "\xB8\xD2\xD0\xDD\xDE\xD2^\xBF\xF1\xE2\xE0", "Иванов, Пётр"},
      {"ISO_IR 126", "\xC4\xE9\xEF\xED\xF5\xF3\xDF\xEF\xF5^\xC5\xEB\xDD\xED\xE7", "Διονυσίου, Ελένη"},
      {"GB18030", "Wang^XiaoDong=\xCD\xF5^\xD0\xA1\xB6\xAB", "Wang, XiaoDong = 王, 小东"},
      {"\\ISO 2022 IR 87", "Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B", "Yamada, Tarou = 山田, 太郎"},
      {"\\ISO 2022 IR 149", "Hong^Gildong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE\xD4\xD7",
       "Hong, Gildong = 洪, 吉洞"},
      {"ISO 2022 IR 100", "M\xFCller^J\xF6rg", "Müller, Jörg"},
      {"", "O'Neil^Shane", "O'Neil, Shane"},
      {"ISO_IR 192", "Nguyễn^Thị Hồng", "Nguyễn, Thị Hồng"},
      {"ISO_IR 192", "Bjørn-Ståle^Øyvind^Åge^Dr", "Bjørn-Ståle, Øyvind Åge"},
  };
  for (const Spelling& spelling : spellings) {
    const Person person = personOf(spelling.characterSet, spelling.bytes);

    EXPECT_EQ(person.fullName.value, spelling.shown);
    EXPECT_FALSE(person.fullName.undecodable) << spelling.shown;
  }
}

TEST(CharacterSet, AReadableFormSurvivesBesideAnUnreadableOne) {
  const Person person = personOf("", "Yamada^Tarou=\x8E\x52");

  EXPECT_EQ(person.family, (Text{"Yamada", false}));
  EXPECT_EQ(person.given, (Text{"Tarou", false}));
  ASSERT_EQ(person.names.size(), 2U);
  EXPECT_FALSE(person.names[0].undecodable);
  EXPECT_TRUE(person.names[1].undecodable);
  EXPECT_TRUE(person.fullName.undecodable);
}

TEST(CharacterSet, WhatCannotBeReadIsMarkedAndKept) {
  for (const char* characterSet : {"", "ISO_IR 999", "PRIVATE"}) {
    const Person person = personOf(characterSet, "M\xFCller");

    EXPECT_EQ(person.family, (Text{"M\\xFCller", true})) << characterSet;
  }
}

TEST(CharacterSet, BytesThatDoNotFitTheDeclaredSetAreMarked) {
  EXPECT_TRUE(personOf("ISO_IR 192", "M\xFCller").family.undecodable);
  EXPECT_TRUE(personOf("ISO_IR 100", "M\x81ller").family.undecodable);
  EXPECT_TRUE(personOf("ISO_IR 100", "\x1B$B;3ED\x1B(B").family.undecodable);
}

}  // namespace
}  // namespace calcar::dicom
