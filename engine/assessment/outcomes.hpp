#pragma once

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// The score of one filled-in form, by the scale's own method and rule for missing items.
///
/// A total counts as it is. Items that were not answered count as the person's mean of the others, as long as
/// enough were answered.
/// @returns a point without value, and why, when there is no score: `too-few-items`, `out-of-range`,
///          `item-count` (more or fewer items than the scale has), `nothing-entered`
[[nodiscard]] ScorePoint scoreOf(const pack::Instrument& instrument, const pack::Scale& scale,
                                 const Score& score, Date visit);

/// Every scale that was filled in at some visit up to `asOf`, in the pack's order: its scores over time, and
/// whether they changed by more than the error of measuring.
///
/// A change of exactly the detectable change is still within it. Where only a range of it was published, the
/// largest value counts. An important change is said only of an improvement that is not within the error.
[[nodiscard]] std::vector<OutcomeAssessment> assessOutcomes(const Facts& facts);

}  // namespace calcar::engine
