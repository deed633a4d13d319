#pragma once

#include <tl/expected.hpp>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/internal/raw_header.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

/// `checkFile` for any source, which must stand at its first byte. On the way `fields`, unless it is nullptr,
/// receives what we keep of the header; after a refusal it holds what came before the fault.
[[nodiscard]] tl::expected<Layout, SkipReason> checkSource(ByteSource& source, const StructureLimits& limits,
                                                           RawHeader* fields);

}  // namespace calcar::dicom
