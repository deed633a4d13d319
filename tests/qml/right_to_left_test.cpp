#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include <QHash>
#include <QImage>
#include <QMetaEnum>
#include <QProcess>
#include <QQmlContext>
#include <QQmlExpression>
#include <QTemporaryDir>
#include <QTest>

#include "qml/model/imaging_importer.hpp"
#include "tests/qml/support/qml_messages.hpp"
#include "tests/qml/support/test_window.hpp"
#include "tests/qml/support/test_workplace.hpp"

namespace calcar::tests {
namespace {

using Places = QHash<const QQuickItem*, QRectF>;

void eachVisible(QQuickItem* root, const std::function<void(QQuickItem*)>& visit) {
  if (root->isVisible()) {
    visit(root);
    for (QQuickItem* child : root->childItems()) {
      eachVisible(child, visit);
    }
  }
}

QRectF placeOf(const QQuickItem& item) {
  return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

Places placesOf(QQuickItem& root) {
  Places places;
  eachVisible(&root, [&places](QQuickItem* item) { places.insert(item, placeOf(*item)); });
  return places;
}

bool isMirrored(QQuickItem* item) {
  QQmlContext* context = qmlContext(item);
  return context == nullptr || QQmlExpression(context, item, "LayoutMirroring.enabled").evaluate().toBool();
}

/// The outermost item around `item`, or itself, that stays as it is.
QQuickItem* unmirroredAround(QQuickItem* item) {
  QQuickItem* outermost = nullptr;
  for (QQuickItem* at = item; at != nullptr; at = at->parentItem()) {
    outermost = isMirrored(at) ? outermost : at;
  }
  return outermost;
}

QQuickItem* find(QQuickItem& root, const QString& type) {
  QQuickItem* found = nullptr;
  eachVisible(&root, [&](QQuickItem* item) {
    const bool isIt = QString(item->metaObject()->className()).section("_QMLTYPE", 0, 0) == type;
    found = found == nullptr && isIt ? item : found;
  });
  return found;
}

/// Where in its field the first letter of what was typed stands.
double beginningOf(QQuickItem& input) {
  QRectF place;
  QMetaObject::invokeMethod(&input, "positionToRectangle", Q_RETURN_ARG(QRectF, place), Q_ARG(int, 0));
  return place.left();
}

/// How much two pictures of one size differ, from 0 to 255 a point.
double difference(const QImage& one, const QImage& other) {
  double sum = 0;
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    }
  }
  return sum / std::max(1, one.width() * one.height());
}

/// A language that is written from right to left.
constexpr auto kArabic = "ar";

class RightToLeftTest : public ::testing::TestWithParam<QSize> {
 protected:
  RightToLeftTest() {
    m_place.settings().setReduceMotion(true);
    m_place.settings().setScheme(ui::Settings::Scheme::Light);
    m_place.open(exampleCase("labral"));
    m_window = std::make_unique<TestWindow>(m_place.workplace(), GetParam());
  }

  [[nodiscard]] TestWindow& window() { return *m_window; }
  [[nodiscard]] QObject& shell() { return *root().property("shell").value<QObject*>(); }
  [[nodiscard]] ui::Consultation& consultation() { return *m_place.workplace().consultation(); }
  [[nodiscard]] QQuickItem& root() { return m_window->root(); }

  void speak(const QString& language) {
    m_window->engine().setUiLanguage(language);
    m_window->rest();
  }

  void expectTurnedRound() {
    constexpr double kTolerance = 1.5;
    const Places before = placesOf(root());
    QHash<const QQuickItem*, double> begun;
    eachVisible(&root(), [&begun](QQuickItem* item) {
      if (item->inherits("QQuickTextInput")) {
        begun.insert(item, beginningOf(*item));
      }
    });
    speak(kArabic);
    const Places after = placesOf(root());
    eachVisible(&root(), [&](QQuickItem* item) {
      const QString text = item->property("text").toString();
      if (item->inherits("QQuickTextInput") && !text.isEmpty()) {
        EXPECT_GT(beginningOf(*item), begun[item]) << text.toStdString();
      }
      if (!item->inherits("QQuickText") || text.isEmpty()) {
        return;
      }
      SCOPED_TRACE(text.left(60).toStdString());
      ASSERT_TRUE(before.contains(item));
      const QRectF was = before[item];
      const QRectF now = after[item];
      EXPECT_NEAR(now.top(), was.top(), kTolerance);
      QQuickItem* still = unmirroredAround(item);
      if (still == nullptr) {
        EXPECT_NEAR(now.left(), root().width() - was.right(), kTolerance);
      } else if (!isMirrored(item)) {
        EXPECT_NEAR(now.left() - after[still].left(), was.left() - before[still].left(), kTolerance);
      }
    });
    speak("en");
    eachVisible(&root(), [&](QQuickItem* item) {
      if (item->inherits("QQuickText")) {
        EXPECT_NEAR(placeOf(*item).left(), before[item].left(), kTolerance) << "not turned back";
      }
    });
  }

 private:
  TestWorkplace m_place;
  std::unique_ptr<TestWindow> m_window;
};

TEST_P(RightToLeftTest, TurnsEveryPageRoundButNoChartAndNoFigure) {
  const QmlMessages messages;
  const QMetaEnum pages = QMetaEnum::fromType<ui::Terms::Page>();
  for (int i = 0; i < pages.keyCount(); ++i) {
    SCOPED_TRACE(pages.key(i));
    window().show(pages.value(i));
    expectTurnedRound();
  }
  EXPECT_EQ(messages.all().join("\n").toStdString(), "") << "nothing may be complained of";
}

TEST_P(RightToLeftTest, TurnsRoundWhyItIsSo) {
  const QmlMessages messages;
  for (const auto& [kind, subject] :
       {std::pair{"disposition", "disposition"}, std::pair{"flag", "femoral-neck-bone-stress-injury"},
        std::pair{"condition", "fai-syndrome-labral-tear"}, std::pair{"finding", "night-pain"}}) {
    SCOPED_TRACE(subject);
    QMetaObject::invokeMethod(&shell(), "explain", Q_ARG(QString, kind), Q_ARG(QString, subject));
    window().rest();
    ASSERT_NE(find(root(), "WhyPanel"), nullptr);
    expectTurnedRound();
  }
  EXPECT_EQ(messages.all().join("\n").toStdString(), "");
}

TEST_P(RightToLeftTest, TurnsRoundWhatLiesOverAPage) {
  const QmlMessages messages;
  const auto open = [this](const char* wanted, const char* sheet) {
    SCOPED_TRACE(sheet);
    QMetaObject::invokeMethod(&shell(), wanted);
    window().rest();
    ASSERT_NE(find(root(), sheet), nullptr);
    expectTurnedRound();
  };
  open("finderWanted", "FinderSheet");
  open("shortcutsWanted", "ShortcutSheet");
  EXPECT_EQ(messages.all().join("\n").toStdString(), "");
}

TEST_P(RightToLeftTest, TurnsRoundDecidingOtherwise) {
  QMetaObject::invokeMethod(&shell(), "overrideWanted", Q_ARG(QString, "femoral-neck-bone-stress-injury"));
  window().rest();
  ASSERT_NE(find(root(), "OverrideSheet"), nullptr);
  expectTurnedRound();
}

TEST_P(RightToLeftTest, TurnsRoundSigning) {
  QMetaObject::invokeMethod(&shell(), "signDocuments");
  window().waitForPage();
  window().rest();
  ASSERT_NE(find(root(), "SignSheet"), nullptr);
  // The page scrolls to the sheet, and while it is laid out anew, back.
  eachVisible(&root(), [](QQuickItem* item) {
    if (item->inherits("QQuickFlickable")) {
      item->setProperty("contentY", 0);
    }
  });
  expectTurnedRound();
}

TEST_P(RightToLeftTest, TurnsRoundTwoIdentitiesSideBySide) {
  const QTemporaryDir folder;
  const QString sources = CALCAR_SOURCES;
  // The images of somebody else.
  ASSERT_EQ(QProcess::execute(sources + "/docs/examples/make-imaging",
                              {sources + "/docs/examples/femoral-neck-stress", folder.filePath("disc")}),
            0);
  window().show(static_cast<int>(ui::Terms::Page::Imaging));
  ui::ImagingImporter& importer = *consultation().importer();
  importer.useReader(CALCAR_DICOM_READER);
  importer.read(folder.filePath("disc"));
  ASSERT_TRUE(QTest::qWaitFor([&importer] { return importer.held()->count() > 0; }, 20'000));
  window().rest();
  ASSERT_NE(find(root(), "IdentityTable"), nullptr);
  expectTurnedRound();
}

TEST_P(RightToLeftTest, LeavesTheSidesOfTheBodyWhereTheyAre) {
  window().show(static_cast<int>(ui::Terms::Page::Pain));
  const QQuickItem* page = find(root(), "PageHolder");
  const QQuickItem* body = find(root(), "BodyView");
  ASSERT_NE(body, nullptr);
  const auto seen = [&] { return window().picture().copy((placeOf(*body) & placeOf(*page)).toRect()); };
  const QImage before = seen();

  speak(kArabic);
  const QImage after = seen();
  ASSERT_EQ(after.size(), before.size());
  EXPECT_LT(difference(before, after) * 4, difference(before, after.mirrored(true, false)));
}

INSTANTIATE_TEST_SUITE_P(Looks, RightToLeftTest, ::testing::Values(QSize(1440, 900), QSize(380, 800)),
                         [](const auto& size) { return size.param.width() > 1000 ? "Wide" : "Docked"; });

TEST(RightToLeft, PutsTheRailOnTheRight) {
  TestWorkplace place;
  place.open(exampleCase("labral"));
  TestWindow window(place.workplace(), QSize(1440, 900));
  const QQuickItem* rail = find(window.root(), "Rail");
  ASSERT_NE(rail, nullptr);
  EXPECT_EQ(placeOf(*rail).left(), 0);

  window.engine().setUiLanguage(kArabic);
  window.rest();
  EXPECT_EQ(placeOf(*rail).right(), 1440);
}

}  // namespace
}  // namespace calcar::tests
