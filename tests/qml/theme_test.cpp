#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <string>

#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>

#include "qml/figures/drawing_paths.hpp"
#include "qml/window.hpp"

namespace calcar::tests {
namespace {

constexpr double kReadable = 4.5;  // WCAG 2.2, success criterion 1.4.3
constexpr double kSeen = 3.0;      // 1.4.11: borders of controls and signs

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

class ThemeTest : public ::testing::TestWithParam<bool> {
 protected:
  ThemeTest() {
    ui::useCalcar(m_engine);
    QQmlComponent component(&m_engine);
    component.setData("import QtQml\nimport Calcar\nQtObject { property QtObject theme: Theme }", QUrl());
    m_holder.reset(component.create());
    m_theme = m_holder->property("theme").value<QObject*>();
    m_theme->setProperty("dark", GetParam());
  }

  [[nodiscard]] QColor colour(const std::string& name) const {
    const QVariant value = m_theme->property(name.c_str());
    EXPECT_TRUE(value.isValid()) << name;
    return value.value<QColor>();
  }

 private:
  QQmlEngine m_engine;
  std::unique_ptr<QObject> m_holder;
  QObject* m_theme = nullptr;
};

TEST_P(ThemeTest, InkIsReadableOnEverySurface) {
  for (const char* ink : {"ink", "ink2", "ink3"}) {
    for (const char* ground : {"bg", "surface", "surface2", "surface3"}) {
      EXPECT_GE(contrast(colour(ink), colour(ground)), kReadable) << ink << " on " << ground;
    }
  }
}

TEST_P(ThemeTest, EveryMeaningIsReadableOnTheSurfaceAndOnItsOwnGround) {
  for (const std::string name : {"accent", "red", "rust", "orange", "amber", "green", "blue", "pain"}) {
    EXPECT_GE(contrast(colour(name), colour("surface")), kReadable) << name;
    EXPECT_GE(contrast(colour(name), colour(name + "Soft")), kReadable) << name << " on its soft";
    EXPECT_GE(contrast(colour("ink"), colour(name + "Soft")), kReadable) << "ink on soft " << name;
    EXPECT_GE(contrast(colour("surface"), colour(name)), kReadable) << "surface on " << name;
  }
  EXPECT_GE(contrast(colour("accentInk"), colour("accent")), kReadable);
  EXPECT_GE(contrast(colour("dataInk"), colour("surface")), kReadable);
}

TEST_P(ThemeTest, WhatIsRaisedIsLighterThanWhatItLiesOn) {
  constexpr double kApart = 1.15;
  EXPECT_GT(luminance(colour("raised")), luminance(colour("surface3")));
  EXPECT_GE(contrast(colour("raised"), colour("surface3")), kApart);
  EXPECT_GE(contrast(colour("ink"), colour("raised")), kReadable);
}

TEST_P(ThemeTest, TheNumeralsOfExercisesAreReadable) {
  EXPECT_GE(contrast(ui::inkColour(pack::Ink::Muted, GetParam()), colour("surface2")), kReadable);
}

TEST_P(ThemeTest, ControlsAreSeen) { EXPECT_GE(contrast(colour("lineStrong"), colour("surface")), kSeen); }

INSTANTIATE_TEST_SUITE_P(LightAndDark, ThemeTest, ::testing::Bool());

}  // namespace
}  // namespace calcar::tests
