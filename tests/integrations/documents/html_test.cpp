#include "integrations/documents/html.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>
#include <string>

#include "engine/knowledge/pack_objects_generated.h"
#include "integrations/documents/document_file.hpp"
#include "tests/integrations/documents/support/read_back.hpp"
#include "tests/integrations/documents/support/sample_document.hpp"

namespace calcar::documents::test {
namespace {

/// The page's text as a browser sees it, after its structure was checked.
std::string readBack(const engine::DocumentContent& content) {
  const auto file = freshFolder() / "document.html";
  EXPECT_TRUE(writeDocumentFile(file, toHtml(content)));
  const Ran ran = run("python3 '" CALCAR_SOURCE_DIR "/tests/integrations/documents/check_html.py' '" +
                      file.string() + "'");
  EXPECT_EQ(ran.status, 0) << ran.output;
  return ran.output;
}

void expectEveryText(const engine::DocumentContent& content) {
  const std::string text = withoutSpace(readBack(content));
  for (const auto& fact : textsOf(content)) {
    EXPECT_NE(text.find(withoutSpace(fact)), std::string::npos) << fact;
  }
}

TEST(Html, IsWellFormedAndHoldsEveryTextOfANote) { expectEveryText(sampleNote()); }

TEST(Html, IsWellFormedAndHoldsEveryTextOfALetter) { expectEveryText(sampleLetter()); }

TEST(Html, SaysUrgencyInWordsAndDrawsOneSignForEach) {
  const std::string html = toHtml(everyCallout());

  for (const char* title : {"Emergency now", "Refer today", "Refer within 48 hours", "Refer within 2 weeks",
                            "Refer, routine", "Treat and review by date", "Not cleared"}) {
    EXPECT_NE(html.find(title), std::string::npos) << title;
  }
  // Six urgencies and the sign of what nobody looked at; what is not about urgency has an edge instead.
  EXPECT_EQ(occurrences(html, "<svg class=\"sign\""), 7);
  EXPECT_EQ(occurrences(html, "callout nosign"), 3);
}

TEST(Html, OutlinesOfUrgenciesAreAllDifferent) {
  const std::string html = toHtml(everyCallout());
  static const std::regex kSign(R"re(<svg class="sign"[^>]*>(.*?)</svg>)re");
  static const std::regex kColour("#[0-9A-F]{6}");

  std::set<std::string> shapes;
  for (std::sregex_iterator at(html.begin(), html.end(), kSign), end; at != end; ++at) {
    // Filled or not is part of the shape, the colour is not.
    std::string shape = std::regex_replace((*at)[1].str(), std::regex("fill=\"#FFFFFF\""), "hollow");
    shapes.insert(std::regex_replace(shape, kColour, "tone"));
  }

  EXPECT_EQ(shapes.size(), 7U);
}

TEST(Html, GivesAProbabilityWithItsIntervalAsTextAndAsTextAlternative) {
  const std::string html = toHtml(sampleNote());

  EXPECT_NE(html.find("<strong>56\u00A0%</strong> (28 to 80)"), std::string::npos);
  EXPECT_NE(html.find("aria-label=\"Adductor-related pain, LEFT: 4\u00A0% (1 to 12)\""), std::string::npos);
}

TEST(Html, MarksWhatNobodyAskedOrExamined) {
  const std::string html = toHtml(sampleNote());

  EXPECT_NE(html.find("<mark class=\"gap\">not examined</mark>"), std::string::npos);
}

TEST(Html, HasADraftMarkUntilSigned) {
  EXPECT_NE(toHtml(sampleNote()).find("<p class=\"draft\">DRAFT</p>"), std::string::npos);
  EXPECT_EQ(toHtml(longTable(2)).find("DRAFT"), std::string::npos);
}

TEST(Html, HostileTextStaysText) {
  const std::string text = withoutSpace(readBack(hostileDocument()));
  const std::string html = toHtml(hostileDocument());

  for (const char* words : {R"(<script>alert("x")</script>&</style><bonclick='y'>&amp;]]>)", "😀漢字",
                            "שלוםمرحبا", "safetxetdenrut[31mredend", "cut"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words;
  }
  EXPECT_EQ(html.find("\u202E"), std::string::npos) << "a mark that turns the direction of text";
  EXPECT_EQ(html.find('\x1b'), std::string::npos);
}

TEST(Html, IsTheSameForTheSameContent) { EXPECT_EQ(toHtml(sampleNote()), toHtml(sampleNote())); }

// ---- contrast: hazard H25
// ------------------------------------------------------------------------------------------

double channel(const std::string& hex, std::size_t at) {
  const double value = std::stoi(hex.substr(at, 2), nullptr, 16) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& hex) {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
}

double contrast(const std::string& one, const std::string& other) {
  const double first = luminance(one) + 0.05;
  const double second = luminance(other) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

std::string token(const std::string& html, const std::string& name) {
  const auto at = html.find("--" + name + ":#");
  EXPECT_NE(at, std::string::npos) << name;
  return html.substr(at + name.size() + 3, 7);
}

TEST(Html, EveryToneOfTextHasAContrastOfAtLeastFourAndAHalf) {
  const std::string html = toHtml(sampleNote());

  for (const char* ground : {"surface", "draft"}) {
    for (const char* ink : {"ink", "ink-2", "ink-3", "accent", "red", "rust", "orange", "amber", "blue"}) {
      EXPECT_GE(contrast(token(html, ink), token(html, ground)), 4.5) << ink << " on " << ground;
    }
  }
  for (const std::string tone : {"accent", "red", "rust", "orange", "amber", "blue"}) {
    EXPECT_GE(contrast(token(html, tone), token(html, tone + "-soft")), 4.5) << tone;
    EXPECT_GE(contrast(token(html, "ink"), token(html, tone + "-soft")), 4.5) << tone;
    EXPECT_GE(contrast(token(html, "ink-3"), token(html, tone + "-soft")), 4.5) << tone;
    EXPECT_GE(contrast(token(html, "amber"), token(html, tone + "-soft")), 4.5) << "a gap within " << tone;
  }
}

/// A red triangle on a paper of 300 by 200 units, in a pack's own form.
class Picture {
 public:
  Picture() {
    pack::ShapeT shape;
    shape.fill = pack::Ink::Work;
    shape.line = pack::Ink::Line;
    shape.line_width = 8;
    shape.verbs = "mllz";
    shape.points = {10, 10, 290, 10, 150, 190};
    pack::DrawingT drawing;
    drawing.width = 300;
    drawing.height = 200;
    drawing.shapes.push_back(std::make_unique<pack::ShapeT>(shape));
    m_builder.Finish(pack::Drawing::Pack(m_builder, &drawing));
  }
  [[nodiscard]] const pack::Drawing* get() const {
    return flatbuffers::GetRoot<pack::Drawing>(m_builder.GetBufferPointer());
  }

 private:
  flatbuffers::FlatBufferBuilder m_builder;
};

engine::DocumentContent withCard(const engine::ExerciseCard& card) {
  engine::DocumentContent content = sampleNote();
  content.sections.push_back({"exercises", "Exercises", {engine::ExerciseCards{{card}}}});
  return content;
}

TEST(Html, DrawsAnExerciseWithItsWordsAsTitle) {
  const Picture picture;
  const auto content = withCard({picture.get(), false, "Squat, thigh at work RIGHT", "Squat", {{{"3 × 8"}}}});
  const std::string html = toHtml(content);

  EXPECT_NE(html.find(R"(<svg class="picture" viewBox="0 0 300 200")"), std::string::npos);
  EXPECT_NE(html.find("Squat, thigh at work RIGHT</title>"), std::string::npos);
  EXPECT_NE(html.find(R"(d="M10 10L290 10L150 190Z")"), std::string::npos);
  EXPECT_EQ(html.find("scale(-1 1)"), std::string::npos);
  expectEveryText(content);
}

TEST(Html, MirrorsThePictureForTheLeftSide) {
  const Picture picture;
  const std::string html = toHtml(withCard({picture.get(), true, "LEFT", "Squat", {}}));

  EXPECT_NE(html.find("translate(300 0) scale(-1 1)"), std::string::npos);
}

TEST(Html, AnExerciseWithoutPictureIsWordsAlone) {
  const std::string html = toHtml(withCard({nullptr, false, "", "Squat", {{{"3 × 8"}}}}));

  EXPECT_EQ(html.find(R"(<svg class="picture")"), std::string::npos);
  EXPECT_NE(html.find("3 × 8"), std::string::npos);
}

}  // namespace
}  // namespace calcar::documents::test
