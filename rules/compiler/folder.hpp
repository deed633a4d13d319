#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "rules/compiler/compile.hpp"

namespace calcar::rules {

/// Every .yaml file below a folder, and .yml files, which the compiler then refuses. Other files are not
/// rules.
///
/// @returns the files sorted by path, or in words what could not be read
[[nodiscard]] tl::expected<std::vector<SourceFile>, std::string> readFolder(
    const std::filesystem::path& folder);

/// Every folder from `folder` down, itself included: a new file changes the date of the one it lands in.
[[nodiscard]] std::vector<std::filesystem::path> foldersBelow(const std::filesystem::path& folder);

/// Writes a file whole or not at all: under another name first, then renamed.
///
/// @returns in words what went wrong; nothing when the file is written
[[nodiscard]] std::optional<std::string> writeWhole(const std::filesystem::path& path,
                                                    std::span<const std::byte> bytes);

}  // namespace calcar::rules
