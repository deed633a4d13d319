#pragma once

#include <filesystem>
#include <tl/expected.hpp>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

/// Reads what we keep of one file's header with DCMTK. The structure must have been checked; the pixel data
/// and, unless the image has functional groups, everything behind group 0020 are not parsed at all.
[[nodiscard]] tl::expected<Instance, SkipReason> readHeader(const std::filesystem::path& file,
                                                            const Layout& layout);

}  // namespace calcar::dicom
