#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include <QAccessible>
#include <QCoreApplication>
#include <QMetaEnum>

#include "tests/qml/support/pseudo_locale.hpp"
#include "tests/qml/support/qml_messages.hpp"
#include "tests/qml/support/test_window.hpp"
#include "tests/qml/support/test_workplace.hpp"

namespace calcar::tests {
namespace {

/// One way to look at the window.
struct Look {
  const char* name;
  const char* example;  ///< empty: a person about whom nothing is known
  QSize size;
  int scale = 100;
  bool dark = false;
  bool pseudo = false;
  bool rightToLeft = false;
};

std::ostream& operator<<(std::ostream& out, const Look& look) { return out << look.name; }

class WindowTest : public ::testing::TestWithParam<Look> {
 protected:
  WindowTest() {
    if (GetParam().pseudo) {
      QCoreApplication::installTranslator(&m_pseudo);
    }
    m_place.settings().setScheme(GetParam().dark ? ui::Settings::Scheme::Dark : ui::Settings::Scheme::Light);
    m_place.settings().setScale(GetParam().scale);
    m_place.settings().setReduceMotion(true);
    const std::string example = GetParam().example;
    if (example.empty()) {
      m_place.openNew();
    } else {
      m_place.open(exampleCase(example));
    }
    m_window = std::make_unique<TestWindow>(m_place.workplace(), GetParam().size);
    m_window->engine().setUiLanguage(GetParam().rightToLeft ? "ar" : "en");
  }
  ~WindowTest() override { QCoreApplication::removeTranslator(&m_pseudo); }

  template <class Check>
  void onEveryPage(Check check) {
    const QMetaEnum pages = QMetaEnum::fromType<ui::Terms::Page>();
    for (int i = 0; i < pages.keyCount(); ++i) {
      SCOPED_TRACE(pages.key(i));
      m_place.settle();
      m_window->show(pages.value(i));
      check();
    }
  }

  [[nodiscard]] TestWindow& window() { return *m_window; }

 private:
  PseudoLocale m_pseudo;
  TestWorkplace m_place;
  std::unique_ptr<TestWindow> m_window;
};

template <class Visit>
void eachVisible(QQuickItem* root, const Visit& visit) {
  if (!root->isVisible() || root->opacity() == 0) {
    return;
  }
  visit(root);
  for (QQuickItem* child : root->childItems()) {
    eachVisible(child, visit);
  }
}

bool isControl(QAccessible::Role role) {
  switch (role) {
    case QAccessible::Button:
    case QAccessible::RadioButton:
    case QAccessible::CheckBox:
    case QAccessible::PageTab:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::ListItem:
      return true;
    default:
      return false;
  }
}

std::string placeOf(QQuickItem* item) {
  std::string place;
  for (QQuickItem* at = item; at != nullptr; at = at->parentItem()) {
    const QString type = QString(at->metaObject()->className()).section("_QMLTYPE", 0, 0);
    if (!type.startsWith("QQuick")) {
      place = type.toStdString() + (place.empty() ? "" : " > ") + place;
    }
  }
  return place;
}

void expectNamed(QQuickItem* item, const QAccessibleInterface& interface) {
  EXPECT_FALSE(interface.text(QAccessible::Name).isEmpty())
      << "no name for who cannot see it: " << placeOf(item);
}

void expectRoomForAFinger(QQuickItem* item, const QAccessibleInterface& interface, int scale) {
  constexpr double kFinger = 44;
  EXPECT_GE(item->height() + 0.5, kFinger * scale / 100)
      << placeOf(item) << " “" << interface.text(QAccessible::Name).toStdString() << "”";
}

void expectWhole(QQuickItem* item, double width) {
  const std::string text = item->property("text").toString().left(60).toStdString();
  const double drawn = item->property("contentWidth").toDouble();
  constexpr int kElideNone = 3;
  constexpr double kTolerance = 1.5;
  if (item->property("elide").toInt() == kElideNone) {
    EXPECT_LE(drawn, item->width() + kTolerance) << placeOf(item) << " “" << text << "”";
  }
  const QRectF place = item->mapRectToScene(QRectF(0, 0, std::min(item->width(), drawn), 1));
  EXPECT_GE(place.left(), -kTolerance) << placeOf(item) << " “" << text << "”";
  EXPECT_LE(place.right(), width + kTolerance) << placeOf(item) << " “" << text << "”";
}

TEST_P(WindowTest, ShowsEveryPageWholeNamedAndWithinReach) {
  const QmlMessages messages;

  onEveryPage([this] {
    eachVisible(&window().root(), [this](QQuickItem* item) {
      QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(item);
      if (interface != nullptr && isControl(interface->role())) {
        expectNamed(item, *interface);
        if (interface->role() != QAccessible::ListItem) {
          expectRoomForAFinger(item, *interface, GetParam().scale);
        }
      }
      if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty()) {
        expectWhole(item, window().root().width());
      }
    });
  });

  EXPECT_EQ(messages.all().join("\n").toStdString(), "") << "nothing may be complained of";
}

INSTANTIATE_TEST_SUITE_P(
    Looks, WindowTest,
    ::testing::Values(Look{"Wide", "labral", {1440, 900}}, Look{"Urgent", "femoral-neck-stress", {1440, 900}},
                      Look{"Dark", "gluteal-tendinopathy", {1440, 900}, 100, true},
                      Look{"Empty", "", {1440, 900}}, Look{"Small", "labral", {1024, 700}},
                      Look{"Docked", "femoral-neck-stress", {380, 800}},
                      Look{"Large", "labral", {1920, 1200}, 200},
                      Look{"Pseudo", "labral", {1440, 900}, 100, false, true},
                      Look{"PseudoDocked", "femoral-neck-stress", {380, 800}, 100, false, true},
                      Look{"RightToLeft", "labral", {1440, 900}, 100, false, true, true},
                      Look{"RightToLeftDocked", "femoral-neck-stress", {380, 800}, 100, false, true, true},
                      Look{"FourK", "labral", {3840, 2160}}),
    [](const auto& look) { return std::string(look.param.name); });

}  // namespace
}  // namespace calcar::tests
