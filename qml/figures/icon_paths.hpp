#pragma once

#include <string_view>

namespace calcar::ui {

/// The strokes of an icon on a grid of 20, for `pathOf`; empty when there is no icon of this name.
[[nodiscard]] std::string_view iconPath(std::string_view name);

}  // namespace calcar::ui
