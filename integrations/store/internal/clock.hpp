#pragma once

#include <string>

namespace calcar::store::internal {

/// The moment in UTC, to the millisecond: `2026-11-20T10:15:00.123Z`. Sorts as text.
[[nodiscard]] std::string utcNow();

/// So many seconds after a moment that is written like that.
[[nodiscard]] std::string utcAfter(const std::string& utc, int seconds);

}  // namespace calcar::store::internal
