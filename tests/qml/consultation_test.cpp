#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "tests/qml/support/hands.hpp"
#include "tests/qml/support/qml_messages.hpp"
#include "tests/qml/support/test_room.hpp"
#include "tests/qml/support/test_window.hpp"

namespace calcar::tests {
namespace {

QQuickItem* figureOf(QQuickItem* root, const QString& name) {
  const bool knowsZones = root->metaObject()->indexOfMethod("innerPoint(QString)") >= 0;
  if (knowsZones && root->isVisible() && root->property("figure").toString() == name) {
    return root;
  }
  for (QQuickItem* child : root->childItems()) {
    if (QQuickItem* found = figureOf(child, name)) {
      return found;
    }
  }
  return nullptr;
}

/// A whole consultation as a physiotherapist goes through it, from a person about whom nothing is known to
/// signed documents.
class ConsultationTest : public ::testing::Test {
 protected:
  ConsultationTest() {
    room.openNew();
    window = std::make_unique<TestWindow>(*room.workplace(), QSize(1440, 900));
    hands = std::make_unique<Hands>(room, *window);
  }

  [[nodiscard]] ui::Consultation& consultation() { return *room.workplace()->consultation(); }

  void markWhereItHurts() {
    QQuickItem* front = figureOf(&window->root(), "front");
    ASSERT_NE(front, nullptr);
    QPointF place;
    QMetaObject::invokeMethod(front, "innerPoint", Q_RETURN_ARG(QPointF, place), Q_ARG(QString, "F4-left"));
    constexpr double kPixelsForFour = -48;
    hands->drag(*front, place, QPointF(0, kPixelsForFour));
    hands->click("Set the affected side to LEFT");
    hands->fill("Or how many weeks ago it began", "26");
    hands->fill("In the person’s words", "A pinch deep in the left groin when I sit long, squat or run.");
  }

  /// Every panel said aloud and denied, but for pain with impact.
  void screen() {
    hands->press(Qt::Key_2, Qt::ControlModifier);
    hands->click("Flags first");
    for (int panel = 0; panel < 20 && hands->sees("All no, asked aloud"); ++panel) {
      hands->click("All no, asked aloud");
    }
    hands->press(Qt::Key_K, Qt::ControlModifier);
    hands->fillFocused("pain with impact");
    hands->press(Qt::Key_Return);
    hands->press(Qt::Key_Y);
  }

  void askTheHistory() {
    for (const auto& [words, key] : std::vector<std::pair<QString, Qt::Key>>{
             {"no gain after 12 weeks", Qt::Key_Y}, {"runs regularly", Qt::Key_Y}}) {
      hands->press(Qt::Key_K, Qt::ControlModifier);
      hands->fillFocused(words);
      hands->press(Qt::Key_Return);
      hands->press(key);
    }
    for (const auto& [words, number] :
         std::vector<std::pair<QString, QString>>{{"height", "172"}, {"body weight", "68"}}) {
      hands->press(Qt::Key_K, Qt::ControlModifier);
      hands->fillFocused(words);
      hands->press(Qt::Key_Return);
      hands->fillFocused(number);
    }
  }

  /// The next best test, again and again, as the window offers them.
  int examine(int wanted) {
    int done = 0;
    for (int i = 0; i < 40 && done < wanted; ++i) {
      const auto before = answered();
      hands->press(Qt::Key_J, Qt::ControlModifier);
      hands->press(Qt::Key_N);
      done += answered() > before ? 1 : 0;
    }
    return done;
  }

  void signEverything() {
    hands->press(Qt::Key_9, Qt::ControlModifier);
    hands->fill("Name", "Dr. Lena Sommer");
    hands->fill("Practice or hospital", "Sportmedizin Mitte");
    hands->fill("Question", "Please assess whether imaging of the hip joint would change management.");
    hands->fill("Advice given meanwhile", "No running until the first study is read; what to watch for.");
    hands->fill("Number for questions", "+49 30 5550111");
    hands->press(Qt::Key_Return, Qt::ControlModifier);
    hands->fill("Receiver, typed as the letter has it", "Dr. Lena Sommer");
    hands->click("It goes to Sportmedizin Mitte");
    hands->click("Sign");
  }

  /// Everything that was asked: single answers, and what was denied with its panel.
  [[nodiscard]] int asked() {
    int count = static_cast<int>(answered());
    for (const engine::PanelProgress& panel : consultation().assessment().panels) {
      count += panel.state == engine::PanelState::NotForThisPerson ? 0 : panel.answered;
    }
    return count;
  }

  [[nodiscard]] bool isSigned(const QString& kind) const {
    const QStringList all = room.signedDocuments();
    return std::any_of(all.begin(), all.end(),
                       [&kind](const QString& one) { return one.startsWith(kind + "/"); });
  }

  [[nodiscard]] std::size_t answered() { return consultation().visit()->observations.size(); }

  TestRoom room;
  std::unique_ptr<TestWindow> window;
  std::unique_ptr<Hands> hands;
};

TEST_F(ConsultationTest, GoesFromAnEmptyRecordToSignedDocumentsInAtMost120Interactions) {
  const QmlMessages messages;
  markWhereItHurts();
  ASSERT_EQ(room.painMarks(), QStringList("F4/left/4"));
  askTheHistory();
  screen();
  const int tests = examine(12);
  EXPECT_GE(tests, 12);
  hands->fill("Your hypothesis", "hip joint");
  hands->click("Show the list");
  EXPECT_TRUE(consultation().hypothesisSettled()) << consultation().trouble().toStdString();
  signEverything();
  std::cout << hands->interactions() << " interactions, " << asked() << " answers, " << tests
            << " tests, signed: " << room.signedDocuments().join(" ").toStdString() << "\n";

  EXPECT_GE(asked(), 35);
  EXPECT_TRUE(isSigned("note"));
  EXPECT_TRUE(isSigned("referral"));
  EXPECT_TRUE(isSigned("rehab"));
  EXPECT_FALSE(consultation().isOpen());
  EXPECT_LE(hands->interactions(), 120);
  EXPECT_EQ(messages.all().join("\n").toStdString(), "");
}

}  // namespace
}  // namespace calcar::tests
