#pragma once

#include <filesystem>
#include <string_view>

namespace calcar::workplace {

/// Where the user's settings of this name lie, as desktops agree: `$XDG_CONFIG_HOME/calcar/ways.yaml`, or
/// below `.config` in the home.
/// @returns an empty path when the user has no home
[[nodiscard]] std::filesystem::path settingsFile(std::string_view name);

/// The file that names the archives: `$CALCAR_PACS_NODES`, or else the settings `pacs.yaml`.
[[nodiscard]] std::filesystem::path nodeFile();

}  // namespace calcar::workplace
