#pragma once

#include <string_view>

namespace calcar::workplace {

/// Whole minutes from one moment in UTC (`2026-11-20T10:15:00.123Z`) to another; never negative, because a
/// clock may have been set back, and 0 for what is no moment.
[[nodiscard]] int minutesBetween(std::string_view fromUtc, std::string_view toUtc);

}  // namespace calcar::workplace
