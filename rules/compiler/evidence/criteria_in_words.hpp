#pragma once

#include <string>
#include <vector>

#include "rules/compiler/evidence/labels.hpp"

namespace calcar::rules {

/// A criterion as it reads aloud, as Markdown: “any of: Night pain; at least 2 of: (…); Body-mass index below
/// 19”. Empty when there is no criterion.
[[nodiscard]] std::string criterionInWords(const pack::Criterion* criterion, const Labels& labels);

/// A formula of findings: “Weight ÷ (Height × Height)”.
[[nodiscard]] std::string formulaInWords(const pack::Formula& formula, const Labels& labels);

/// Every number a criterion decides by: “Age at least 40 years”, “at least 2 of 4 signs”.
[[nodiscard]] std::vector<std::string> thresholdsOf(const pack::Criterion* criterion, const Labels& labels);

/// The numbers that stand in a formula.
[[nodiscard]] std::vector<std::string> constantsOf(const pack::Formula* formula);

}  // namespace calcar::rules
