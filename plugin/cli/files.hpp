#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace calcar::cli {

/// Reads a whole file.
///
/// @param largest  in bytes; more is refused before it is read
/// @errors  Unreadable, in words, without the path
[[nodiscard]] engine::Result<std::string> readFile(const std::filesystem::path& file, std::size_t largest);

/// Writes a new file; never over one that is there.
///
/// @errors  Unwritable
[[nodiscard]] engine::Result<void> createFile(const std::filesystem::path& file, std::string_view content);

/// Puts new content in the place of a file that still holds `before`: written beside it, flushed to the disk,
/// then renamed, so that at any instant one of the two is there whole. Keeps the file's permissions; follows
/// a link.
///
/// @errors  Unwritable; also when the file has changed since it was read. The file is then as it was.
[[nodiscard]] engine::Result<void> replaceFile(const std::filesystem::path& file, std::string_view before,
                                               std::string_view content);

}  // namespace calcar::cli
