#include <charconv>

#include "engine/report/plan_parts.hpp"

namespace calcar::engine {
namespace {

/// A recorded word as the value it was.
Value valueOf(const pack::Finding& finding, const std::string& recorded) {
  if (finding.type() == pack::ValueType::YesNo) {
    return Value(recorded == "yes");
  }
  if (finding.type() == pack::ValueType::Choice) {
    return Value(recorded);
  }
  double number = 0;
  std::from_chars(recorded.data(), recorded.data() + recorded.size(), number);
  return Value(number);
}

const char* verdictWord(ChangeVerdict verdict) {
  switch (verdict) {
    case ChangeVerdict::NotComparable:
      return "change.not-comparable";
    case ChangeVerdict::WithinError:
      return "change.within-error";
    case ChangeVerdict::Better:
      return "change.better";
    case ChangeVerdict::Worse:
      return "change.worse";
    case ChangeVerdict::ErrorUnknown:
      return "change.error-unknown";
  }
  return "change.not-comparable";
}

const char* trialWord(TrialVerdict verdict) {
  switch (verdict) {
    case TrialVerdict::Pass:
      return "trial.pass";
    case TrialVerdict::Hold:
      return "trial.hold";
    case TrialVerdict::Fail:
      return "trial.fail";
  }
  return "trial.hold";
}

const char* adviceWord(PhaseAdvice advice) {
  switch (advice) {
    case PhaseAdvice::NotReported:
      return "phase-advice.not-reported";
    case PhaseAdvice::Advance:
      return "phase-advice.advance";
    case PhaseAdvice::Stay:
      return "phase-advice.stay";
    case PhaseAdvice::StepBack:
      return "phase-advice.step-back";
    case PhaseAdvice::Review:
      return "phase-advice.review";
  }
  return "phase-advice.not-reported";
}

Table changeTable(const ReportContext& context, const std::vector<FindingChange>& changes) {
  const auto& words = context.words;
  Table table;
  table.caption = words("follow-up.changes");
  table.header = {words("follow-up.finding"), words("follow-up.before"), words("follow-up.after"),
                  words("follow-up.verdict")};
  for (const auto& change : changes) {
    const auto& finding = context.pack.finding(change.finding);
    const std::string side = change.side ? " " + words.side(*change.side) : std::string();
    table.rows.push_back({plain(words.label(change.finding) + side),
                          plain(words.value(change.finding, valueOf(finding, change.before))),
                          plain(words.value(change.finding, valueOf(finding, change.after))),
                          plain(words(verdictWord(change.verdict)))});
  }
  return table;
}

void addPhase(DocumentSection& section, const ReportContext& context) {
  const auto& words = context.words;
  const auto& followUp = context.assessment.followUp;
  if (followUp.advice == PhaseAdvice::NotReported) {
    return;
  }
  std::vector<std::string> trials;
  for (const auto verdict : followUp.trials) {
    trials.push_back(words(trialWord(verdict)));
  }
  KeyValues rows;
  rows.rows.push_back({words("follow-up.phase"),
                       plain(words.of("programme", followUp.programme, "name") + ", " +
                             words.of("programme", followUp.programme, "phase." + followUp.phase))});
  rows.rows.push_back({words("follow-up.trials"), orGap(words.list(trials), words("gap.not-recorded"))});
  rows.rows.push_back({words("follow-up.advice"), strong(words(adviceWord(followUp.advice)))});
  std::vector<std::string> unmet;
  for (const auto& id : followUp.unmetCriteria) {
    unmet.push_back(words.of("advice", id));
  }
  if (!unmet.empty()) {
    rows.rows.push_back({words("follow-up.unmet"), plain(words.listOfPhrases(unmet))});
  }
  section.blocks.emplace_back(std::move(rows));
}

void addReasons(DocumentSection& section, const ReportContext& context) {
  const auto& words = context.words;
  const auto& followUp = context.assessment.followUp;
  if (followUp.referBecause.empty()) {
    return;
  }
  std::vector<std::string> flags;
  for (const auto& flag : followUp.newFlags) {
    flags.push_back(words.of("red-flag", flag, "name"));
  }
  std::string text;
  for (const auto& id : followUp.referBecause) {
    text += (text.empty() ? "" : " ") + words.of("refer-because", id);
  }
  if (!flags.empty()) {
    text += " " + words("follow-up.new-flags", {{"flags", words.list(flags)}});
  }
  Callout callout;
  callout.emphasis = Emphasis::Warning;
  callout.title = words("follow-up.refer");
  callout.text = plain(std::move(text));
  section.blocks.emplace_back(std::move(callout));
}

}  // namespace

DocumentSection followUpSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& followUp = context.assessment.followUp;
  DocumentSection section{"follow-up", words("heading.follow-up"), {}};
  addReasons(section, context);
  addPhase(section, context);
  if (!followUp.changes.empty()) {
    section.blocks.emplace_back(changeTable(context, followUp.changes));
  }
  if (section.blocks.empty() && followUp.previous) {
    section.blocks.emplace_back(
        Paragraph{plain(words("follow-up.nothing", {{"date", words.date(*followUp.previous)}}))});
  }
  return section;
}

}  // namespace calcar::engine
