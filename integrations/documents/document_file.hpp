#pragma once

#include <filesystem>
#include <string_view>

#include "engine/result.hpp"

namespace calcar::documents {

/// Writes a whole file beside its name and renames it, so that nobody ever reads half a document; readable by
/// its owner alone.
///
/// @errors  Unwritable; the message holds neither the path nor the content
[[nodiscard]] engine::Result<void> writeDocumentFile(const std::filesystem::path& file,
                                                     std::string_view bytes);

}  // namespace calcar::documents
