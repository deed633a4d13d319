#include <gtest/gtest.h>

#include "integrations/dicom/anonymised_sample.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::even;

std::string sampleOf(std::string_view bytes) {
  const auto sample = anonymisedSampleOfBytes(bytes);
  return sample ? sample->bytes : std::string(toText(sample.error()));
}

/// The person name of a file in this character set, as the sample has it.
std::string nameIn(std::string_view characters, std::string_view name) {
  const std::string before = element(0x0008, 0x0005, "CS", characters);
  const std::string sample = sampleOf(test::file(before + element(0x0010, 0x0010, "PN", name)));
  EXPECT_NE(sample.find(before), std::string::npos) << "the name of the set stays";
  return sample.substr(sample.size() - even(name).size(), name.size());
}

TEST(AnonymisedNames, NamesKeepTheBytesOfTheirCharacterSet) {
  EXPECT_EQ(nameIn("", "Doe^John^Q^Dr."), "Sam^Samp^S^Sa.");
  EXPECT_EQ(nameIn("ISO_IR 100", "M\xFCller^J\xF6rg"),
            "S\xE4"
            "ampl^S\xE4"
            "am");
  EXPECT_EQ(nameIn("ISO_IR 192", "Müller^山田^\xFF"), "Säampl^山山^\xFF");
  EXPECT_EQ(nameIn("ISO_IR 144", "\xBB\xEE^x"), "\xD0\xD0^s");
  EXPECT_EQ(nameIn("GB18030", "\xCD\xF5^\x81\\"), "\xC9\xBD^\x81\\");
  EXPECT_EQ(nameIn("\\ISO 2022 IR 87", "Yamada=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B"),
            "Sample=\x1B$B;3;3\x1B(B^\x1B$B;3;3\x1B(B");
  EXPECT_EQ(nameIn("\\ISO 2022 IR 149", "Hong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE"),
            "Samp=\x1B$)C\xB1\xE8^\x1B$)C\xB1\xE8");
}

TEST(AnonymisedNames, MisspeltCharacterSetsStayAndOtherWordsDoNot) {
  EXPECT_EQ(nameIn("ISO-IR 100", "\xFC"), "\xE4");
  EXPECT_EQ(nameIn("utf-8", "x"), "s");
  EXPECT_EQ(sampleOf(test::file(element(0x0008, 0x0005, "CS", "ISO_IR 100\\CANARY"))).find("CANARY"),
            std::string::npos);
}

TEST(AnonymisedNames, UnknownEscapeSequencesHideNothing) {
  const std::string file = test::file(element(0x0008, 0x0005, "CS", "\\ISO 2022 IR 87") +
                                      element(0x0010, 0x0010, "PN", "\x1B#CANARY^\x1B$BCANARY\x1B(BCANARY"));

  EXPECT_EQ(sampleOf(file).find("CANARY"), std::string::npos);
}

}  // namespace
}  // namespace calcar::dicom
