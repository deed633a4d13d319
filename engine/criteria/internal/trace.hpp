#pragma once

#include <vector>

#include "engine/criteria/internal/answer_sets.hpp"

namespace calcar::engine::internal {

/// A truth with everything that led to it or could still change it.
struct Trace {
  Truth truth = Truth::Unknown;
  std::vector<Deciding> decidedBy;
  Family raise;   ///< answers that would make it true
  Family settle;  ///< answers that would make it false
};

[[nodiscard]] Trace traceOf(const pack::Criterion& criterion, const Facts& facts);

/// “At least `needed` of these”, the one form that all, any and count share.
[[nodiscard]] Trace combine(std::size_t needed, const std::vector<Trace>& parts);

}  // namespace calcar::engine::internal
