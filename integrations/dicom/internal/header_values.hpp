#pragma once

#include <optional>
#include <string_view>

#include "engine/episode/date.hpp"
#include "engine/episode/episode.hpp"

namespace calcar::dicom {

/// A whole number; nothing when the text is anything else.
[[nodiscard]] std::optional<int> numberOf(std::string_view text);

/// `20261005`, and the older `2026.10.05`; nothing for days that do not exist.
[[nodiscard]] std::optional<engine::Date> dateOf(std::string_view value);

/// What Patient's Sex (0010,0040) says.
[[nodiscard]] engine::Sex sexOf(std::string_view code);

}  // namespace calcar::dicom
