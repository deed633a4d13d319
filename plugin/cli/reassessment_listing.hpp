#pragma once

#include <ostream>

#include "engine/result.hpp"
#include "integrations/workplace/reassess.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Writes what a run found, counts first, then each visit, as text or as JSON. Streams: memory does not grow
/// with the visits.
[[nodiscard]] engine::Result<void> printReassessment(const Terminal& terminal, const store::Store& store,
                                                     const workplace::ReassessReport& report);

/// One line for people who wait: `12 of 40 shares, 3072 visits, 5100 a second, about 2 min left`.
[[nodiscard]] std::string toText(const workplace::ReassessProgress& progress);

}  // namespace calcar::cli
