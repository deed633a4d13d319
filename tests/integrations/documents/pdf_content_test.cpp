#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "integrations/documents/pdf.hpp"
#include "tests/integrations/documents/support/read_back.hpp"
#include "tests/integrations/documents/support/sample_document.hpp"

namespace calcar::documents::test {
namespace {

/// Texts of sections; banner, title, number and foot stand in the frame of the page.
std::vector<std::string> sectionTexts(engine::DocumentContent content) {
  content.title.clear();
  content.documentNumber.clear();
  content.banner.clear();
  content.foot.clear();
  return textsOf(content);
}

void expectEveryText(const engine::DocumentContent& content) {
  const auto file = writtenPdf(content);
  const std::string flowing = flowingText(file, content);
  for (const auto& text : sectionTexts(content)) {
    EXPECT_NE(flowing.find(withoutSpace(text)), std::string::npos) << text;
  }
}

TEST(PdfContent, HoldsEveryTextOfANote) { expectEveryText(sampleNote()); }

TEST(PdfContent, HoldsEveryTextOfALetter) { expectEveryText(sampleLetter()); }

TEST(PdfContent, HoldsEveryTextWhenAllAreLonger) { expectEveryText(lengthened(sampleNote())); }

TEST(PdfContent, WritesProbabilitiesOutWithTheirInterval) {
  const auto content = sampleNote();

  const std::string flowing = flowingText(writtenPdf(content), content);

  EXPECT_NE(flowing.find("56%28to80"), std::string::npos);
  EXPECT_NE(flowing.find("4%1to12"), std::string::npos);
}

// Hazards H05 and H13: person and side on every page, the same as in the record.
TEST(PdfContent, EveryPageHasBannerFootDraftMarkAndItsNumber) {
  const auto content = manifold(sampleNote(), 3);

  const auto pages = pageTexts(writtenPdf(content));

  ASSERT_GE(pages.size(), 6U);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::string number = "page " + std::to_string(page + 1) + " of " + std::to_string(pages.size());
    for (const std::string& text :
         {number, std::string("Ida Läufer"), std::string("14 Mar 1992 (34 years)"),
          std::string("4711 (PRAXIS1)"), std::string("LEFT"), std::string("DRAFT"),
          std::string("Consultation note"), content.documentNumber, content.foot[0], content.foot[1]}) {
      EXPECT_NE(pages[page].find(text), std::string::npos) << text << " is missing on page " << page + 1;
    }
  }
}

TEST(PdfContent, TellsHowManyPagesItHas) {
  const auto file = freshFolder() / "table.pdf";

  const auto written = writePdf(longTable(80), file);

  ASSERT_TRUE(written);
  EXPECT_EQ(static_cast<std::size_t>(written->pages), pageTexts(file).size());
}

TEST(PdfContent, OfASignedDocumentHasNoDraftMark) {
  const auto pages = pageTexts(writtenPdf(longTable(3)));

  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages.front().find("DRAFT"), std::string::npos);
}

TEST(PdfContent, HostileTextIsPrintedAsItIsWritten) {
  const auto content = hostileDocument();

  const std::string flowing = flowingText(writtenPdf(content), content);

  for (const char* text :
       {R"(<script>alert("x")</script>&</style><bonclick='y'>&amp;]]>)", "safetxetdenrut[31mredend", "cut",
        "bytes", "ŁukaszNguyễnBjørn-StåleéΕλένηЕлена", "3x9->10:42(fiffi)", "two", "lines"}) {
    EXPECT_NE(flowing.find(text), std::string::npos) << text;
  }
  // Twice eight texts in full; only a table's head is cut, since it comes again on every page.
  EXPECT_GE(std::count(flowing.begin(), flowing.end(), 'W'), 2 * 8 * 400);
}

TEST(PdfContent, WhatNoFontCanDrawIsPrintedAsItsCode) {
  const auto content = hostileDocument();

  const std::string flowing = flowingText(writtenPdf(content), content);

  EXPECT_NE(flowing.find("U+1F600"), std::string::npos);
}

TEST(PdfContent, AnEmptyDocumentIsStillAPageWithItsFrame) {
  auto content = sampleNote();
  content.sections.clear();

  const auto pages = pageTexts(writtenPdf(content));

  ASSERT_EQ(pages.size(), 1U);
  EXPECT_NE(pages.front().find("page 1 of 1"), std::string::npos);
}

TEST(PdfContent, IsReadableByItsOwnerAlone) {
  const auto file = writtenPdf(sampleLetter());

  EXPECT_EQ(std::filesystem::status(file).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(PdfContent, IntoAMissingFolderIsRefused) {
  const auto written = writePdf(sampleLetter(), freshFolder() / "not-there" / "letter.pdf");

  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, engine::ErrorCode::Unwritable);
}

}  // namespace
}  // namespace calcar::documents::test
