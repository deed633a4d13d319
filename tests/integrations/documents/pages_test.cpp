#include "integrations/documents/pages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "integrations/documents/pdf.hpp"
#include "tests/integrations/documents/support/sample_document.hpp"

namespace calcar::documents::test {
namespace {

constexpr std::size_t kPixelBytes = 4;

PagePicture firstPage(const engine::DocumentContent& content, int width) {
  return *DocumentPages::of(content)->picture(0, width);
}

std::size_t darkPixels(const PagePicture& picture) {
  std::size_t dark = 0;
  for (std::size_t i = 0; i < picture.rgba.size(); i += kPixelBytes) {
    dark += picture.rgba[i] < std::byte{128} ? 1 : 0;
  }
  return dark;
}

TEST(DocumentPages, AreAsManyAsInThePdf) {
  const auto content = manifold(sampleNote(), 4);

  const auto pages = DocumentPages::of(content);

  ASSERT_TRUE(pages);
  EXPECT_EQ(pages->count(), renderPdf(content)->pages);
  EXPECT_GT(pages->count(), 1);
}

TEST(DocumentPages, AreA4OnWhitePaperWithInkOnIt) {
  const PagePicture page = firstPage(sampleLetter(), 600);

  ASSERT_EQ(page.width, 600);
  EXPECT_EQ(page.height, 849);
  ASSERT_EQ(page.rgba.size(), kPixelBytes * 600 * 849);
  EXPECT_TRUE(std::all_of(page.rgba.begin(), page.rgba.begin() + kPixelBytes * 600,
                          [](std::byte one) { return one == std::byte{255}; }));
  EXPECT_GT(darkPixels(page), 1000U);
}

TEST(DocumentPages, LookTheSameFromAnotherThread) {
  const auto content = sampleLetter();
  PagePicture other;

  std::thread([&] { other = firstPage(content, 500); }).join();

  EXPECT_EQ(other.rgba, firstPage(content, 500).rgba);
}

TEST(DocumentPages, RefusePagesThatAreNotThere) {
  const auto pages = DocumentPages::of(sampleLetter());

  EXPECT_FALSE(pages->picture(pages->count(), 500));
  EXPECT_FALSE(pages->picture(0, 0));
}

}  // namespace
}  // namespace calcar::documents::test
