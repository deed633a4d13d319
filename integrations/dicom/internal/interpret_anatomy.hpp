#pragma once

#include <string>
#include <string_view>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/internal/character_set.hpp"
#include "integrations/dicom/internal/raw_header.hpp"

namespace calcar::dicom {

/// Fills in what stands in the items of sequences: coded regions, views and procedures, what frames say, the
/// requested procedure and a report's name.
void interpretItems(const RawHeader& header, const CharacterSet& characters, Instance& instance);

/// A value that is plain ASCII by its type; any other byte is shown as `\xNN`.
[[nodiscard]] std::string plainText(std::string_view value);

}  // namespace calcar::dicom
