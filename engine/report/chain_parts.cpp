#include <algorithm>

#include "engine/report/chain_words.hpp"

namespace calcar::engine {
namespace {

std::string stateWord(const Words& words, ChainState state) {
  switch (state) {
    case ChainState::NotScreened:
      return words("chain.not-screened");
    case ChainState::Observed:
      return words("chain.observed");
    case ChainState::Clear:
      return words("chain.clear");
    case ChainState::WithinError:
      return words("chain.within-error");
    case ChainState::Deficit:
      return words("chain.deficit");
  }
  return words("chain.not-screened");
}

/// A deficit, or a doubt that is none: which test, how much, which side, how sure.
std::string objection(const ReportContext& context, const ChainFinding& finding) {
  const auto& words = context.words;
  const std::string amount =
      finding.amount ? words.measured(finding.finding, *finding.amount) : std::string();
  const std::string error =
      finding.error ? words.measured(finding.finding, *finding.error) : words("chain.error-unknown");
  const std::string side = finding.deficitSide ? " " + words.side(*finding.deficitSide) : std::string();
  std::string id = finding.bySideDifference ? "chain.by-side" : "chain.by-cutoff";
  if (!finding.amount) {
    id = "chain.yes-no";
  } else if (isNamedOnly(finding)) {
    id = "chain.by-amber";
  } else if (finding.state != ChainState::Deficit) {
    id += "-within";
  }
  return words(id, {{"test", words.label(finding.finding)},
                    {"side", side},
                    {"amount", amount},
                    {"error", error},
                    {"grade", words.grade(finding.grade)}});
}

std::string recorded(const ReportContext& context, const ChainFinding& finding) {
  const auto& words = context.words;
  const std::string norm = normText(context, finding);
  return words("chain.recorded",
               {{"test", words.label(finding.finding)},
                {"values", recordedValues(context, finding)},
                {"norm", norm},
                {"note", finding.error ? words("chain.recorded-error",
                                               {{"error", words.measured(finding.finding, *finding.error)}})
                                       : words("chain.recorded-alone")}});
}

/// The tests that could still tell something, the first by name and the others counted.
std::string openTests(const ReportContext& context, const std::vector<std::uint32_t>& open) {
  constexpr std::size_t kNamed = 3;
  const auto& words = context.words;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(kNamed, open.size()); ++i) {
    names.push_back(words.label(open[i]));
  }
  if (open.size() > kNamed) {
    names.push_back(words("chain.open-more", {{"count", std::to_string(open.size() - kNamed)}}));
  }
  return words("chain.open", {{"tests", words.list(names)}});
}

Text segmentText(const ReportContext& context, const SegmentAssessment& segment) {
  const auto& words = context.words;
  Text text;
  std::vector<std::uint32_t> open;
  const auto add = [&text](const std::string& sentence, bool isStrong) {
    text.push_back({sentence + " ", isStrong, Emphasis::Plain});
  };
  for (const auto& finding : segment.findings) {
    switch (finding.state) {
      case ChainState::NotScreened:
        open.push_back(finding.finding);
        break;
      case ChainState::Observed:
        add(recorded(context, finding), false);
        break;
      case ChainState::Clear:
        add(words("chain.test-clear", {{"test", words.label(finding.finding)}}), false);
        break;
      case ChainState::WithinError:
      case ChainState::Deficit:
        add(objection(context, finding), finding.state == ChainState::Deficit);
        break;
    }
  }
  if (!segment.oldInjuries.empty()) {
    add(words("chain.old-injury", {{"injuries", words.labels(segment.oldInjuries)}}), false);
  }
  if (!open.empty()) {
    text.push_back({openTests(context, open), false, Emphasis::Gap});
  }
  return text;
}

std::vector<Text> targetRow(const ReportContext& context, const TrainingTarget& target) {
  const auto& words = context.words;
  Text deficit =
      strong(words.label(target.finding) + (target.side ? " " + words.side(*target.side) : std::string()));
  deficit.push_back({" (" + words.of("segment", target.segment, "name") + ")", false, Emphasis::Muted});
  std::vector<std::string> reasons;
  for (const auto& reason : target.reasons) {
    reasons.push_back(words.of("target-reason", reason));
  }
  std::vector<std::string> exercises;
  for (const auto& exercise : target.exercises) {
    exercises.push_back(words.of("exercise", exercise, "name"));
  }
  const std::string when = target.retest ? words("chain.retest-on", {{"date", words.date(*target.retest)}})
                                         : words("chain.retest-open");
  const std::string change =
      target.realChange
          ? words("chain.real-change", {{"change", words.measured(target.finding, *target.realChange)}})
          : words("chain.real-change-unknown");
  return {std::move(deficit), plain(words.listOfPhrases(reasons)),
          exercises.empty() ? gap(words("chain.no-exercise")) : plain(words.list(exercises)),
          plain(when + change)};
}

}  // namespace

DocumentSection chainSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"kinetic-chain", words("heading.chain"), {}};
  Table table;
  table.caption = words("chain.caption");
  table.header = {words("chain.segment"), words("chain.state"), words("chain.detail")};
  for (const auto& segment : context.assessment.chain) {
    const std::string state = stateWord(words, segment.state);
    table.rows.push_back({plain(words.of("segment", segment.segment, "name")),
                          segment.state == ChainState::NotScreened ? gap(state) : strong(state),
                          segmentText(context, segment)});
  }
  section.blocks.emplace_back(std::move(table));
  return section;
}

DocumentSection trainFirstSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"train-first", words("heading.train-first"), {}};
  if (context.assessment.trainFirst.empty()) {
    return section;
  }
  Table table;
  table.caption = words("heading.train-first");
  table.header = {words("chain.target"), words("chain.why-here"), words("chain.consider"),
                  words("chain.retest")};
  std::vector<std::string> segments;
  std::vector<Text> links;
  for (const auto& target : context.assessment.trainFirst) {
    table.rows.push_back(targetRow(context, target));
    if (std::find(segments.begin(), segments.end(), target.segment) == segments.end()) {
      segments.push_back(target.segment);
      links.push_back(
          labelled(words.of("segment", target.segment, "name"), words.of("segment", target.segment, "link")));
    }
  }
  section.blocks.emplace_back(Paragraph{plain(words("chain.train-intro"))});
  section.blocks.emplace_back(std::move(table));
  section.blocks.emplace_back(Bullets{std::move(links)});
  return section;
}

}  // namespace calcar::engine
