#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// How far each panel of questions has come, in pack order. A panel whose gate is unknown is open.
[[nodiscard]] std::vector<PanelProgress> screeningProgress(const Facts& facts);

}  // namespace calcar::engine
