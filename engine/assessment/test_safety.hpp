#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// How far each test may go while its guards are on, in pack order; tests that are allowed are left out.
///
/// A guard is on while one of its flags is raised, undecided or overridden: a decision against a referral
/// never unlocks a hop or run test.
[[nodiscard]] std::vector<TestSafety> testSafety(const std::vector<FlagAssessment>& flags,
                                                 const Facts& facts);

}  // namespace calcar::engine
