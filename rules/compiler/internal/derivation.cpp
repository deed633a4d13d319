#include "rules/compiler/internal/derivation.hpp"

#include <algorithm>
#include <cmath>

#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

/// A little above 5 %: 2.1 is within 5 % of 2, which binary fractions cannot say exactly.
constexpr double kTolerance = 0.05 + 1e-9;

bool isClose(double used, double expected) { return std::fabs(used - expected) <= kTolerance * expected; }

/// Two decimals are what papers print.
std::string rounded(double number) { return toText(std::round(number * 100) / 100); }

}  // namespace

std::optional<double> derived(double published, const std::string& derivedBy) {
  if (derivedBy == "as-published") {
    return published;
  }
  if (derivedBy == "meta-analysis-bounds") {
    return std::clamp(published, 0.1, 10.0);
  }
  if (derivedBy == "cohort-bounds") {
    return std::clamp(published, 0.2, 5.0);
  }
  if (derivedBy == "half-weight") {
    return std::clamp(std::sqrt(published), 0.33, 3.0);
  }
  return std::nullopt;
}

void checkDerivation(const WrittenRatio& written, const std::string& derivedBy,
                     std::optional<double> consensusDefault, const Place& place, Log& log) {
  if (derivedBy == "consensus-default") {
    if (consensusDefault && !isClose(written.ratio, *consensusDefault)) {
      log.add(place, "the ratio is not the consensus default of pack.yaml",
              "write " + rounded(*consensusDefault));
    }
    return;
  }
  if (derivedBy == "default" || derivedBy.empty()) {
    return;
  }
  if (!written.published) {
    log.add(place, quoted(derivedBy) + " without 'published'", "give the value that the source prints");
    return;
  }
  const auto expected = derived(*written.published, derivedBy);
  if (expected && !isClose(written.ratio, *expected)) {
    log.add(place,
            "the ratio " + toText(written.ratio) + " does not follow from the published " +
                toText(*written.published) + " by " + quoted(derivedBy),
            "by that rule it is " + rounded(*expected));
  }
}

pack::Basis basisOf(const std::string& derivedBy) {
  if (derivedBy == "as-published") {
    return pack::Basis::Published;
  }
  if (derivedBy == "consensus-default") {
    return pack::Basis::Consensus;
  }
  return derivedBy == "default" ? pack::Basis::Default : pack::Basis::Derived;
}

}  // namespace calcar::rules::internal
