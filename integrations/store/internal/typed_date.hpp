#pragma once

#include <optional>
#include <string_view>

#include "engine/episode/date.hpp"

namespace calcar::store::internal {

/// A day as people type it: `1991-03-14`, `14.03.1991` or `14.3.1991`. Nothing when it is no such day.
[[nodiscard]] std::optional<engine::Date> typedDate(std::string_view typed);

}  // namespace calcar::store::internal
