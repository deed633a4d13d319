#include "qml/model/finding_row.hpp"

#include <algorithm>

#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::Observation;

const Observation* observedAt(const engine::Visit* visit, std::string_view finding,
                              std::optional<engine::Side> side) {
  if (visit == nullptr) {
    return nullptr;
  }
  const auto& all = visit->observations;
  const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Observation& one) {
    return one.finding == finding && (!side || one.side == side || one.side == engine::Side::Both);
  });
  return found == all.rend() ? nullptr : &*found;
}

Terms::Answer answerTerm(engine::NoValue reason) {
  switch (reason) {
    case engine::NoValue::NotAsked:
      return Terms::Answer::NotAsked;
    case engine::NoValue::CannotSay:
      return Terms::Answer::CannotSay;
    case engine::NoValue::Declined:
      return Terms::Answer::Declined;
    case engine::NoValue::Blocked:
      return Terms::Answer::Blocked;
  }
  return Terms::Answer::NotAsked;
}

Terms::ValueType typeTerm(pack::ValueType type) {
  switch (type) {
    case pack::ValueType::YesNo:
      return Terms::ValueType::YesNo;
    case pack::ValueType::Choice:
      return Terms::ValueType::Choice;
    case pack::ValueType::Number:
      return Terms::ValueType::Number;
  }
  return Terms::ValueType::YesNo;
}

class RowWriter {
 public:
  RowWriter(const Consultation& consultation, std::uint32_t finding)
      : m_words(consultation.words()), m_index(finding) {}

  void show(FindingRow& row, const engine::Value& value) const {
    row.valueWords = textOf(m_words.value(m_index, value));
    if (const bool* yes = std::get_if<bool>(&value)) {
      row.answer = *yes ? Terms::Answer::Yes : Terms::Answer::No;
      return;
    }
    row.answer = Terms::Answer::Given;
    if (const double* number = std::get_if<double>(&value)) {
      row.number = *number;
    } else {
      row.choice = textOf(std::get<std::string>(value));
    }
  }

  QString text(std::string_view id, std::string_view part) const {
    const std::string key = "finding." + std::string(id) + "." + std::string(part);
    return m_words.pack().hasText(key) ? textOf(m_words.pack().text(key)) : QString();
  }

 private:
  const engine::Words& m_words;
  std::uint32_t m_index;
};

void addChoices(FindingRow& row, const Consultation& consultation, const pack::Finding& finding) {
  if (finding.type() != pack::ValueType::Choice || finding.choices() == nullptr) {
    return;
  }
  for (const auto* choice : *finding.choices()) {
    row.choices.append(textOf(choice->string_view()));
    row.choiceWords.append(
        textOf(consultation.words().of("choice", finding.id()->string_view(), choice->string_view())));
  }
}

/// An answer that nobody gave in so many words at this visit.
void addKnown(FindingRow& row, const RowWriter& writer, const engine::Facts& facts, std::uint32_t finding,
              std::optional<engine::Side> side) {
  const auto fact = side ? facts.valueOn(finding, *side) : facts.value(finding);
  if (!fact) {
    return;
  }
  const int visits = static_cast<int>(facts.episode().visits.size());
  const bool isNow = fact->visit + 1 == visits;
  if (fact->stale) {
    const QString was = textOf(engine::Words(facts.pack()).value(finding, fact->value));
    row.source = QObject::tr("%1 on %2, to be asked again").arg(was, dateText(fact->when.date));
    return;
  }
  writer.show(row, fact->value);
  row.source = fact->visit < 0 ? QObject::tr("from the record")
               : isNow         ? QObject::tr("asked with its group")
                               : QObject::tr("on %1").arg(dateText(fact->when.date));
}

void addSafety(FindingRow& row, const Consultation& consultation, std::uint32_t finding) {
  const auto& safety = consultation.assessment().testSafety;
  const auto limit = std::find_if(safety.begin(), safety.end(), [finding](const engine::TestSafety& one) {
    return one.finding == finding;
  });
  if (limit == safety.end()) {
    return;
  }
  row.safety = termOf(limit->grade);
  const QString flag = textOf(consultation.words().of("red-flag", limit->flag, "name"));
  switch (row.safety) {
    case Terms::Safety::Blocked:
      row.safetyWords = QObject::tr("Not while open: %1").arg(flag);
      break;
    case Terms::Safety::ToFirstPain:
      row.safetyWords = QObject::tr("Only to first pain; open: %1").arg(flag);
      break;
    case Terms::Safety::OnlyIfWalkingIsPainless:
      row.safetyWords = QObject::tr("Only if walking is painless; open: %1").arg(flag);
      break;
    case Terms::Safety::Allowed:
      break;
  }
}

bool holds(const std::vector<engine::FindingSet>& sets, std::uint32_t finding) {
  return std::any_of(sets.begin(), sets.end(), [finding](const engine::FindingSet& set) {
    return std::find(set.begin(), set.end(), finding) != set.end();
  });
}

/// The first two; more would say less.
QString firstOf(const QStringList& names) {
  constexpr qsizetype kNamed = 2;
  const QString first = names.mid(0, kNamed).join(", ");
  return names.size() <= kNamed ? first : QObject::tr("%1 and %2 more").arg(first).arg(names.size() - kNamed);
}

}  // namespace

std::vector<FindingRow> keyedByPlace(std::vector<FindingRow> rows) {
  for (std::size_t place = 0; place < rows.size(); ++place) {
    if (rows[place].type == Terms::ValueType::YesNo) {
      rows[place].key = "place " + QString::number(place);
    }
  }
  return rows;
}

QStringList openFlagsOf(const Consultation& consultation, std::uint32_t finding) {
  QStringList names;
  for (const engine::FlagAssessment& flag : consultation.assessment().flags) {
    const bool isOpen = flag.state == engine::FlagState::Undecided &&
                        (holds(flag.wouldRaise, finding) || holds(flag.wouldSettle, finding));
    const bool couldRise = flag.state == engine::FlagState::Raised && holds(flag.wouldEscalate, finding);
    if (isOpen || couldRise) {
      names.append(textOf(consultation.words().of("red-flag", flag.flag, "name")));
    }
  }
  names.removeDuplicates();
  return names;
}

engine::Facts factsNow(const Consultation& consultation) {
  const auto sides = engine::affectedSides(consultation.episode().complaint);
  return {consultation.pack(), consultation.episode(), consultation.now(), sides.front()};
}

FindingRow findingRow(const Consultation& consultation, const engine::Facts& facts, std::uint32_t finding,
                      std::optional<engine::Side> side) {
  const pack::Finding& shape = consultation.pack().finding(finding);
  const std::string_view id = shape.id()->string_view();
  const RowWriter writer(consultation, finding);
  FindingRow row;
  row.finding = textOf(id);
  row.side = termOf(side);
  row.key = side ? row.finding + "/" + textOf(engine::toText(*side)) : row.finding;
  row.label = textOf(consultation.words().label(finding));
  row.question = writer.text(id, "ask");
  if (row.question.isEmpty()) {
    row.question = row.label;
  }
  row.positive = writer.text(id, "positive");
  row.how = writer.text(id, "how");
  row.position = shape.position() == nullptr ? QString() : textOf(shape.position()->string_view());
  row.type = typeTerm(shape.type());
  addChoices(row, consultation, shape);
  if (shape.type() == pack::ValueType::Number) {
    row.unit = shape.unit() == nullptr || shape.unit()->size() == 0
                   ? QString()
                   : textOf(consultation.words()("unit." + shape.unit()->str())).trimmed();
    row.low = shape.low();
    row.high = shape.high();
  }
  if (const Observation* observation = observedAt(consultation.visit(), id, side)) {
    if (const auto* value = std::get_if<engine::Value>(&observation->outcome)) {
      writer.show(row, *value);
    } else {
      row.answer = answerTerm(std::get<engine::NoValue>(observation->outcome));
    }
    row.source = textOf(observation->source);
  } else {
    addKnown(row, writer, facts, finding, side);
  }
  addSafety(row, consultation, finding);
  row.decides = firstOf(openFlagsOf(consultation, finding));
  return row;
}

}  // namespace calcar::ui
