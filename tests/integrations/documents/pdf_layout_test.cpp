#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <variant>

#include "tests/integrations/documents/support/read_back.hpp"
#include "tests/integrations/documents/support/sample_document.hpp"

namespace calcar::documents::test {
namespace {

constexpr double kPageWidth = 595.3;
constexpr double kPageHeight = 841.9;
constexpr double kMargin = 48;  // a hair outside the content, where grounds of gaps end

double overlap(double from, double to, double otherFrom, double otherTo) {
  return std::max(0.0, std::min(to, otherTo) - std::max(from, otherFrom));
}

double area(const Word& word) { return (word.right - word.left) * (word.bottom - word.top); }

bool isPrintedOver(const Word& one, const Word& other) {
  const double common = overlap(one.left, one.right, other.left, other.right) *
                        overlap(one.top, one.bottom, other.top, other.bottom);
  return common > 0.3 * std::min(area(one), area(other));
}

void expectWithinMargins(const std::vector<std::vector<Word>>& pages) {
  ASSERT_FALSE(pages.empty());
  for (const auto& page : pages) {
    for (const auto& word : page) {
      EXPECT_GE(word.left, kMargin) << word.text;
      EXPECT_LE(word.right, kPageWidth - kMargin) << word.text;
      EXPECT_GE(word.top, 20) << word.text;
      EXPECT_LE(word.bottom, kPageHeight - 20) << word.text;
    }
  }
}

void expectNothingPrintedOver(const std::vector<std::vector<Word>>& pages) {
  for (const auto& page : pages) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      for (std::size_t j = i + 1; j < page.size(); ++j) {
        EXPECT_FALSE(isPrintedOver(page[i], page[j])) << page[i].text << " and " << page[j].text;
      }
    }
  }
}

TEST(PdfLayout, NothingLeavesThePageOrLiesOnOtherText) {
  const auto pages = pageWords(writtenPdf(manifold(sampleNote(), 4)));

  expectWithinMargins(pages);
  expectNothingPrintedOver(pages);
}

TEST(PdfLayout, TextsFortyPerCentLongerStillFit) {
  const auto pages = pageWords(writtenPdf(manifold(lengthened(sampleNote()), 4)));

  expectWithinMargins(pages);
  expectNothingPrintedOver(pages);
}

TEST(PdfLayout, EndlessWordsAreBrokenInsideTheirPlace) {
  const auto pages = pageWords(writtenPdf(hostileDocument()));

  expectWithinMargins(pages);
  expectNothingPrintedOver(pages);
}

TEST(PdfLayout, PatientsLetterKeepsTwelvePoints) {
  auto content = sampleLetter();
  content.kind = engine::DocumentKind::Advice;

  const auto pages = pageWords(writtenPdf(content));

  const auto word = std::find_if(pages.front().begin(), pages.front().end(),
                                 [](const Word& candidate) { return candidate.text == "MRI"; });
  ASSERT_NE(word, pages.front().end());
  EXPECT_GE(word->bottom - word->top, 12);
}

TEST(PdfLayout, AUrgentLetterIsOnePage) { EXPECT_EQ(pageTexts(writtenPdf(sampleLetter())).size(), 1U); }

TEST(PdfLayout, TheTablesHeadComesAgainOnEveryPage) {
  const auto pages = pageTexts(writtenPdf(longTable(90)));

  ASSERT_GE(pages.size(), 3U);
  for (const auto& page : pages) {
    EXPECT_EQ(occurrences(page, "Step number"), 1);
    EXPECT_EQ(occurrences(page, "Pattern of the step"), 1);
  }
}

TEST(PdfLayout, NoRowIsCutInTwo) {
  constexpr int kRows = 90;
  const auto pages = pageTexts(writtenPdf(longTable(kRows)));

  for (int row = 1; row <= kRows; ++row) {
    const std::string number = std::to_string(row);
    const auto whole = std::count_if(pages.begin(), pages.end(), [&](const std::string& page) {
      return page.find("first-" + number + " ") != std::string::npos &&
             page.find("last-" + number + "\n") != std::string::npos;
    });
    EXPECT_EQ(whole, 1) << "row " << row;
  }
}

TEST(PdfLayout, TheLastRowStandsNotAlone) {
  for (int rows = 18; rows < 28; ++rows) {
    const auto pages = pageTexts(writtenPdf(longTable(rows)));

    EXPECT_GE(occurrences(pages.back(), "first-"), 2) << rows << " rows";
  }
}

/// Lines that lead into what follows: headings, captions, heads of tables, strong paragraphs.
std::set<std::string> leadIns(const engine::DocumentContent& content) {
  std::set<std::string> lines;
  for (const auto& section : content.sections) {
    lines.insert(withoutSpace(section.heading));
    for (const auto& block : section.blocks) {
      if (const auto* table = std::get_if<engine::Table>(&block); table != nullptr) {
        lines.insert(withoutSpace(table->caption));
        std::string head;
        for (const auto& title : table->header) {
          head += title;
        }
        lines.insert(withoutSpace(head));
      }
      if (const auto* text = std::get_if<engine::Paragraph>(&block);
          text != nullptr && text->text.front().strong) {
        lines.insert(withoutSpace(text->text.front().text));
      }
    }
  }
  return lines;
}

std::string lastLineOfContent(const std::string& page, const std::string& foot) {
  std::istringstream stream(page.substr(0, page.find(foot)));
  std::string last;
  for (std::string line; std::getline(stream, line);) {
    const std::string words = withoutSpace(line);
    last = words.empty() ? last : words;
  }
  return last;
}

TEST(PdfLayout, NothingThatLeadsInIsLeftAtTheEndOfAPage) {
  const auto content = manifold(sampleNote(), 8);

  const auto pages = pageTexts(writtenPdf(content));

  ASSERT_GE(pages.size(), 15U);
  const auto leading = leadIns(content);
  for (const auto& page : pages) {
    const std::string last = lastLineOfContent(page, content.foot.front());
    EXPECT_FALSE(leading.contains(last)) << last;
  }
}

}  // namespace
}  // namespace calcar::documents::test
