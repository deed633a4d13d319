#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <QImage>
#include <QPainter>

#include "engine/knowledge/pack_objects_generated.h"
#include "integrations/documents/document_file.hpp"
#include "integrations/documents/html.hpp"
#include "integrations/documents/plain_text.hpp"
#include "tests/integrations/documents/support/read_back.hpp"

namespace calcar::documents::test {
namespace {

/// A drawing of two squares: skin in the left half, the working muscle in the right half.
class Cards : public ::testing::Test {
 protected:
  Cards() {
    pack::DrawingT drawing;
    drawing.width = 400;
    drawing.height = 200;
    const auto add = [&drawing](pack::Ink ink, std::uint16_t left, std::uint16_t right) {
      auto shape = std::make_unique<pack::ShapeT>();
      shape->fill = ink;
      shape->verbs = "mlllz";
      shape->points = {left, 10, right, 10, right, 190, left, 190};
      drawing.shapes.push_back(std::move(shape));
    };
    add(pack::Ink::Skin, 10, 190);
    add(pack::Ink::Work, 210, 390);
    m_builder.Finish(pack::Drawing::Pack(m_builder, &drawing));
  }

  [[nodiscard]] engine::ExerciseCard card(const std::string& title, bool mirrored = false) {
    engine::ExerciseCard card;
    card.drawing = flatbuffers::GetRoot<pack::Drawing>(m_builder.GetBufferPointer());
    card.mirrored = mirrored;
    card.alternative = "Squat; at work: the thigh on the left side";
    card.title = title;
    card.lines = {{{"3 sets of 8"}}, {{"Bend the knees."}}};
    return card;
  }

  [[nodiscard]] static engine::DocumentContent documentOf(std::vector<engine::ExerciseCard> cards) {
    engine::DocumentContent content;
    content.language = "en";
    content.title = "Exercises";
    content.documentNumber = "cards";
    content.pageOf = "page {page} of {pages}";
    content.sections = {{"exercises", "Exercises", {engine::ExerciseCards{std::move(cards)}}}};
    return content;
  }

  flatbuffers::FlatBufferBuilder m_builder;
};

TEST_F(Cards, InHtmlHaveTheirPictureWithItsWordsAsTitle) {
  const std::string html = toHtml(documentOf({card("Squat")}));

  EXPECT_EQ(occurrences(html, "<svg class=\"picture\""), 1);
  EXPECT_EQ(occurrences(html, "Squat; at work: the thigh on the left side</title>"), 1);
  EXPECT_EQ(occurrences(html, "class=\"f-work l-none\""), 1);
  EXPECT_NE(html.find("--figure-work:#f0642f"), std::string::npos);
  EXPECT_NE(html.find("--figure-work:#ff7a45"), std::string::npos);
}

TEST_F(Cards, InHtmlAreWellFormed) {
  const auto file = freshFolder() / "cards.html";
  ASSERT_TRUE(writeDocumentFile(file, toHtml(documentOf({card("Squat"), card("Lunge", true)}))));
  const Ran ran = run("python3 '" CALCAR_SOURCE_DIR "/tests/integrations/documents/check_html.py' '" +
                      file.string() + "'");

  EXPECT_EQ(ran.status, 0) << ran.output;
}

TEST_F(Cards, OfTheLeftSideAreMirrored) {
  EXPECT_EQ(occurrences(toHtml(documentOf({card("Squat", true)})), "translate(400 0) scale(-1 1)"), 1);
  EXPECT_EQ(occurrences(toHtml(documentOf({card("Squat", false)})), "scale(-1 1)"), 0);
}

TEST_F(Cards, WithoutPictureAreWords) {
  engine::ExerciseCard bare = card("Squat");
  bare.drawing = nullptr;

  const std::string html = toHtml(documentOf({bare}));
  EXPECT_EQ(occurrences(html, "<svg"), 0);
  EXPECT_NE(html.find("Bend the knees."), std::string::npos);
}

TEST_F(Cards, InPlainTextAreWordsOnly) {
  const std::string text = toPlainText(documentOf({card("Squat")}));

  EXPECT_NE(text.find("Squat"), std::string::npos);
  EXPECT_NE(text.find("3 sets of 8"), std::string::npos);
}

/// The first page as an image, 40 dots per inch.
QImage firstPage(const std::filesystem::path& pdf) {
  const auto stem = pdf.parent_path() / "page";
  const Ran ran =
      run("pdftoppm -r 40 -f 1 -l 1 -png -singlefile '" + pdf.string() + "' '" + stem.string() + "'");
  EXPECT_EQ(ran.status, 0) << ran.output;
  return QImage(QString::fromStdString(stem.string() + ".png"));
}

/// The mean place from the left of what is painted in a colour; negative when nothing is.
double placeOf(const QImage& image, const QColor& colour) {
  double sum = 0;
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixelColor(x, y) == colour) {
        sum += x;
        ++count;
      }
    }
  }
  return count == 0 ? -1 : sum / count;
}

TEST_F(Cards, InPdfHaveTheirPictureLeftOfTheWords) {
  const auto pdf = writtenPdf(documentOf({card("Squat")}));
  const double work = placeOf(firstPage(pdf), QColor("#f0642f"));
  ASSERT_GT(work, 0);

  const auto pages = pageWords(pdf);
  for (const Word& word : pages.front()) {
    if (word.text == "Bend") {
      EXPECT_GT(word.left * 40 / 72, work);
    }
  }
}

TEST_F(Cards, InPdfOfTheLeftSideAreMirrored) {
  const QImage right = firstPage(writtenPdf(documentOf({card("Squat")}), "right"));
  const QImage left = firstPage(writtenPdf(documentOf({card("Squat", true)}), "left"));
  const QColor skin("#e6d6c8");
  const QColor work("#f0642f");

  EXPECT_LT(placeOf(right, skin), placeOf(right, work));
  EXPECT_GT(placeOf(left, skin), placeOf(left, work));
}

TEST_F(Cards, InPdfAreNeverCutBetweenTwoPages) {
  std::vector<engine::ExerciseCard> cards;
  for (int i = 10; i < 40; ++i) {
    cards.push_back(card("Exercise" + std::to_string(i)));
    cards.back().lines.push_back({{"Last" + std::to_string(i)}});
  }
  const auto pages = pageTexts(writtenPdf(documentOf(cards)));

  ASSERT_GT(pages.size(), 1U);
  for (int i = 10; i < 40; ++i) {
    for (const std::string& page : pages) {
      EXPECT_EQ(page.find("Exercise" + std::to_string(i)) != std::string::npos,
                page.find("Last" + std::to_string(i)) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace calcar::documents::test
