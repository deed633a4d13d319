#pragma once

#include <optional>
#include <string>

#include "rules/compiler/internal/draft.hpp"
#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// A likelihood ratio as written: what the paper prints and what is used.
struct WrittenRatio {
  double ratio = 1;
  std::optional<double> published;
  std::optional<double> lowest;  ///< of the published 95 % interval
  std::optional<double> highest;
};

/// What the ratio must be when it follows from the published value by the named rule; nothing when the rule
/// needs no published value.
[[nodiscard]] std::optional<double> derived(double published, const std::string& derivedBy);

/// Reports a ratio that does not follow from what was published. Values are printed rounded, so 5 % pass.
///
/// @param consensusDefault  the ratio a consensus criterion has by pack.yaml
void checkDerivation(const WrittenRatio& written, const std::string& derivedBy,
                     std::optional<double> consensusDefault, const Place& place, Log& log);

/// How the number came to be, by its rule.
[[nodiscard]] pack::Basis basisOf(const std::string& derivedBy);

}  // namespace calcar::rules::internal
