#include "qml/figures/body_figure.hpp"

#include <array>

#include <gtest/gtest.h>

namespace calcar::ui {
namespace {

constexpr std::array kFigures{"front",       "back",       "left-side",  "right-side",
                              "chain-front", "chain-left", "chain-right"};

TEST(BodyFigure, EveryFigureIsThereWithZones) {
  for (const char* name : kFigures) {
    const BodyFigure& figure = bodyFigure(name);

    EXPECT_FALSE(figure.size.isEmpty()) << name;
    EXPECT_FALSE(figure.strokes.empty()) << name;
    EXPECT_FALSE(figure.zones.empty()) << name;
  }
}

TEST(BodyFigure, AZoneIsHitAtItsInnermostPoint) {
  for (const char* name : kFigures) {
    for (const BodyZone& zone : bodyFigure(name).zones) {
      const BodyZone* hit = bodyFigure(name).zoneAt(zone.inner);

      ASSERT_NE(hit, nullptr) << name << ' ' << zone.id.toStdString();
      EXPECT_EQ(hit->id, zone.id) << name;
    }
  }
}

TEST(BodyFigure, RightIsOnTheViewersLeftInFrontAndOnTheRightFromBehind) {
  const auto middle = [](const BodyFigure& figure) { return figure.size.width() / 2; };
  const BodyFigure& front = bodyFigure("front");
  const BodyFigure& back = bodyFigure("back");

  EXPECT_LT(front.zone("F4-right")->inner.x(), middle(front));
  EXPECT_GT(front.zone("F4-left")->inner.x(), middle(front));
  EXPECT_GT(back.zone("B4-right")->inner.x(), middle(back));
  EXPECT_LT(back.zone("B4-left")->inner.x(), middle(back));
}

TEST(BodyFigure, ASideShowsZonesOfItsOwnSideOnly) {
  for (const BodyZone& zone : bodyFigure("left-side").zones) {
    EXPECT_TRUE(zone.id.endsWith("-left")) << zone.id.toStdString();
  }
}

TEST(BodyFigure, AnUnknownFigureIsEmpty) { EXPECT_TRUE(bodyFigure("nobody").size.isEmpty()); }

}  // namespace
}  // namespace calcar::ui
