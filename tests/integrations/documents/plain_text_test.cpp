#include "integrations/documents/plain_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/integrations/documents/support/read_back.hpp"
#include "tests/integrations/documents/support/sample_document.hpp"

namespace calcar::documents::test {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

/// Characters, counted without the bytes that continue one.
int letters(const std::string& text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

bool hasLine(const std::string& text, const std::string& line) {
  const auto lines = linesOf(text);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

engine::DocumentContent only(engine::Block block) {
  engine::DocumentContent content;
  content.language = "en";
  content.title = "Title";
  content.sections = {{"part", "", {std::move(block)}}};
  return content;
}

TEST(PlainText, HoldsEveryWordOfANote) {
  const std::string text = toPlainText(sampleNote());

  for (const auto& fact : textsOf(sampleNote())) {
    std::istringstream words(fact);
    for (std::string word; words >> word;) {
      EXPECT_NE(text.find(word), std::string::npos) << word;
    }
  }
}

TEST(PlainText, NoLineIsWiderThanAskedFor) {
  for (const int width : {40, 60, 100, 132}) {
    for (const auto& line : linesOf(toPlainText(lengthened(sampleNote()), width))) {
      EXPECT_LE(letters(line), width) << line;
    }
  }
}

TEST(PlainText, ATinyWidthIsRaisedToOneThatCanBeRead) {
  EXPECT_EQ(toPlainText(sampleNote(), 1), toPlainText(sampleNote(), 40));
}

TEST(PlainText, AlignsKeysAndValues) {
  const std::string text =
      toPlainText(only(engine::KeyValues{{{"Größe", {{"172 cm"}}}, {"Weight", {{"63 kg"}}}}}));

  EXPECT_TRUE(hasLine(text, "Größe   172 cm")) << text;
  EXPECT_TRUE(hasLine(text, "Weight  63 kg")) << text;
}

TEST(PlainText, AlignsTheColumnsOfATableByWhatIsSeen) {
  const std::string text = toPlainText(
      only(engine::Table{"Range", {"Finding", "LEFT"}, {{{{"für"}}, {{"24°"}}}, {{{"漢字"}}, {{"33°"}}}}}));

  EXPECT_TRUE(hasLine(text, "Finding  LEFT")) << text;
  EXPECT_TRUE(hasLine(text, "─────────────")) << text;
  EXPECT_TRUE(hasLine(text, "für      24°")) << text;
  EXPECT_TRUE(hasLine(text, "漢字     33°")) << text;
}

TEST(PlainText, FramesACalloutWithItsWord) {
  const std::string text = toPlainText(sampleLetter());

  EXPECT_NE(text.find("╔═"), std::string::npos);
  EXPECT_NE(text.find("║ URGENT: within 48 hours "), std::string::npos) << text;
}

TEST(PlainText, WritesAProbabilityWithItsInterval) {
  EXPECT_NE(toPlainText(sampleNote()).find("56 % (28 to 80)\n"), std::string::npos);
}

TEST(PlainText, AnIntervalInAnotherLanguageHasADashInsteadOfAnEnglishWord) {
  auto content = sampleNote();
  content.language = "nb";

  EXPECT_NE(toPlainText(content).find("56 % (28–80)\n"), std::string::npos);
}

TEST(PlainText, ShowsGapsInBrackets) {
  const std::string text = toPlainText(sampleNote());

  EXPECT_NE(text.find("Fever: [not asked]."), std::string::npos);
  EXPECT_TRUE(hasLine(text, "• [A named receiver is missing.]")) << text;
}

TEST(PlainText, HangsTheLinesOfABullet) {
  const std::string text =
      toPlainText(only(engine::Bullets{
                      {{{"Stop running, jumping and hopping until the scan is read by a named doctor."}}}}),
                  40);

  EXPECT_TRUE(hasLine(text, "• Stop running, jumping and hopping")) << text;
  EXPECT_TRUE(hasLine(text, "  until the scan is read by a named")) << text;
}

TEST(PlainText, HoldsNoControlCharactersAndNoSpacesAtTheEndOfLines) {
  const std::string text = toPlainText(hostileDocument());

  for (const char letter : text) {
    EXPECT_TRUE(letter == '\n' || static_cast<unsigned char>(letter) >= 0x20);
  }
  EXPECT_EQ(text.find(" \n"), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos) << "a mark that turns the direction of text";
}

TEST(PlainText, HostileTextIsWrittenAsItIs) {
  const std::string text = toPlainText(hostileDocument());

  EXPECT_NE(text.find(R"(<script>alert("x")</script> & </style><b onclick='y'> &amp; ]]>)"),
            std::string::npos);
  EXPECT_NE(text.find("שלום مرحبا 😀 漢字"), std::string::npos);
  EXPECT_NE(text.find("cut \uFFFD \uFFFD"), std::string::npos) << "broken bytes are seen";
}

TEST(PlainText, HasTheDraftMarkUntilSigned) {
  EXPECT_EQ(toPlainText(sampleNote()).substr(0, 5), "DRAFT");
  EXPECT_EQ(toPlainText(longTable(2)).find("DRAFT"), std::string::npos);
}

}  // namespace
}  // namespace calcar::documents::test
