#pragma once

#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

// What can only be judged when every rule has been read.

/// Definitions and formulas that rest on themselves.
/// @returns whether there are none; the other checks follow definitions and would not end
[[nodiscard]] bool checkCircles(Draft& draft);

/// Red flags that fire on an answer “no”, their own or that of a definition: an unasked question could then
/// make a rule fail.
void checkNegations(Draft& draft);

/// Criteria that contradict themselves.
void checkPossibility(Draft& draft);

/// Exercises that are to stand in for another and serve another purpose, or are the same exercise.
void checkSubstitutes(Draft& draft);

/// Sources nobody uses.
void checkSources(Draft& draft);

}  // namespace calcar::rules::internal
