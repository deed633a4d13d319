#pragma once

#include <string>

#include "engine/report/parts.hpp"

namespace calcar::engine {

/// Whether an amount is no more than the error; decimal measurements are not exact in binary.
[[nodiscard]] bool isWithin(double amount, double error);

/// Whether a value is outside the usual and no more: beyond an amber limit, whatever the error.
[[nodiscard]] bool isNamedOnly(const ChainFinding& finding);

/// What was recorded of a test, side by side: “RIGHT 12°, LEFT 10°”, “seen”, a choice's words.
[[nodiscard]] std::string recordedValues(const ReportContext& context, const ChainFinding& finding);

/// What is usual in people like this one, and who they were; empty when nothing is known.
[[nodiscard]] std::string normText(const ReportContext& context, const ChainFinding& finding);

}  // namespace calcar::engine
