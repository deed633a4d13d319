#pragma once

#include <string>
#include <string_view>

namespace calcar::dicom {

/// The name of an archive's entry as UTF-8. Without a mark it is taken for UTF-8 when it is valid as such,
/// and for code page 437 otherwise, as the format has it.
[[nodiscard]] std::string archiveNameText(std::string_view raw, bool isMarkedUtf8);

/// The name as a relative path that leads nowhere else: parts divided by `/`, without `.`, `..`, drives and
/// control characters. Never empty.
[[nodiscard]] std::string harmlessPath(std::string_view name);

}  // namespace calcar::dicom
