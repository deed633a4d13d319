#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::dicom {

/// An identifier `2.25.…` that is the same whenever the parts are the same, and no other otherwise: a UUID
/// from their SHA-256. Each part counts with its length, so that no text can slip from one into the next.
[[nodiscard]] std::string digestUid(const std::vector<std::string_view>& parts);

}  // namespace calcar::dicom
