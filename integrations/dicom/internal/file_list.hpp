#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "integrations/dicom/skip_reason.hpp"

namespace calcar::dicom {

/// What to do with each entry; both return whether to go on.
struct FileVisitor {
  std::function<bool(std::string file)> file;
  std::function<bool(std::string entry, SkipReason)> skipped;
};

/// Visits all regular files below the paths, each folder in the order of its names. Links inside a folder are
/// reported, not followed: so there are no loops, and no way out of the folder. A path that lies inside
/// another of the paths is visited once.
void visitFiles(const std::vector<std::filesystem::path>& paths, const FileVisitor& visitor);

/// The path as valid UTF-8; bytes that are not become the replacement character.
[[nodiscard]] std::string displayPath(std::string_view path);

}  // namespace calcar::dicom
