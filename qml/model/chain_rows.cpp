#include "qml/model/chain_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <QStringList>

#include "engine/report/chain_words.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::ChainFinding;
using engine::ChainState;
using engine::Side;

/// Where the figure shows a segment. How one runs has no place on it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kRegions{
    {{"mid-back", "mid-back"},
     {"lower-back-trunk", "lower-back"},
     {"hip-mobility", "hip"},
     {"hip-strength", "hip"},
     {"knee-pelvis-control", "knee"},
     {"balance", "knee"},
     {"foot-ankle", "foot-ankle"},
     {"calf-posterior-chain", "foot-ankle"}}};

QString verdictText(const engine::ReportContext& context, const ChainFinding& finding) {
  const auto& words = context.words;
  if (finding.state != ChainState::Deficit && finding.state != ChainState::WithinError) {
    return chainStateWord(finding.state);
  }
  std::string id = finding.bySideDifference ? "chain.by-side" : "chain.by-cutoff";
  if (!finding.amount) {
    id = "chain.yes-no";
  } else if (engine::isNamedOnly(finding)) {
    id = "chain.by-amber";
  } else if (finding.state != ChainState::Deficit) {
    id += "-within";
  }
  return textOf(words(
      id, {{"test", words.label(finding.finding)},
           {"side", finding.deficitSide ? " " + words.side(*finding.deficitSide) : std::string()},
           {"amount", finding.amount ? words.measured(finding.finding, *finding.amount) : std::string()},
           {"error",
            finding.error ? words.measured(finding.finding, *finding.error) : words("chain.error-unknown")},
           {"grade", words.grade(finding.grade)}}));
}

bool hasValueOn(const ChainFinding& finding, Side side) {
  return finding.whole || (side == Side::Left ? finding.left : finding.right);
}

bool isDeficitOn(const ChainFinding& finding, Side side) {
  return finding.state == ChainState::Deficit &&
         (!finding.deficitSide || *finding.deficitSide == side || *finding.deficitSide == Side::Both);
}

/// How a segment is on one side: a deficit of the other side is none of this one.
ChainState stateOn(const engine::SegmentAssessment& segment, Side side) {
  ChainState state = ChainState::NotScreened;
  for (const ChainFinding& finding : segment.findings) {
    if (isDeficitOn(finding, side)) {
      return ChainState::Deficit;
    }
    if (finding.state == ChainState::NotScreened || !hasValueOn(finding, side)) {
      continue;
    }
    state = std::max(state, finding.state == ChainState::Deficit ? ChainState::Clear : finding.state);
  }
  return state;
}

ZoneMark markOfStates(const std::vector<ChainState>& states) {
  const auto has = [&states](ChainState state) {
    return std::find(states.begin(), states.end(), state) != states.end();
  };
  if (has(ChainState::Deficit)) {
    return ZoneMark::Deficit;
  }
  if (has(ChainState::Clear) && !has(ChainState::NotScreened) && !has(ChainState::WithinError)) {
    return ZoneMark::Clear;
  }
  const bool isOpen = std::all_of(states.begin(), states.end(),
                                  [](ChainState state) { return state == ChainState::NotScreened; });
  return isOpen ? ZoneMark::Open : ZoneMark::Noted;
}

std::string joined(const engine::Words& words, const std::vector<std::string>& items) {
  return words.listOfPhrases(items);
}

}  // namespace

QString regionOf(const QString& segment) {
  const std::string id = segment.toStdString();
  const auto found = std::find_if(kRegions.begin(), kRegions.end(),
                                  [&id](const auto& region) { return region.first == id; });
  return found == kRegions.end() ? QString() : textOf(found->second);
}

std::vector<FigureMark> chainMarks(const std::vector<engine::SegmentAssessment>& chain) {
  std::vector<FigureMark> marks;
  QStringList regions;
  for (const auto& region : kRegions) {
    regions.append(textOf(region.second));
  }
  regions.removeDuplicates();
  for (const QString& region : regions) {
    std::vector<ChainState> left;
    std::vector<ChainState> right;
    for (const engine::SegmentAssessment& segment : chain) {
      if (regionOf(textOf(segment.segment)) == region) {
        left.push_back(stateOn(segment, Side::Left));
        right.push_back(stateOn(segment, Side::Right));
      }
    }
    if (region == "mid-back" || region == "lower-back") {
      left.insert(left.end(), right.begin(), right.end());
      marks.push_back({region, {}, markOfStates(left), 0, 0});
    } else {
      marks.push_back({region + "-left", {}, markOfStates(left), 0, 0});
      marks.push_back({region + "-right", {}, markOfStates(right), 0, 0});
    }
  }
  return marks;
}

SegmentRow segmentRow(const engine::ReportContext& context, const engine::SegmentAssessment& segment) {
  const auto& words = context.words;
  SegmentRow row;
  row.key = textOf(segment.segment);
  row.name = textOf(words.of("segment", segment.segment, "name"));
  row.link = textOf(words.of("segment", segment.segment, "link"));
  row.state = termOf(segment.state);
  row.oldInjuries = segment.oldInjuries.empty() ? QString() : textOf(words.labels(segment.oldInjuries));
  row.total = static_cast<int>(segment.findings.size());
  QStringList told;
  bool isLeft = false;
  bool isRight = false;
  for (const ChainFinding& finding : segment.findings) {
    row.done += finding.state == ChainState::NotScreened ? 0 : 1;
    if (finding.state == ChainState::Deficit) {
      told.append(textOf(words.label(finding.finding)));
      isLeft = isLeft || isDeficitOn(finding, Side::Left);
      isRight = isRight || isDeficitOn(finding, Side::Right);
    }
  }
  told.removeDuplicates();
  row.told = told.join(", ");
  // What was not examined is never clear.
  row.stateWords = segment.state == ChainState::Clear && row.done < row.total ? QObject::tr("clear so far")
                                                                              : chainStateWord(segment.state);
  if (segment.state == ChainState::Deficit && isLeft != isRight) {
    row.stateWords += ", " + sideWord(isLeft ? Side::Left : Side::Right);
  }
  return row;
}

ChainResultRow chainResultRow(const engine::ReportContext& context, const ChainFinding& finding) {
  const auto& words = context.words;
  ChainResultRow row;
  row.key = textOf(context.pack.finding(finding.finding).id()->string_view());
  row.name = textOf(words.label(finding.finding));
  row.state = termOf(finding.state);
  row.values = textOf(engine::recordedValues(context, finding));
  row.verdict = verdictText(context, finding);
  // The name stands above it already.
  if (row.verdict.startsWith(row.name + ": ")) {
    row.verdict.remove(0, row.name.size() + 2);
  }
  QStringList limits;
  if (finding.cutoff) {
    limits.append(ChainPage::tr("Cut-off %1").arg(textOf(words.measured(finding.finding, *finding.cutoff))));
  }
  limits.append(ChainPage::tr("Error %1")
                    .arg(finding.error ? textOf(words.measured(finding.finding, *finding.error))
                                       : ChainPage::tr("not known")));
  if (finding.normMean) {
    limits.append(textOf(engine::normText(context, finding)).trimmed());
  }
  limits.append(gradeWord(finding.grade));
  if (finding.retestWeeks) {
    limits.append(ChainPage::tr("re-test after %n weeks", nullptr, *finding.retestWeeks));
  }
  row.limits = limits.join(" · ");
  return row;
}

TargetRow targetRow(const engine::ReportContext& context, const engine::TrainingTarget& target) {
  const auto& words = context.words;
  TargetRow row;
  row.name = textOf(words.label(target.finding)) + (target.side ? " " + sideWord(*target.side) : QString());
  row.key = row.name;
  row.segment = textOf(words.of("segment", target.segment, "name"));
  std::vector<std::string> reasons;
  for (const std::string& reason : target.reasons) {
    reasons.push_back(words.of("target-reason", reason));
  }
  row.reasons = textOf(joined(words, reasons));
  std::vector<std::string> exercises;
  for (const std::string& exercise : target.exercises) {
    exercises.push_back(words.of("exercise", exercise, "name"));
  }
  row.exercises =
      exercises.empty() ? ChainPage::tr("no exercise can be offered") : textOf(words.list(exercises));
  row.retest = target.retest ? ChainPage::tr("Re-test from %1.").arg(dateText(*target.retest)) : QString();
  if (target.realChange) {
    row.retest += " " + textOf(words("chain.real-change",
                                     {{"change", words.measured(target.finding, *target.realChange)}}));
  }
  row.retest = row.retest.trimmed();
  return row;
}

}  // namespace calcar::ui
