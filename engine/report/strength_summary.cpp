#include <algorithm>
#include <array>
#include <string_view>

#include "engine/report/chain_words.hpp"

namespace calcar::engine {
namespace {

/// What is measured in numbers and compared; control, posture and gait are told per segment.
constexpr std::array<std::string_view, 5> kSummarized{"strength", "range", "endurance", "capacity",
                                                      "balance"};

bool isSummarized(const pack::ChainTest& test) {
  return test.group() != nullptr &&
         std::find(kSummarized.begin(), kSummarized.end(), test.group()->string_view()) != kSummarized.end();
}

bool isMeasured(const ChainFinding& finding) { return finding.left || finding.right || finding.whole; }

/// A finding that sets its sides against each other holds the same difference twice, once for each side.
bool isDifference(const ChainFinding& finding) {
  return finding.left && finding.right && !finding.sideDifference;
}

std::string amountOrDash(const Words& words, std::uint32_t finding, const std::optional<double>& amount) {
  return amount ? words.measured(finding, *amount) : words("chain.not-measured");
}

std::string less(const Words& words, std::uint32_t finding, double amount, Side side) {
  return words("chain.less", {{"amount", words.measured(finding, amount)}, {"side", " " + words.side(side)}});
}

std::string difference(const Words& words, const ChainFinding& finding) {
  if (isDifference(finding)) {
    // Positive: this side is weaker.
    return *finding.left == 0  ? words("chain.no-difference")
           : *finding.left > 0 ? less(words, finding.finding, *finding.left, Side::Left)
                               : less(words, finding.finding, *finding.right, Side::Right);
  }
  if (!finding.sideDifference) {
    return words("chain.not-measured");
  }
  const double amount = *finding.sideDifference;
  if (amount == 0) {
    return words("chain.no-difference");
  }
  return amount > 0 ? less(words, finding.finding, amount, Side::Left)
                    : less(words, finding.finding, -amount, Side::Right);
}

/// Whether the sides differ, and by no more than the error.
bool differsWithinError(const ChainFinding& finding) {
  if (!finding.sideDifference || !finding.error || *finding.sideDifference == 0) {
    return false;
  }
  return isWithin(std::max(*finding.sideDifference, -*finding.sideDifference), *finding.error);
}

std::string_view verdictId(const ReportContext& context, const ChainFinding& finding) {
  const bool isSided = context.pack.finding(finding.finding).sided();
  if (finding.state == ChainState::Deficit) {
    return finding.error ? "chain.verdict-beyond" : "chain.verdict-beyond-unknown";
  }
  if (isSided && finding.left.has_value() != finding.right.has_value()) {
    return "chain.verdict-one-side";
  }
  switch (finding.state) {
    case ChainState::NotScreened:
      return "chain.verdict-old";
    case ChainState::Observed:
      return "chain.verdict-no-reference";
    case ChainState::WithinError:
      return isNamedOnly(finding) ? "chain.verdict-amber" : "chain.verdict-within";
    default:
      return differsWithinError(finding) ? "chain.verdict-within" : "chain.verdict-clear";
  }
}

Text verdict(const ReportContext& context, const ChainFinding& finding) {
  const auto& words = context.words;
  Text text;
  const std::string said = words(verdictId(context, finding));
  if (finding.state == ChainState::Deficit) {
    text = strong(words("chain.verdict-graded", {{"verdict", said}, {"grade", words.grade(finding.grade)}}));
  } else {
    text = plain(said);
  }
  if (const std::string norm = normText(context, finding); !norm.empty()) {
    text.push_back({norm, false, Emphasis::Muted});
  }
  return text;
}

std::vector<Text> rowOf(const ReportContext& context, const ChainFinding& finding) {
  const auto& words = context.words;
  std::string name = words.label(finding.finding);
  if (const auto* position = context.pack.finding(finding.finding).position();
      position != nullptr && position->size() > 0) {
    name += " (" + position->str() + ")";
  }
  const bool hasSides = context.pack.finding(finding.finding).sided() && !isDifference(finding);
  const auto shown = [&](const std::optional<double>& side) {
    return hasSides ? amountOrDash(words, finding.finding, side) : words("chain.not-measured");
  };
  const std::string right =
      finding.whole ? words.measured(finding.finding, *finding.whole) : shown(finding.right);
  return {plain(std::move(name)),
          plain(right),
          plain(shown(finding.left)),
          plain(difference(words, finding)),
          plain(amountOrDash(words, finding.finding, finding.error)),
          verdict(context, finding)};
}

Table tableOf(const ReportContext& context, const pack::Segment& segment, const SegmentAssessment& assessed) {
  const auto& words = context.words;
  Table table;
  table.caption = words.of("segment", assessed.segment, "name");
  table.header = {words("chain.test"),       words("chain.right"), words("chain.left"),
                  words("chain.difference"), words("chain.error"), words("chain.verdict")};
  // The findings of a segment stand in the order of its tests.
  for (std::size_t i = 0; i < assessed.findings.size() && i < segment.tests()->size(); ++i) {
    const auto* test = segment.tests()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (isSummarized(*test) && isMeasured(assessed.findings[i])) {
      table.rows.push_back(rowOf(context, assessed.findings[i]));
    }
  }
  return table;
}

}  // namespace

DocumentSection strengthSummarySection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"strength-summary", words("heading.strength-summary"), {}};
  const auto* segments = context.pack.content().segments();
  for (const auto& assessed : context.assessment.chain) {
    const auto segment = std::find_if(segments->begin(), segments->end(), [&](const auto* candidate) {
      return candidate->id()->string_view() == assessed.segment;
    });
    if (segment == segments->end() || (*segment)->tests() == nullptr) {
      continue;
    }
    if (Table table = tableOf(context, **segment, assessed); !table.rows.empty()) {
      section.blocks.emplace_back(std::move(table));
    }
  }
  if (!section.blocks.empty()) {
    section.blocks.emplace_back(Paragraph{muted(words("chain.summary-note"))});
  }
  return section;
}

}  // namespace calcar::engine
