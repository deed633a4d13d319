#pragma once

#include "engine/assessment/assessment.hpp"
#include "engine/assessment/internal/people.hpp"

namespace calcar::engine::internal {

/// What one test of the kinetic chain says of this person; the rules are told in `screenChain`.
[[nodiscard]] ChainFinding judgeChainTest(const pack::ChainTest& test, const Facts& facts,
                                          const Person& person);

}  // namespace calcar::engine::internal
