#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

std::string range(std::uint32_t low, std::uint32_t high) {
  const std::string first = std::to_string(low);
  return high > low ? first + "–" + std::to_string(high) : first;
}

/// “2–3 × 8–12”, “4 × 45 s”.
std::string amount(const Words& words, const pack::Dose& dose) {
  std::string text = range(dose.sets_low(), dose.sets_high()) + " × ";
  if (dose.repetitions_low() > 0) {
    text += range(dose.repetitions_low(), dose.repetitions_high());
  }
  if (dose.hold_seconds_low() > 0) {
    text += (dose.repetitions_low() > 0 ? " × " : "") +
            range(dose.hold_seconds_low(), dose.hold_seconds_high()) + words("unit.s");
  }
  return text;
}

std::string frequency(const Words& words, const pack::Dose& dose) {
  const std::string days = words("dose.days", {{"days", std::to_string(dose.days_per_week())}});
  return dose.times_per_day() > 1
             ? words("dose.per-day", {{"times", std::to_string(dose.times_per_day())}, {"days", days}})
             : days;
}

std::string basisWord(const Words& words, pack::Basis basis) {
  switch (basis) {
    case pack::Basis::Published:
      return words("basis.published");
    case pack::Basis::Derived:
      return words("basis.derived");
    case pack::Basis::Consensus:
      return words("basis.consensus");
    case pack::Basis::Default:
      return words("basis.default");
  }
  return words("basis.default");
}

Table doseTable(const ReportContext& context, const PlannedPhase& phase) {
  const auto& words = context.words;
  Table table;
  table.caption = words("rehab.exercises");
  table.header = {words("rehab.exercise"), words("rehab.dose"), words("rehab.frequency"),
                  words("rehab.effort"), words("rehab.basis")};
  for (const auto& planned : phase.doses) {
    const auto& dose = *planned.dose;
    const auto exercise = dose.exercise()->string_view();
    Text name = strong(words.of("exercise", exercise, "name"));
    name.push_back({" " + words.of("exercise", exercise, "how"), false, Emphasis::Muted});
    const std::string effort = dose.effort() == nullptr || dose.effort()->size() == 0
                                   ? std::string("–")
                                   : words.of("effort", dose.effort()->string_view());
    table.rows.push_back({std::move(name), plain(amount(words, dose)), plain(frequency(words, dose)),
                          plain(effort), muted(basisWord(words, dose.basis()))});
  }
  return table;
}

const pack::Phase* phaseOf(const pack::Programme& programme, std::string_view id) {
  for (const auto* phase : *programme.phases()) {
    if (phase->id()->string_view() == id) {
      return phase;
    }
  }
  return nullptr;
}

DocumentSection phaseSection(const ReportContext& context, const pack::Programme& programme,
                             const PlannedPhase& planned) {
  const auto& words = context.words;
  DocumentSection section{"phase-" + planned.phase,
                          words.of("programme", programme.id()->string_view(), "phase." + planned.phase),
                          {}};
  const auto* phase = phaseOf(programme, planned.phase);
  if (phase == nullptr) {
    return section;
  }
  section.blocks.emplace_back(
      Paragraph{muted(words("rehab.weeks", {{"from", std::to_string(phase->from_week() + 1)},
                                            {"to", std::to_string(phase->to_week())}}))});
  if (phase->entry() != nullptr && phase->entry()->size() > 0) {
    section.blocks.emplace_back(Paragraph{strong(words("rehab.entry"))});
    section.blocks.emplace_back(Bullets{adviceItems(words, phase->entry())});
  }
  if (!planned.doses.empty()) {
    section.blocks.emplace_back(doseTable(context, planned));
  }
  if (phase->exit() != nullptr && phase->exit()->size() > 0) {
    section.blocks.emplace_back(Paragraph{strong(words("rehab.exit"))});
    section.blocks.emplace_back(Bullets{adviceItems(words, phase->exit())});
  }
  return section;
}

DocumentSection painRuleSection(const ReportContext& context, const pack::Programme& programme) {
  const auto& words = context.words;
  DocumentSection section{"pain-rule", words("heading.pain-rule"), {}};
  const auto* rule = programme.pain_rule();
  if (rule == nullptr) {
    return section;
  }
  Callout callout;
  callout.emphasis = Emphasis::Plain;
  callout.title = words("rehab.pain-rule-title");
  callout.text = plain(words("rehab.pain-rule", {{"during", std::to_string(rule->during_max())},
                                                 {"after", std::to_string(rule->after_max())},
                                                 {"hours", std::to_string(rule->settles_hours())}}));
  section.blocks.emplace_back(std::move(callout));
  return section;
}

DocumentSection runningSection(const ReportContext& context, const pack::Programme& programme) {
  const auto& words = context.words;
  DocumentSection section{"running", words("heading.running"), {}};
  const auto* plan = programme.running() == nullptr
                         ? nullptr
                         : context.pack.findRunningPlan(programme.running()->string_view());
  if (plan == nullptr) {
    return section;
  }
  if (!context.assessment.programme.runningOffered) {
    section.blocks.emplace_back(Paragraph{plain(words("rehab.running-locked"))});
    return section;
  }
  section.blocks.emplace_back(Paragraph{strong(words("rehab.entry"))});
  section.blocks.emplace_back(Bullets{adviceItems(words, plan->entry())});
  Table table;
  table.caption = words("rehab.running-stages");
  table.header = {words("rehab.stage"), words("rehab.pattern")};
  int number = 0;
  for (const auto* stage : *plan->stages()) {
    table.rows.push_back(
        {plain(std::to_string(number++)),
         plain(words.of("running", plan->id()->string_view(), "stage." + stage->id()->str()))});
  }
  section.blocks.emplace_back(std::move(table));
  section.blocks.emplace_back(Paragraph{strong(words("rehab.running-cues"))});
  section.blocks.emplace_back(Bullets{adviceItems(words, plan->cues())});
  section.blocks.emplace_back(Paragraph{strong(words("rehab.running-stop"))});
  section.blocks.emplace_back(Bullets{adviceItems(words, plan->stop())});
  return section;
}

DocumentSection lockedSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& programme = context.assessment.programme;
  DocumentSection section{"locked", words("heading.locked"), {}};
  std::vector<Text> items;
  for (const auto& part : programme.lockedParts) {
    std::vector<std::string> flags;
    for (const auto& flag : programme.lockedBy) {
      flags.push_back(words.of("red-flag", flag, "name"));
    }
    items.push_back(
        plain(words("rehab.locked-part", {{"part", words("part." + part)}, {"flags", words.list(flags)}})));
  }
  for (const auto& removed : programme.removed) {
    const std::string reason =
        removed.flag.empty()
            ? words("rehab.removed-contraindicated")
            : words("rehab.removed-locked", {{"flag", words.of("red-flag", removed.flag, "name")},
                                             {"part", words("part." + removed.part)}});
    items.push_back(
        plain(words("rehab.removed",
                    {{"exercise", words.of("exercise", removed.exercise, "name")}, {"reason", reason}})));
  }
  if (!items.empty()) {
    section.blocks.emplace_back(Bullets{std::move(items)});
    for (const auto* flag : raisedFlags(context.assessment)) {
      if (const auto* rule = context.pack.findRedFlag(flag->flag); rule != nullptr) {
        for (auto& block : actBlocks(context, *rule)) {
          section.blocks.push_back(std::move(block));
        }
      }
    }
  }
  return section;
}

DocumentSection goalsSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& programme = context.assessment.programme;
  DocumentSection section = recordSection(context, "goals", {"goals"});
  KeyValues rows;
  rows.rows.push_back({words("rehab.hypothesis"), plain(words.of("condition", programme.condition, "name"))});
  section.blocks.emplace_back(std::move(rows));
  return section;
}

DocumentSection reviewSection(const ReportContext& context, const pack::Programme& programme) {
  const auto& words = context.words;
  DocumentSection section{"review", words("heading.review"), {}};
  section.blocks.emplace_back(
      Paragraph{plain(words("rehab.retest", {{"weeks", std::to_string(programme.retest_weeks())}}))});
  if (programme.refer_again() != nullptr && programme.refer_again()->size() > 0) {
    section.blocks.emplace_back(Paragraph{strong(words("rehab.refer-again"))});
    section.blocks.emplace_back(Bullets{adviceItems(words, programme.refer_again())});
  }
  section.blocks.emplace_back(Paragraph{plain(words("rehab.who-decides"))});
  return section;
}

DocumentSection crossTrainingSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"cross-training", words("heading.cross-training"), {}};
  std::vector<Text> items;
  for (const auto& id : context.assessment.programme.crossTraining) {
    items.push_back(plain(words.of("advice", id)));
  }
  if (!items.empty()) {
    section.blocks.emplace_back(Bullets{std::move(items)});
    section.blocks.emplace_back(Paragraph{muted(words("rehab.cross-training-evidence"))});
  }
  return section;
}

std::string refusal(const ReportContext& context) {
  const auto& programme = context.assessment.programme;
  if (programme.state == ProgrammeState::OutsideScope) {
    return context.words("refused.outside-scope");
  }
  if (programme.state == ProgrammeState::None) {
    return context.words("refused.no-programme");
  }
  std::vector<std::string> flags;
  for (const auto& flag : programme.lockedBy) {
    flags.push_back(context.words.of("red-flag", flag, "name"));
  }
  return context.words("refused.locked", {{"flags", context.words.list(flags)}});
}

}  // namespace

Result<DocumentContent> composeRehabilitation(const Pack& pack, const Episode& episode,
                                              const Assessment& assessment, const DocumentRequest& request) {
  const ReportContext context(pack, episode, assessment, request);
  const auto state = assessment.programme.state;
  const auto* programme = pack.findProgramme(assessment.programme.programme);
  if ((state != ProgrammeState::Offered && state != ProgrammeState::PartlyLocked) || programme == nullptr) {
    return tl::unexpected(Error{ErrorCode::WrongOrder, "report.rehab", refusal(context)});
  }
  DocumentContent document = frame(
      context, DocumentKind::Rehabilitation,
      context.words("title.rehab",
                    {{"programme", context.words.of("programme", assessment.programme.programme, "name")}}));
  addSection(document, contradictionSection(context));
  addSection(document, goalsSection(context));
  addSection(document, lockedSection(context));
  addSection(document, painRuleSection(context, *programme));
  for (const auto& phase : assessment.programme.phases) {
    addSection(document, phaseSection(context, *programme, phase));
  }
  addSection(document, trainFirstSection(context));
  addSection(document, runningSection(context, *programme));
  addSection(document, crossTrainingSection(context));
  addSection(document, reviewSection(context, *programme));
  addSection(document, signatureSection(context, DocumentKind::Rehabilitation));
  return document;
}

}  // namespace calcar::engine
