#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "engine/episode/utf8.hpp"
#include "integrations/dicom/internal/character_set.hpp"

namespace calcar::dicom {
namespace {

constexpr const char* kDeclared[] = {"",
                                     "ISO_IR 6",
                                     "ISO_IR 100",
                                     "ISO_IR 101",
                                     "ISO_IR 109",
                                     "ISO_IR 110",
                                     "ISO_IR 144",
                                     "ISO_IR 127",
                                     "ISO_IR 126",
                                     "ISO_IR 138",
                                     "ISO_IR 148",
                                     "ISO_IR 166",
                                     "ISO_IR 203",
                                     "ISO_IR 13",
                                     "ISO_IR 192",
                                     "GB18030",
                                     "GBK",
                                     "\\ISO 2022 IR 87",
                                     "ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159",
                                     "\\ISO 2022 IR 149",
                                     "ISO 2022 IR 149",
                                     "\\ISO 2022 IR 58",
                                     "ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126",
                                     "WINDOWS-1250",
                                     "WINDOWS-1255",
                                     "WINDOWS-1258",
                                     "KOI8-R",
                                     "SJIS",
                                     "EUC-JP",
                                     "KSC",
                                     "BIG5",
                                     "ISO_IR 999",
                                     "\\\\\\",
                                     "\x1B$B"};

constexpr const char* kPieces[] = {
    "\x1B",   "\x1B(B",   "\x1B(J",           "\x1B$B", "\x1B$@",  "\x1B$(D", "\x1B)I", "\x1B$)C", "\x1B$)A",
    "\x1B-A", "\x1B-L",   "\x1B-b",           "^",      "=",       "\\",      "\r\n",   "\t",      " ",
    "Abc",    "\xC3\xBC", "\x81\x30\x81\x30", ";3ED",   "\xB0\xA1"};

/// Bytes with the frequent escape sequences and delimiters among them; the same seed gives the same bytes.
std::string bytesOf(std::mt19937& random) {
  std::string bytes;
  const auto pieces = random() % 12;
  for (unsigned i = 0; i < pieces; ++i) {
    const bool isPiece = random() % 2 == 0;
    if (isPiece) {
      bytes += kPieces[random() % std::size(kPieces)];
    } else {
      bytes += static_cast<char>(random() % 256);
    }
  }
  return bytes;
}

/// Turns `\xNN` back into bytes.
std::string unmarked(const std::string& shown) {
  std::string bytes;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i] == '\\') {
      bytes += static_cast<char>(std::stoi(shown.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else {
      bytes += shown[i];
    }
  }
  return bytes;
}

class AnyDeclaration : public testing::TestWithParam<const char*> {};

TEST_P(AnyDeclaration, ShowsOnlyUtf8WithoutControlCharacters) {
  const CharacterSet characters(GetParam());
  std::mt19937 random(4711);
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = bytesOf(random);
    auto shown = characters.nameForms(bytes);
    shown.push_back(characters.text(bytes));
    for (const Text& text : shown) {
      EXPECT_TRUE(engine::isPresentable(text.value));
    }
  }
}

TEST_P(AnyDeclaration, ShowsEveryByteOfWhatItCannotDecode) {
  const CharacterSet characters(GetParam());
  std::mt19937 random(815);
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = bytesOf(random);
    const Text text = characters.text(bytes);
    if (text.undecodable) {
      EXPECT_NE(bytes.find(unmarked(text.value)), std::string::npos);
      EXPECT_FALSE(text.value.empty());
    }
    for (const Text& form : characters.nameForms(bytes)) {
      EXPECT_TRUE(!form.undecodable || bytes.find(unmarked(form.value)) != std::string::npos);
    }
  }
}

TEST_P(AnyDeclaration, LosesNoByteOfAnUndecodableTextWithoutDelimiters) {
  const CharacterSet characters(GetParam());
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = "a" + bytesOf(random) + "z";
    std::replace(bytes.begin(), bytes.end(), '\\', '/');
    const Text text = characters.text(bytes);
    EXPECT_TRUE(!text.undecodable || unmarked(text.value) == bytes);
  }
}

TEST_P(AnyDeclaration, ReadsPlainAsciiAsItIs) {
  EXPECT_EQ(CharacterSet(GetParam()).text("O'Neil-Shane 42 [x]"), (Text{"O'Neil-Shane 42 [x]", false}));
}

INSTANTIATE_TEST_SUITE_P(CharacterSet, AnyDeclaration, testing::ValuesIn(kDeclared));

}  // namespace
}  // namespace calcar::dicom
