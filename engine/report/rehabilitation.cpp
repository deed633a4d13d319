#include "engine/report/plan_parts.hpp"

namespace calcar::engine {
namespace {

/// The day so many weeks later.
Date weeksAfter(Date day, std::uint32_t weeks) {
  constexpr std::uint32_t kDaysOfWeek = 7;
  for (std::uint32_t i = 0; i < weeks * kDaysOfWeek; ++i) {
    const auto next = makeDate(day.year, day.month, day.day + 1);
    const auto nextMonth = makeDate(day.year, day.month + 1, 1);
    day = next ? *next : nextMonth ? *nextMonth : Date{day.year + 1, 1, 1};
  }
  return day;
}

DocumentSection goalsSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& programme = context.assessment.programme;
  DocumentSection section = recordSection(context, "goals", {"goals"});
  KeyValues rows;
  if (!programme.condition.empty()) {
    rows.rows.push_back(
        {words("rehab.hypothesis"), plain(words.of("condition", programme.condition, "name"))});
  }
  const auto& means = context.episode.means;
  std::vector<std::string> pieces;
  for (const auto& piece : means.equipment.value_or(std::vector<std::string>())) {
    pieces.push_back(words.of("equipment", piece));
  }
  const std::string none = means.equipment ? words("rehab.no-equipment") : std::string();
  rows.rows.push_back(
      {words("rehab.equipment"), orGap(pieces.empty() ? none : words.list(pieces), words("gap.not-asked"))});
  const std::string days = means.daysPerWeek ? std::to_string(*means.daysPerWeek) : std::string();
  rows.rows.push_back({words("rehab.days"), orGap(days, words("gap.not-asked"))});
  section.blocks.emplace_back(std::move(rows));
  return section;
}

DocumentSection reviewSection(const ReportContext& context, const pack::Programme& programme) {
  const auto& words = context.words;
  DocumentSection section{"review", words("heading.review"), {}};
  const auto weeks = programme.retest_weeks();
  section.blocks.emplace_back(
      Paragraph{plain(words(weeks == 1 ? "rehab.retest-one" : "rehab.retest",
                            {{"weeks", std::to_string(weeks)},
                             {"date", words.date(weeksAfter(context.assessment.asOf.date, weeks))}}))});
  if (programme.refer_again() != nullptr && programme.refer_again()->size() > 0) {
    section.blocks.emplace_back(Paragraph{strong(words("rehab.refer-again"))});
    section.blocks.emplace_back(Bullets{adviceItems(words, programme.refer_again())});
  }
  section.blocks.emplace_back(Paragraph{plain(words("rehab.who-decides"))});
  return section;
}

std::string refusal(const ReportContext& context) {
  const auto& words = context.words;
  const auto& programme = context.assessment.programme;
  if (programme.state == ProgrammeState::OutsideScope) {
    return words("refused.outside-scope");
  }
  if (programme.state == ProgrammeState::None) {
    return words("refused.no-programme");
  }
  std::string text;
  if (waitsForClearance(context)) {
    text =
        words("refused.needs-clearance", {{"programme", words.of("programme", programme.programme, "name")}});
  }
  std::vector<std::string> flags;
  for (const auto& flag : programme.lockedBy) {
    flags.push_back(words.of("red-flag", flag, "name"));
  }
  if (!flags.empty()) {
    text += (text.empty() ? "" : " ") + words("refused.locked", {{"flags", words.list(flags)}});
  }
  return text;
}

}  // namespace

bool isOffered(const ProgrammeAssessment& programme) {
  return programme.state == ProgrammeState::Offered || programme.state == ProgrammeState::PartlyLocked;
}

bool waitsForClearance(const ReportContext& context) {
  const auto& assessed = context.assessment.programme;
  const auto* programme = context.pack.findProgramme(assessed.programme);
  return programme != nullptr && !idsOf(programme->after_clearance()).empty() && assessed.clearedBy.empty();
}

DocumentSection clearanceSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& programme = context.assessment.programme;
  DocumentSection section{"clearance", {}, {}};
  if (programme.clearedBy.empty() || !programme.clearedOn || programme.phases.empty()) {
    return section;
  }
  const auto& last = programme.phases.back().phase;
  Callout callout;
  callout.emphasis = Emphasis::Warning;
  callout.title = words("rehab.cleared-title");
  callout.text =
      plain(words("rehab.cleared", {{"by", programme.clearedBy},
                                    {"date", words.date(*programme.clearedOn)},
                                    {"phase", words.of("programme", programme.programme, "phase." + last)}}));
  section.blocks.emplace_back(std::move(callout));
  return section;
}

std::string painRuleText(const Words& words, const PainLimits& allowed) {
  std::string text = words(allowed.allowsNone() ? "rehab.pain-rule-none" : "rehab.pain-rule",
                           {{"during", std::to_string(allowed.during)},
                            {"after", std::to_string(allowed.after)},
                            {"hours", std::to_string(allowed.settlesHours)}});
  if (!allowed.because.empty()) {
    std::vector<std::string> names;
    for (const auto& flag : allowed.because) {
      names.push_back(words.of("red-flag", flag, "name"));
    }
    text += " " + words("rehab.pain-rule-raised", {{"flags", words.list(names)}});
  }
  return text;
}

DocumentSection painRuleSection(const ReportContext& context, const pack::Programme& programme) {
  const auto& words = context.words;
  DocumentSection section{"pain-rule", words("heading.pain-rule"), {}};
  const auto allowed = painLimits(context.pack, programme, context.assessment.flags);
  if (!allowed) {
    return section;
  }
  const bool allowsNone = allowed->allowsNone();
  Callout callout;
  callout.emphasis = allowsNone ? Emphasis::Warning : Emphasis::Plain;
  callout.title = words("rehab.pain-rule-title");
  callout.text = plain(painRuleText(words, *allowed));
  section.blocks.emplace_back(std::move(callout));
  section.blocks.emplace_back(
      Paragraph{plain(words(allowsNone ? "rehab.pain-steps-none" : "rehab.pain-steps"))});
  const auto* source = programme.pain_rule()->provenance();
  if (source != nullptr && allowed->because.empty()) {
    section.blocks.emplace_back(
        Paragraph{muted(words("rehab.pain-rule-grade", {{"grade", words.grade(source->grade())}}))});
  }
  return section;
}

Result<DocumentContent> composeRehabilitation(const Pack& pack, const Episode& episode,
                                              const Assessment& assessment, const DocumentRequest& request) {
  const ReportContext context(pack, episode, assessment, request);
  const auto* programme = pack.findProgramme(assessment.programme.programme);
  if (!isOffered(assessment.programme) || programme == nullptr) {
    return tl::unexpected(Error{ErrorCode::WrongOrder, "report.rehab", refusal(context)});
  }
  DocumentContent document = frame(
      context, DocumentKind::Rehabilitation,
      context.words("title.rehab",
                    {{"programme", context.words.of("programme", assessment.programme.programme, "name")}}));
  addSection(document, contradictionSection(context));
  addSection(document, clearanceSection(context));
  addSection(document, goalsSection(context));
  addSection(document, leftOutSection(context));
  addSection(document, painRuleSection(context, *programme));
  for (const auto& phase : assessment.programme.phases) {
    addSection(document, phaseSection(context, *programme, phase));
  }
  addSection(document, trainFirstSection(context));
  addSection(document, chainTargetSection(context));
  addSection(document, runningSection(context, *programme));
  addSection(document, mechanicsSection(context));
  addSection(document, crossTrainingSection(context));
  addSection(document, reviewSection(context, *programme));
  addSection(document, signatureSection(context, DocumentKind::Rehabilitation));
  return document;
}

}  // namespace calcar::engine
