#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/criteria/facts.hpp"

namespace calcar::engine {

/// Three-valued logic after Kleene: unknown is never taken for false.
enum class Truth { False, Unknown, True };

[[nodiscard]] Truth both(Truth left, Truth right);    ///< and
[[nodiscard]] Truth either(Truth left, Truth right);  ///< or
[[nodiscard]] Truth opposed(Truth truth);             ///< not

/// An observation that took part in a decision.
struct Deciding {
  std::uint32_t finding;
  std::optional<Side> side;
  Moment when;
  Value value;
};

/// A set of findings whose answers would settle something, ordered by index, without doubles.
using FindingSet = std::vector<std::uint32_t>;

struct Evaluation {
  Truth truth = Truth::Unknown;
  /// True: the observations that made it so (of `any`, all that are true). False: those that ruled it out.
  std::vector<Deciding> decidedBy;
  /// Unknown only: the smallest sets of open findings whose positive answers would make it true …
  std::vector<FindingSet> wouldRaise;
  /// … and those whose negative answers would make it false. Both sorted by size, then by index; at most 8
  /// each.
  std::vector<FindingSet> wouldSettle;
};

/// Evaluates a criterion with its trace. Observed leaves below definitions and formulas are named, not the
/// definitions: what can be asked is what is listed.
[[nodiscard]] Evaluation evaluate(const pack::Criterion& criterion, const Facts& facts);

/// Evaluates several criteria as if one `all` held them; a null criterion counts as true.
[[nodiscard]] Evaluation evaluateAll(std::span<const pack::Criterion* const> criteria, const Facts& facts);

/// Adds observations that are not there yet, in their order.
void addNew(std::vector<Deciding>& to, const std::vector<Deciding>& from);

/// Drops sets that contain another one, sorts by size, then by index, and keeps the first 8.
[[nodiscard]] std::vector<FindingSet> smallestSets(std::vector<FindingSet> sets);

/// The truth alone, for the hot paths.
[[nodiscard]] Truth truthOf(const pack::Criterion& criterion, const Facts& facts);

/// All findings a criterion rests on, through definitions and formulas down to what is observed, marked or
/// known of the person; ordered, without doubles.
[[nodiscard]] FindingSet findingsOf(const pack::Criterion& criterion, const Pack& pack);

}  // namespace calcar::engine
