#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// Judges every test of every segment of the kinetic chain, in pack order.
///
/// A value beyond its cut-off by more than the measurement error is a deficit, within the error it is not;
/// the difference of the two sides must exceed both its own limit and the error, and is only read when one
/// side alone is affected: otherwise there is no sound side to compare with. Yes/no tests are held as 1 and
/// 0. `deficitSide` names the worse side, also of a difference within the error. A test is clear only when
/// each affected side was measured, recently enough, against a limit that holds for this person; a
/// measurement without such a limit stays not screened.
[[nodiscard]] std::vector<SegmentAssessment> screenChain(const Facts& facts);

}  // namespace calcar::engine
