#include <algorithm>

#include "qml/model/engine_words.hpp"
#include "qml/model/explanation_content.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::FlagAssessment;
using engine::FlagState;

constexpr std::size_t kMostSets = 5;

/// Of both sides the one that says most: raised before open before closed.
const FlagAssessment* worstOf(const Consultation& consultation, const std::string& id) {
  const FlagAssessment* worst = nullptr;
  for (const FlagAssessment& flag : consultation.assessment().flags) {
    if (flag.flag == id &&
        (worst == nullptr || (flag.state == FlagState::Raised && worst->state != FlagState::Raised))) {
      worst = &flag;
    }
  }
  return worst;
}

QString stateWords(FlagState state) {
  switch (state) {
    case FlagState::NotApplicable:
      return QObject::tr("Does not apply to this person.");
    case FlagState::Undecided:
      return QObject::tr("Undecided: what was asked and found does not settle it.");
    case FlagState::NotRaised:
      return QObject::tr("Not raised by what was asked and found.");
    case FlagState::Raised:
      return QObject::tr("Raised.");
    case FlagState::Cleared:
      return QObject::tr("Cleared.");
    case FlagState::Overridden:
      return QObject::tr("Set aside by a clinician.");
  }
  return {};
}

class FlagWriter {
 public:
  FlagWriter(const Consultation& consultation, const pack::RedFlag& rule, const FlagAssessment& flag)
      : m_consultation(consultation), m_words(consultation.words()), m_rule(rule), m_flag(flag) {}

  std::vector<WhyLine> lines() {
    addClosure();
    addRaised();
    addOpen();
    addActs();
    return m_lines.take();
  }

 private:
  void addClosure() {
    if (m_flag.state == FlagState::Cleared || m_flag.state == FlagState::Overridden) {
      const bool isCleared = m_flag.state == FlagState::Cleared;
      m_lines.head(isCleared ? QObject::tr("What cleared it") : QObject::tr("Why it was set aside"));
      m_lines.add(isCleared ? textOf(m_words.of("finding", m_flag.closedReason, "label"))
                            : textOf(m_flag.closedReason),
                  QObject::tr("%1, %2").arg(textOf(m_flag.closedBy),
                                            m_flag.closedOn ? dateText(*m_flag.closedOn) : QString()));
    }
    if (!m_flag.closureRefused.empty()) {
      m_lines.head(QObject::tr("The clearance on record does not count"));
      m_lines.add(textOf(m_consultation.pack().text(m_flag.closureRefused)));
    }
  }

  void addRaised() {
    m_lines.head(m_flag.state == FlagState::Raised ? QObject::tr("What raised it")
                                                   : QObject::tr("What counted"));
    for (const engine::Deciding& one : m_flag.decidedBy) {
      m_lines.add(textOf(m_words.deciding(one)), dateText(one.when.date), "finding",
                  firstOf(m_consultation, {one.finding}));
    }
    if (m_flag.remembered) {
      m_lines.add(QObject::tr("Raised at an earlier visit and not closed since."));
    }
    if (m_flag.state == FlagState::Raised) {
      m_lines.head(QObject::tr("How urgent"));
      m_lines.add(actionWord(m_flag.forced),
                  m_flag.level.empty() ? QString()
                                       : textOf(m_words.of("red-flag", m_flag.flag, "step." + m_flag.level)));
    }
  }

  void addSets(const QString& head, const std::vector<engine::FindingSet>& sets) {
    m_lines.head(head);
    for (std::size_t i = 0; i < std::min(kMostSets, sets.size()); ++i) {
      m_lines.add(labelsOf(m_consultation, sets[i]), {}, "finding", firstOf(m_consultation, sets[i]), true);
    }
  }

  void addOpen() {
    if (m_flag.state == FlagState::Raised) {
      addSets(QObject::tr("A yes would make it more urgent"), m_flag.wouldEscalate);
    } else if (m_flag.state == FlagState::Undecided) {
      addSets(m_flag.wouldSettle.empty() ? QObject::tr("A yes could raise it; a no would not settle it")
                                         : QObject::tr("A yes would raise it"),
              m_flag.wouldRaise);
      addSets(QObject::tr("A no would settle it"), m_flag.wouldSettle);
    }
    m_lines.head(QObject::tr("Would be cleared by"));
    if (m_rule.clear() != nullptr) {
      for (const pack::ClearingFinding* one : *m_rule.clear()) {
        const std::string value = m_words.value(one->finding(), engine::Value(one->choice()->str()));
        m_lines.add(QObject::tr("%1: %2").arg(textOf(m_words.label(one->finding())), textOf(value)),
                    one->within_days() > 0 ? QObject::tr("by a named person, dated, at most %n days old",
                                                         nullptr, static_cast<int>(one->within_days()))
                                           : QObject::tr("by a named person, and dated"));
      }
    }
  }

  void addAdvice(const QString& head,
                 const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* ids,
                 std::string_view kind) {
    m_lines.head(head);
    if (ids != nullptr) {
      for (const auto* id : *ids) {
        m_lines.add(textOf(m_words.of(kind, id->string_view())));
      }
    }
  }

  void addActs() {
    const pack::Act* act = m_rule.act();
    if (act == nullptr || m_flag.state == FlagState::NotApplicable || m_flag.state == FlagState::NotRaised) {
      return;
    }
    m_lines.head(m_flag.state == FlagState::Raised ? actHeading(Act::Now) : QObject::tr("If it is raised"));
    if (act->weight_bearing() != nullptr) {
      m_lines.add(textOf(m_words.of("advice", act->weight_bearing()->string_view())));
    }
    if (act->contact() != nullptr) {
      m_lines.add(textOf(m_words.of("advice", act->contact()->string_view())));
    }
    if (act->do_now() != nullptr) {
      for (const auto* id : *act->do_now()) {
        m_lines.add(textOf(m_words.of("advice", id->string_view())));
      }
    }
    if (m_flag.state != FlagState::Raised) {
      return;
    }
    addAdvice(actHeading(Act::MustNot), act->must_not(), "advice");
    addAdvice(actHeading(Act::StillAllowed), act->still_allowed(), "advice");
    addAdvice(QObject::tr("Imaging to consider first"), act->imaging_first(), "study");
    addAdvice(QObject::tr("Imaging to consider next"), act->imaging_next(), "study");
    addAdvice(actHeading(Act::SafetyNet), act->safety_net(), "advice");
  }

  const Consultation& m_consultation;
  const engine::Words& m_words;
  const pack::RedFlag& m_rule;
  const FlagAssessment& m_flag;
  WhyLines m_lines;
};

std::vector<ClearingRow> clearingsOf(const Consultation& consultation, const pack::RedFlag& rule) {
  std::vector<ClearingRow> rows;
  if (rule.clear() == nullptr) {
    return rows;
  }
  for (const pack::ClearingFinding* one : *rule.clear()) {
    ClearingRow row;
    row.finding = firstOf(consultation, {one->finding()});
    row.value = textOf(one->choice()->string_view());
    row.key = row.finding + "/" + row.value;
    row.words = QObject::tr("%1: %2").arg(
        textOf(consultation.words().label(one->finding())),
        textOf(consultation.words().value(one->finding(), engine::Value(one->choice()->str()))));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

ExplanationContent explainFlag(const Consultation& consultation, const std::string& id) {
  ExplanationContent content;
  const auto& words = consultation.words();
  content.title = textOf(words.of("red-flag", id, "name"));
  const FlagAssessment* flag = worstOf(consultation, id);
  const pack::RedFlag* rule = consultation.pack().findRedFlag(id);
  if (flag == nullptr || rule == nullptr) {
    content.subtitle = QObject::tr("Not assessed yet.");
    return content;
  }
  if (flag->side) {
    content.title += ", " + sideWord(*flag->side);
  }
  content.flagState = termOf(flag->state);
  content.urgency = termOf(flag->forced);
  content.subtitle = flag->state == FlagState::Raised ? textOf(words.of("red-flag", id, "suspicion"))
                                                      : stateWords(flag->state);
  content.lines = FlagWriter(consultation, *rule, *flag).lines();
  if (flag->state == FlagState::Raised) {
    content.clearings = clearingsOf(consultation, *rule);
  }
  SourceList sources(words);
  sources.add(rule->provenance());
  content.sources = sources.rows();
  addAuthority(content, consultation, id, rule->provenance());
  return content;
}

}  // namespace calcar::ui
