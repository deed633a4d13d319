#include "qml/model/plain_words.hpp"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QString>

#include "qml/model/words_of.hpp"
#include "tests/qml/support/test_workplace.hpp"

namespace calcar::ui {
namespace {

class PlainWordsTest : public ::testing::Test {
 protected:
  [[nodiscard]] const engine::Pack& pack() const { return m_consultation.pack(); }
  [[nodiscard]] QString plain(const std::string& id) const {
    const std::string key = "report.plain." + id;
    return pack().hasText(key) ? textOf(pack().text(key)) : QString();
  }
  /// What the person is told of an advice as something to do.
  [[nodiscard]] QString told(const std::string& advice) const {
    const QString words = plain("advice." + advice);
    return words.isEmpty() && plain("do-not." + advice).isEmpty() ? textOf(pack().text("advice." + advice))
                                                                  : words;
  }

 private:
  tests::TestWorkplace m_place;
  Consultation& m_consultation = m_place.openNew();
};

TEST_F(PlainWordsTest, NothingThatIsForbiddenIsAmongWhatAPersonCanDo) {
  const QString ofAdvice = "report.plain.advice.";
  const QString forPeople = "report.plain.for-people.";
  static const QRegularExpression forbids("(^|\\. )(Do not|No|Never|Avoid|Keep clear|Keep away|Leave) ");
  int seen = 0;
  for (const pack::Text* one : *pack().content().languages()->Get(0)->texts()) {
    const QString key = textOf(one->id()->string_view());
    const bool isAdvice = key.startsWith(ofAdvice);
    if (!isAdvice && !key.startsWith(forPeople)) {
      continue;
    }
    const QString words = told(key.mid(isAdvice ? ofAdvice.size() : forPeople.size()).toStdString());
    EXPECT_FALSE(forbids.match(words).hasMatch()) << words.toStdString();
    ++seen;
  }
  EXPECT_GT(seen, 20);
}

}  // namespace
}  // namespace calcar::ui
