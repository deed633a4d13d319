#pragma once

#include <string>

#include "engine/assessment/assessment.hpp"

namespace calcar::exchange {

inline constexpr const char* kAssessmentFormat = "assessment/1";

/// The assessment as JSON: ids instead of indexes, words instead of numbers for every kind, probabilities as
/// whole permille. Ordered: same assessment, same bytes. Where no probability may be shown none is written.
[[nodiscard]] std::string encodeAssessment(const engine::Pack& pack, const engine::Assessment& assessment);

}  // namespace calcar::exchange
