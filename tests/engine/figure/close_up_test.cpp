#include "engine/figure/close_up.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace calcar::figure {
namespace {

constexpr Frame kPelvis{Segment::Pelvis};
constexpr Vec kFrontPoint{5.3, 7.2, 12.0};
constexpr Vec kBackPoint{-9.2, 6.0, 4.4};

CloseUp pressing(CloseView view, Frame frame, Vec place) {
  CloseUp closeUp;
  closeUp.view = view;
  closeUp.window = {-20, -17, 20, 19};
  closeUp.press = {{frame, place}};
  return closeUp;
}

/// The middle of the last dot, in centimetres of the window.
std::optional<Dot> dotOf(const Drawing& drawing, const Box& window) {
  const auto dot = std::find_if(drawing.shapes.rbegin(), drawing.shapes.rend(), [](const InkShape& shape) {
    return shape.fill == Ink::Arrow && shape.line == Ink::Halo;
  });
  if (dot == drawing.shapes.rend()) {
    return std::nullopt;
  }
  const double unitsPerCm = drawing.width / window.width();
  double least[2] = {1e9, 1e9};
  double most[2] = {-1e9, -1e9};
  for (std::size_t i = 0; i < dot->points.size(); ++i) {
    least[i % 2] = std::min(least[i % 2], static_cast<double>(dot->points[i]));
    most[i % 2] = std::max(most[i % 2], static_cast<double>(dot->points[i]));
  }
  return Dot{window.left + (least[0] + most[0]) / 2 / unitsPerCm,
             window.high - (least[1] + most[1]) / 2 / unitsPerCm};
}

std::ptrdiff_t bonesIn(const Drawing& drawing) {
  return std::count_if(drawing.shapes.begin(), drawing.shapes.end(),
                       [](const InkShape& shape) { return shape.fill == Ink::Shoe; });
}

TEST(CloseUp, LiesWithinItsWindow) {
  for (const CloseView view : {CloseView::Front, CloseView::Back, CloseView::Side}) {
    CloseUp closeUp = pressing(view, {Segment::Thigh, Side::Right}, {0, -6, 7});
    closeUp.window = {-12, -30, 19, 9};
    const Drawing drawing = drawn(closeUp).drawing;

    EXPECT_NEAR(static_cast<double>(drawing.width) / drawing.height, 31.0 / 39.0, 1e-3);
    for (const InkShape& shape : drawing.shapes) {
      for (std::size_t i = 0; i < shape.points.size(); ++i) {
        EXPECT_LE(shape.points[i], i % 2 == 0 ? drawing.width : drawing.height);
      }
    }
  }
}

TEST(CloseUp, MarksThePlaceWhereTheViewerSeesIt) {
  const auto marked = [](CloseView view, Vec place) {
    const CloseUp closeUp = pressing(view, kPelvis, place);
    const Drawn result = drawn(closeUp);
    EXPECT_TRUE(result.concerns.empty());
    return dotOf(result.drawing, closeUp.window).value_or(Dot{99, 99});
  };

  // The right side is on the viewer's left from the front, on the right from behind; from the side, front is
  // right.
  const Dot front = marked(CloseView::Front, kFrontPoint);
  EXPECT_NEAR(front.x, -12.0, 0.1);
  EXPECT_NEAR(front.y, 7.2, 0.1);
  const Dot back = marked(CloseView::Back, kBackPoint);
  EXPECT_NEAR(back.x, 4.4, 0.1);
  EXPECT_NEAR(back.y, 6.0, 0.1);
  const Dot side = marked(CloseView::Side, kFrontPoint);
  EXPECT_NEAR(side.x, 5.3, 0.1);
  EXPECT_NEAR(side.y, 7.2, 0.1);
}

TEST(CloseUp, ShowsTheBonesOfBothSidesButFromTheSideOnlyTheNearOnes) {
  EXPECT_EQ(bonesIn(drawn(pressing(CloseView::Front, kPelvis, kFrontPoint)).drawing) -
                bonesIn(drawn(pressing(CloseView::Side, kPelvis, kFrontPoint)).drawing),
            2);  // a hip bone and a thigh bone
}

TEST(CloseUp, SaysWhenThePlaceCannotBeSeen) {
  using Concerns = std::vector<std::string>;

  EXPECT_EQ(drawn(pressing(CloseView::Back, kPelvis, kFrontPoint)).concerns,
            Concerns{"the view hides a spot of pelvis"});
  EXPECT_EQ(drawn(pressing(CloseView::Front, kPelvis, {5, 7, 18.5})).concerns,
            Concerns{"a spot of pelvis lies beside the body"});
  EXPECT_EQ(drawn(pressing(CloseView::Front, {Segment::Thigh, Side::Right}, {1, -30, 0})).concerns,
            Concerns{"a spot of thigh.R lies outside the window"});
}

TEST(CloseUp, ALineHasNoAreaAndAPatchHas) {
  CloseUp closeUp = pressing(CloseView::Front, kPelvis, kFrontPoint);
  closeUp.press.clear();
  Stripe stripe;
  stripe.way = {{kPelvis, kFrontPoint}, {kPelvis, {6.2, 0.2, 2.9}}};
  closeUp.stripes = {stripe};
  const auto hasPatch = [&] {
    const Drawing drawing = drawn(closeUp).drawing;
    return std::any_of(drawing.shapes.begin(), drawing.shapes.end(),
                       [](const InkShape& shape) { return shape.fill == Ink::Work; });
  };

  EXPECT_FALSE(hasPatch());
  closeUp.stripes.front().radius = 1.5;
  EXPECT_TRUE(hasPatch());
}

}  // namespace
}  // namespace calcar::figure
