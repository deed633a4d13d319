#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/studies.hpp"
#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

class Reader {
 public:
  Reader(const Document& document, Draft& draft)
      : m_document(document),
        m_fields(document.root, "a red flag",
                 {"id", "question", "applies", "raise", "urgency", "locks", "guards", "clear", "act",
                  "systemic", "because", "grade", "review"},
                 draft.log),
        m_draft(draft),
        m_log(draft.log) {}

  void run() {
    m_flag->id = idOf(m_fields.need("id"), m_log);
    checkName(m_document, m_flag->id, m_log);
    m_authority = wholeAuthorityOf(m_fields, {}, m_draft);
    m_flag->provenance = m_authority.toPack();
    m_flag->applies = criterionOf(m_fields.find("applies"), m_draft);
    m_flag->raise = criterionOf(m_fields.need("raise"), m_draft);
    readUrgency();
    m_flag->locks = wordsOf(m_fields.find("locks"), kLocks, "lock", m_log);
    m_flag->guards = wordsOf(m_fields.find("guards"), kGuards, "guard", m_log);
    eachItem(m_fields.find("clear"), m_log, [&](const Node& item) { readClearing(item); });
    readAct();
    m_flag->systemic = yesNoOf(m_fields.find("systemic"), m_log).value_or(false);
    m_draft.needText("red-flag." + m_flag->id + ".name", m_fields.place());
    m_draft.needText("red-flag." + m_flag->id + ".suspicion", m_fields.place());
    m_draft.knowledge.red_flags.push_back(std::move(m_flag));
  }

 private:
  void readUrgency() {
    const Node* urgency = m_fields.need("urgency");
    if (urgency != nullptr && urgency->isList() && urgency->items.empty()) {
      m_log.add(urgency->place, "no urgency at all", "the first step is what raising alone brings");
    }
    eachItem(urgency, m_log, [&](const Node& item) { readStep(item); });
  }

  void readStep(const Node& item) {
    if (item.isScalar()) {
      addStep(item, nullptr);
      return;
    }
    if (!item.isMap() || item.entries.size() != 1) {
      m_log.add(item.place, "an urgency step is a level, or a level with its 'when'",
                "write '- within-48h: { when: …, id: … }'");
      return;
    }
    Node level;
    level.kind = Node::Kind::Scalar;
    level.place = item.entries.front().place;
    level.text = item.entries.front().key;
    addStep(level, &item.entries.front().value);
  }

  void addStep(const Node& level, const Node* body) {
    const auto position = wordOf(&level, kUrgencies, "urgency", m_log);
    auto step = std::make_unique<pack::UrgencyStepT>();
    step->level = position ? static_cast<pack::Urgency>(*position + 1) : pack::Urgency::None;
    const bool isFirst = m_flag->urgency.empty();
    if (position && !isFirst && step->level < m_flag->urgency.back()->level) {
      m_log.add(level.place, "the urgency steps do not ascend", "list them from the lowest to the highest");
    }
    Authority authority = m_authority;
    if (body != nullptr) {
      authority = readStepBody(*body, isFirst, *step);
    } else if (!isFirst) {
      m_log.add(level.place, "an urgency step without 'when'",
                "only the first step needs none: it is what raising alone brings");
    }
    step->provenance = authority.toPack();
    m_flag->urgency.push_back(std::move(step));
  }

  Authority readStepBody(const Node& body, bool isFirst, pack::UrgencyStepT& step) {
    const Fields fields(body, "an urgency step", {"when", "id", "because", "grade", "review"}, m_log);
    if (isFirst && fields.has("when")) {
      m_log.add(fields.find("when")->place, "the first urgency step has a 'when'",
                "it is what raising alone brings; put the condition into 'raise' or add a lower step");
    }
    step.when = criterionOf(isFirst ? fields.find("when") : fields.need("when"), m_draft);
    step.id = idOf(isFirst ? fields.find("id") : fields.need("id"), m_log);
    if (!step.id.empty()) {
      refuseDouble(step.id, fields.find("id")->place);
      m_draft.needText("red-flag." + m_flag->id + ".step." + step.id, fields.place());
    }
    return authorityOf(fields, m_authority, m_draft);
  }

  void refuseDouble(const std::string& id, const Place& place) {
    for (const auto& step : m_flag->urgency) {
      if (step->id == id) {
        m_log.add(place, "the urgency step " + quoted(id) + " is defined twice", "give it another id");
      }
    }
  }

  /// “{ mri-hip-pelvis-read: no-bone-stress, within: 28 d, after-onset: 3 d }”: the key that is no time is
  /// the finding.
  void readClearing(const Node& item) {
    auto clearing = std::make_unique<pack::ClearingFindingT>();
    const Entry* named = nullptr;
    eachEntry(&item, m_log, [&](const Entry& entry) {
      if (entry.key == "within" || entry.key == "after-onset") {
        return;
      }
      if (named != nullptr) {
        m_log.add(entry.place, "a clearing names one finding", "begin a new '- {' for another");
      }
      named = &entry;
    });
    if (named == nullptr) {
      m_log.add(item.place, "a clearing names no finding", "write { <finding>: <choice>, within: 28 d }");
      return;
    }
    readTimes(item, *clearing);
    if (readCleared(*named, *clearing)) {
      m_flag->clear.push_back(std::move(clearing));
    }
  }

  void readTimes(const Node& item, pack::ClearingFindingT& clearing) {
    const Node* within = valueOf(item, "within");
    if (within == nullptr) {
      m_log.add(item.place, "a clearing without 'within'", "say how old the finding may be: 'within: 28 d'");
    }
    clearing.within_days = static_cast<int>(wholeQuantityOf(within, "d", m_log).value_or(0));
    clearing.after_onset_days =
        static_cast<int>(wholeQuantityOf(valueOf(item, "after-onset"), "d", m_log).value_or(0));
  }

  bool readCleared(const Entry& entry, pack::ClearingFindingT& clearing) {
    Node name;
    name.kind = Node::Kind::Scalar;
    name.place = entry.place;
    name.text = entry.key;
    const auto* finding = findingOf(&name, m_draft);
    if (finding == nullptr) {
      return false;
    }
    if (finding->type != pack::ValueType::Choice) {
      m_log.add(entry.place, quoted(entry.key) + " has no choices",
                "clear by a choice that names what was found");
      return false;
    }
    clearing.finding = indexOf(*finding, m_draft);
    clearing.choice = textOf(&entry.value, m_log);
    const bool isChoice = !clearing.choice.empty() && wordOf(&entry.value, finding->choices, "choice", m_log);
    return isChoice;
  }

  void readAct() {
    const Node* node = m_fields.need("act");
    if (node == nullptr) {
      return;
    }
    const Fields fields(*node, "'act'",
                        {"weight-bearing", "contact", "do", "must-not", "allowed", "safety-net", "imaging"},
                        m_log);
    auto act = std::make_unique<pack::ActT>();
    act->weight_bearing = textIdOf(fields.find("weight-bearing"), "advice", m_draft);
    act->contact = textIdOf(fields.find("contact"), "advice", m_draft);
    act->do_now = textIdsOf(fields.need("do"), "advice", m_draft);
    act->must_not = textIdsOf(fields.find("must-not"), "advice", m_draft);
    act->still_allowed = textIdsOf(fields.find("allowed"), "advice", m_draft);
    act->safety_net = textIdsOf(fields.need("safety-net"), "advice", m_draft);
    if (const Node* imaging = fields.find("imaging"); imaging != nullptr) {
      const Fields studies(*imaging, "'imaging'", {"first", "next"}, m_log);
      act->imaging_first = studyIdsOf(studies.find("first"), m_draft);
      act->imaging_next = studyIdsOf(studies.find("next"), m_draft);
    }
    m_flag->act = std::move(act);
  }

  const Document& m_document;
  Fields m_fields;
  Draft& m_draft;
  Log& m_log;
  Authority m_authority;
  std::unique_ptr<pack::RedFlagT> m_flag = std::make_unique<pack::RedFlagT>();
};

}  // namespace

void readRedFlag(const Document& document, Draft& draft) { Reader(document, draft).run(); }

}  // namespace calcar::rules::internal
