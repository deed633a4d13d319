#pragma once

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/internal/raw_header.hpp"

namespace calcar::dicom {

/// What the fields of a header say: text in UTF-8, dates and numbers checked, names in their parts. Values
/// that say nothing sensible are left out; `Instance::truncated` is the caller's to set.
[[nodiscard]] Instance interpret(const RawHeader& header);

/// A unique identifier as it may be used; empty when it is none.
[[nodiscard]] std::string_view usableUid(std::string_view value);

}  // namespace calcar::dicom
