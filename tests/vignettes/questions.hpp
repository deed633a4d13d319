#pragma once

#include "vignette.hpp"

namespace calcar::vignettes {

/// How many findings were asked until the forced disposition no longer changed.
struct Questions {
  int guided = 0;  ///< by the next step that the engine proposes, a panel counting all its items
  int form = 0;    ///< in the order of the dictionary
};

/// Asks a published case twice from nothing but person and complaint; what the case does not state is
/// answered with “cannot say”.
[[nodiscard]] Questions questionsOf(const Vignette& vignette, const engine::Pack& pack);

}  // namespace calcar::vignettes
