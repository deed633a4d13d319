#include "engine/report/chain_words.hpp"

#include <optional>
#include <string_view>

namespace calcar::engine {
namespace {

/// As in the assessment: decimal measurements are not exact in binary.
constexpr double kSmallestStep = 1e-9;

/// A test that is answered yes or no is told as it was watched.
std::string watched(const ReportContext& context, std::uint32_t finding, const Value& value) {
  const auto* yes = std::get_if<bool>(&value);
  return yes == nullptr ? context.words.value(finding, value)
                        : context.words(*yes ? "chain.seen" : "chain.not-seen");
}

/// The norm of this test that has the mean of the finding.
std::string populationIn(const pack::ChainTest& test, const ChainFinding& finding) {
  if (test.finding() != finding.finding || test.norms() == nullptr) {
    return {};
  }
  for (const auto* norm : *test.norms()) {
    if (norm->mean() == finding.normMean && norm->population() != nullptr) {
      return norm->population()->str();
    }
  }
  return {};
}

/// The people a norm was taken from, as the pack tells it.
std::string populationOf(const Pack& pack, const ChainFinding& finding) {
  if (pack.content().segments() == nullptr) {
    return {};
  }
  for (const auto* segment : *pack.content().segments()) {
    if (segment->tests() == nullptr) {
      continue;
    }
    for (const auto* test : *segment->tests()) {
      if (auto population = populationIn(*test, finding); !population.empty()) {
        return population;
      }
    }
  }
  return {};
}

}  // namespace

bool isWithin(double amount, double error) { return amount - error <= kSmallestStep; }

bool isNamedOnly(const ChainFinding& finding) {
  return finding.state == ChainState::WithinError && finding.amount &&
         (!finding.error || !isWithin(*finding.amount, *finding.error));
}

std::string recordedValues(const ReportContext& context, const ChainFinding& finding) {
  if (!context.pack.finding(finding.finding).sided()) {
    const auto fact = context.facts.value(finding.finding);
    return fact ? watched(context, finding.finding, fact->value) : std::string();
  }
  std::vector<std::string> values;
  // The person's right on the reader's left, as on the body chart.
  for (const Side side : {Side::Right, Side::Left}) {
    if (const auto fact = context.facts.valueOn(finding.finding, side)) {
      values.push_back(context.words(
          "chain.on-side",
          {{"side", context.words.side(side)}, {"value", watched(context, finding.finding, fact->value)}}));
    }
  }
  return context.words.list(values);
}

std::string normText(const ReportContext& context, const ChainFinding& finding) {
  if (!finding.normMean) {
    return {};
  }
  const auto& words = context.words;
  const std::string mean = words.measured(finding.finding, *finding.normMean);
  const std::string norm =
      finding.normDeviation
          ? words("chain.mean-and-deviation",
                  {{"mean", mean}, {"deviation", words.measured(finding.finding, *finding.normDeviation)}})
          : words("chain.mean", {{"mean", mean}});
  return words("chain.norm", {{"norm", norm}, {"population", populationOf(context.pack, finding)}});
}

}  // namespace calcar::engine
