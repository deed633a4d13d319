#include <algorithm>
#include <optional>

#include <QLocale>

#include "qml/model/pain_page.hpp"
#include "qml/model/pain_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

// ---- side, since when, words

QString PainPage::offer() const {
  if (m_consultation == nullptr || m_consultation->episode().complaint.side != engine::Side::Unknown) {
    return {};
  }
  const auto& pain = m_consultation->episode().complaint.pain;
  for (const engine::Side side : {engine::Side::Left, engine::Side::Right}) {
    if (!pain.empty() && std::all_of(pain.begin(), pain.end(),
                                     [side](const engine::PainMark& mark) { return mark.side == side; })) {
      return textOf(m_consultation->words().side(side));
    }
  }
  return {};
}

void PainPage::acceptOffer() {
  if (!offer().isEmpty()) {
    m_consultation->make(engine::SetSide{m_consultation->episode().complaint.pain.front().side});
  }
}

QString PainPage::contradiction() const {
  if (m_consultation == nullptr) {
    return {};
  }
  for (const engine::Contradiction& one : m_consultation->assessment().contradictions) {
    if (one.id == "side-mismatch" || one.id == "onset-after-visit") {
      return textOf(m_consultation->words().of("contradiction", one.id));
    }
  }
  return {};
}

QString PainPage::onset() const {
  const auto day = m_consultation == nullptr ? std::nullopt : m_consultation->episode().complaint.onset;
  return day ? QLocale().toString(dateOf(*day), QLocale::ShortFormat) : QString();
}

QString PainPage::onsetAge() const {
  const auto day = m_consultation == nullptr ? std::nullopt : m_consultation->episode().complaint.onset;
  return day ? tr("%1, %2").arg(dateText(*day), ageWords(*day, m_consultation->now().date)) : QString();
}

QString PainPage::dateExample() const { return QLocale().toString(QDate(2026, 11, 2), QLocale::ShortFormat); }

QString PainPage::setOnset(const QString& text) {
  if (m_consultation == nullptr || text == onset()) {
    return {};
  }
  if (text.trimmed().isEmpty()) {
    m_consultation->make(engine::SetOnset{});
    return {};
  }
  const QDate today = dateOf(m_consultation->now().date);
  const QDate day = dayFromText(text, today);
  const auto date = engineDate(day);
  if (!date) {
    return tr("A day, such as %1").arg(dateExample());
  }
  if (day > today) {
    return tr("This day is still to come");
  }
  m_consultation->make(engine::SetOnset{*date});
  return {};
}

QString PainPage::setOnsetWeeks(int weeks) {
  constexpr int kWeek = 7;
  if (m_consultation == nullptr || weeks < 0) {
    return {};
  }
  const auto date = engineDate(dateOf(m_consultation->now().date).addDays(-kWeek * weeks));
  if (date) {
    m_consultation->make(engine::SetOnset{*date});
  }
  return {};
}

QString PainPage::words() const {
  return m_consultation == nullptr ? QString() : textOf(m_consultation->episode().complaint.inOwnWords);
}

QString PainPage::question() const {
  return m_consultation == nullptr ? QString() : textOf(m_consultation->episode().complaint.question);
}

void PainPage::setWords(const QString& words) {
  if (m_consultation != nullptr) {
    m_consultation->make(engine::SetWords{words.trimmed().toStdString()});
  }
}

void PainPage::setQuestion(const QString& question) {
  if (m_consultation != nullptr) {
    m_consultation->make(engine::SetQuestion{question.trimmed().toStdString()});
  }
}

}  // namespace calcar::ui
