#pragma once

#include <cstdint>
#include <optional>
#include <tl/expected.hpp>

#include "integrations/dicom/internal/raw_header.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

struct HeaderEnd {
  std::uint64_t position = 0;
  bool hasPixelData = false;
  /// Something in it is read differently by different readers: a type that no edition names, or a sequence of
  /// unknown type.
  bool isOdd = false;
};

/// Walks a data set from the source's position up to its pixel data or its end, and hands out the fields we
/// keep on the way.
///
/// It reads headers exactly as DCMTK 3.6.7 does, so that the parser meets no structure that was not walked;
/// where that parser would be lenient about a structure the file is refused. When the walk fails, `fields`
/// holds what was read before.
///
/// @param fields  receives the fields; nullptr = only to check
[[nodiscard]] tl::expected<HeaderEnd, SkipReason> walkHeader(ByteSource& source, Form form,
                                                             const StructureLimits& limits,
                                                             RawHeader* fields);

}  // namespace calcar::dicom
