#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// Judges every test of every segment of the kinetic chain, in pack order.
///
/// A value beyond its cut-off by more than the measurement error is a deficit, within the error it is not;
/// nor is one beyond the amber limit alone, which is named and counts as within the error. The difference of
/// the two sides must exceed both its own limit and the error, and is only read when one side alone is
/// affected: otherwise there is no sound side to compare with. Yes/no tests are held as 1 and 0.
/// `deficitSide` names the worse side, also of a difference within the error. A test is clear only when each
/// affected side was measured, recently enough, against a limit that holds for this person; measured without
/// such a limit it is observed. Tests that are only observed are never clear and never a deficit.
[[nodiscard]] std::vector<SegmentAssessment> screenChain(const Facts& facts);

}  // namespace calcar::engine
