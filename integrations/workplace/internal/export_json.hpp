#pragma once

#include <string>

namespace calcar::workplace::internal {

/// Where a document lies in a copy: `documents/20261120-1.pdf`. Numbers hold no patient data, but whatever
/// somebody stored is made safe as a file's name.
[[nodiscard]] std::string documentFile(const std::string& number);

}  // namespace calcar::workplace::internal
