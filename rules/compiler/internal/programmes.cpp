#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/doses.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

std::uint32_t painOf(const Node* node, Log& log) {
  const auto pain = countOf(node, log);
  if (pain && *pain > 10) {
    log.add(node->place, "pain goes from 0 to 10");
  }
  return pain.value_or(0);
}

std::unique_ptr<pack::PainRuleT> painRuleOf(const Node* node, const Authority& around, Draft& draft) {
  if (node == nullptr) {
    return nullptr;
  }
  const Fields fields(*node, "a pain rule", {"during", "after", "settles", "because", "grade", "review"},
                      draft.log);
  auto rule = std::make_unique<pack::PainRuleT>();
  rule->during_max = painOf(fields.need("during"), draft.log);
  rule->after_max = painOf(fields.need("after"), draft.log);
  rule->settles_hours = wholeQuantityOf(fields.need("settles"), "h", draft.log).value_or(0);
  rule->provenance = authorityOf(fields, around, draft).toPack();
  return rule;
}

class Reader {
 public:
  Reader(const Document& document, Draft& draft)
      : m_document(document),
        m_fields(document.root, "a programme",
                 {"id", "question", "pain-rule", "phases", "running", "cross-training",
                  "cross-training-parts", "refer-again", "retest", "when", "order", "not-with",
                  "after-clearance", "mechanics", "because", "grade", "review"},
                 draft.log),
        m_draft(draft),
        m_log(draft.log) {}

  void run() {
    m_programme->id = idOf(m_fields.need("id"), m_log);
    checkName(m_document, m_programme->id, m_log);
    m_authority = wholeAuthorityOf(m_fields, {}, m_draft);
    m_programme->provenance = m_authority.toPack();
    m_programme->pain_rule = painRuleOf(m_fields.need("pain-rule"), m_authority, m_draft);
    eachItem(m_fields.need("phases"), m_log, [&](const Node& item) { readPhase(item); });
    m_programme->running = referenceOf(m_fields.find("running"), Kind::RunningPlan, m_draft);
    m_programme->cross_training = textIdsOf(m_fields.find("cross-training"), "advice", m_draft);
    m_programme->cross_training_parts = wordsOf(m_fields.find("cross-training-parts"), kLocks, "part", m_log);
    m_programme->refer_again = textIdsOf(m_fields.need("refer-again"), "advice", m_draft);
    m_programme->retest_weeks = wholeQuantityOf(m_fields.need("retest"), "weeks", m_log).value_or(0);
    m_programme->mechanics = textIdsOf(m_fields.find("mechanics"), "advice", m_draft);
    readChoice();
    m_draft.needText("programme." + m_programme->id + ".name", m_fields.place());
    m_draft.knowledge.programmes.push_back(std::move(m_programme));
  }

 private:
  /// When the programme comes before any programme of a condition, and when it may not come at all.
  void readChoice() {
    m_programme->when = criterionOf(m_fields.find("when"), m_draft);
    m_programme->order = countOf(m_fields.find("order"), m_log).value_or(0);
    m_programme->not_with = criterionOf(m_fields.find("not-with"), m_draft);
    m_programme->after_clearance = referencesOf(m_fields.find("after-clearance"), Kind::RedFlag, m_draft);
    if (m_fields.has("when") != m_fields.has("order")) {
      m_log.add(m_fields.place(), "a programme with only one of 'when' and 'order'",
                "'when' says for whom it comes first, 'order' before which others");
    }
  }

  void readPhase(const Node& item) {
    const Fields fields(item, "a phase", {"id", "weeks", "exercises", "entry", "progress", "exit"}, m_log);
    auto phase = std::make_unique<pack::PhaseT>();
    phase->id = idOf(fields.need("id"), m_log);
    refuseDouble(phase->id, fields);
    m_draft.needText("programme." + m_programme->id + ".phase." + phase->id, fields.place());
    const Node* weeks = fields.need("weeks");
    if (const auto range = countsOf(weeks, m_log)) {
      phase->from_week = range->low;
      phase->to_week = range->high;
    }
    eachItem(fields.need("exercises"), m_log,
             [&](const Node& dose) { phase->doses.push_back(doseOf(dose, m_authority, m_draft)); });
    phase->entry = textIdsOf(fields.find("entry"), "advice", m_draft);
    phase->progress = textIdsOf(fields.find("progress"), "advice", m_draft);
    phase->exit = textIdsOf(fields.find("exit"), "advice", m_draft);
    m_programme->phases.push_back(std::move(phase));
  }

  void refuseDouble(const std::string& id, const Fields& fields) {
    for (const auto& phase : m_programme->phases) {
      if (!id.empty() && phase->id == id) {
        m_log.add(fields.find("id")->place, "the phase " + quoted(id) + " is defined twice",
                  "give it another id");
      }
    }
  }

  const Document& m_document;
  Fields m_fields;
  Draft& m_draft;
  Log& m_log;
  Authority m_authority;
  std::unique_ptr<pack::ProgrammeT> m_programme = std::make_unique<pack::ProgrammeT>();
};

void readRunningPlan(const Document& document, Draft& draft) {
  const Fields fields(document.root, "a running plan",
                      {"id", "question", "running-plan", "parts", "entry", "stages", "stop", "cues",
                       "because", "grade", "review"},
                      draft.log);
  auto plan = std::make_unique<pack::RunningPlanT>();
  plan->id = idOf(fields.need("id"), draft.log);
  checkName(document, plan->id, draft.log);
  const Node* mark = fields.find("running-plan");
  if (yesNoOf(mark, draft.log) == false) {
    draft.log.add(mark->place, "'running-plan: no' says nothing", "leave the line out for a programme");
  }
  plan->parts = wordsOf(fields.need("parts"), kLocks, "part", draft.log);
  plan->entry = textIdsOf(fields.need("entry"), "advice", draft);
  for (const std::string& id : textIdsOf(fields.need("stages"), "running." + plan->id + ".stage", draft)) {
    auto stage = std::make_unique<pack::RunningStageT>();
    stage->id = id;
    plan->stages.push_back(std::move(stage));
  }
  plan->stop = textIdsOf(fields.need("stop"), "advice", draft);
  plan->cues = textIdsOf(fields.find("cues"), "advice", draft);
  plan->provenance = wholeAuthorityOf(fields, {}, draft).toPack();
  draft.needText("running." + plan->id + ".name", fields.place());
  draft.knowledge.running_plans.push_back(std::move(plan));
}

}  // namespace

void readProgramme(const Document& document, Draft& draft) {
  if (valueOf(document.root, "running-plan") != nullptr) {
    readRunningPlan(document, draft);
  } else {
    Reader(document, draft).run();
  }
}

}  // namespace calcar::rules::internal
