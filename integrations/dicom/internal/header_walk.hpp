#pragma once

#include <cstdint>
#include <optional>
#include <tl/expected.hpp>

#include "integrations/dicom/internal/entry_header.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

struct HeaderEnd {
  std::uint64_t position = 0;
  bool hasPixelData = false;
  bool hasFrameGroups = false;
};

/// Walks a data set from the source's position up to its pixel data or its end.
///
/// It reads headers exactly as DCMTK 3.6.7 does, so that the parser meets no structure that was not walked;
/// where that parser would be lenient about a structure the file is refused.
[[nodiscard]] tl::expected<HeaderEnd, SkipReason> walkHeader(ByteSource& source, Form form,
                                                             const StructureLimits& limits);

}  // namespace calcar::dicom
