#include <algorithm>
#include <optional>

#include <QLocale>

#include "qml/model/engine_words.hpp"
#include "qml/model/pain_page.hpp"
#include "qml/model/pain_words.hpp"
#include "qml/model/typed_day.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

// ---- side, since when, words

QString PainPage::offer() const {
  if (consultation() == nullptr || consultation()->episode().complaint.side != engine::Side::Unknown) {
    return {};
  }
  const auto& pain = consultation()->episode().complaint.pain;
  for (const engine::Side side : {engine::Side::Left, engine::Side::Right}) {
    if (!pain.empty() && std::all_of(pain.begin(), pain.end(),
                                     [side](const engine::PainMark& mark) { return mark.side == side; })) {
      return sideWord(side);
    }
  }
  return {};
}

void PainPage::acceptOffer() {
  if (!offer().isEmpty()) {
    consultation()->make(engine::SetSide{consultation()->episode().complaint.pain.front().side});
  }
}

QString PainPage::contradiction() const {
  if (consultation() == nullptr) {
    return {};
  }
  for (const engine::Contradiction& one : consultation()->assessment().contradictions) {
    if (one.id == "side-mismatch" || one.id == "onset-after-visit") {
      return textOf(consultation()->words().of("contradiction", one.id));
    }
  }
  return {};
}

QString PainPage::onset() const {
  const auto day = consultation() == nullptr ? std::nullopt : consultation()->episode().complaint.onset;
  return day ? QLocale().toString(dateOf(*day), QLocale::ShortFormat) : QString();
}

QString PainPage::onsetAge() const {
  const auto day = consultation() == nullptr ? std::nullopt : consultation()->episode().complaint.onset;
  return day ? tr("%1, %2").arg(dateText(*day), ageWords(*day, consultation()->now().date)) : QString();
}

QString PainPage::dateExample() const { return QLocale().toString(QDate(2026, 11, 2), QLocale::ShortFormat); }

QString PainPage::setOnset(const QString& text) {
  if (consultation() == nullptr || text == onset()) {
    return {};
  }
  if (text.trimmed().isEmpty()) {
    consultation()->make(engine::SetOnset{});
    return {};
  }
  const engine::Date today = consultation()->now().date;
  const auto date = typedDay(text, ShortYear::Latest, today);
  if (!date) {
    return tr("A day, such as %1").arg(dateExample());
  }
  if (today < *date) {
    return tr("This day is still to come");
  }
  consultation()->make(engine::SetOnset{*date});
  return {};
}

QString PainPage::setOnsetWeeks(int weeks) {
  constexpr int kWeek = 7;
  if (consultation() == nullptr || weeks < 0) {
    return {};
  }
  const auto date = engineDate(dateOf(consultation()->now().date).addDays(-kWeek * weeks));
  if (date) {
    consultation()->make(engine::SetOnset{*date});
  }
  return {};
}

QString PainPage::words() const {
  return consultation() == nullptr ? QString() : textOf(consultation()->episode().complaint.inOwnWords);
}

QString PainPage::question() const {
  return consultation() == nullptr ? QString() : textOf(consultation()->episode().complaint.question);
}

void PainPage::setWords(const QString& words) {
  if (consultation() != nullptr) {
    consultation()->make(engine::SetWords{words.trimmed().toStdString()});
  }
}

void PainPage::setQuestion(const QString& question) {
  if (consultation() != nullptr) {
    consultation()->make(engine::SetQuestion{question.trimmed().toStdString()});
  }
}

}  // namespace calcar::ui
