#pragma once

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

/// Parses a whole data set up to its pixel data with DCMTK; its structure must have been checked. Long values
/// stay in the file until somebody asks for them.
[[nodiscard]] tl::expected<std::unique_ptr<DcmDataset>, SkipReason> parseDataSet(
    const std::filesystem::path& file, const Layout& layout);

/// The same for a file that is in memory and stays there.
[[nodiscard]] tl::expected<std::unique_ptr<DcmDataset>, SkipReason> parseDataSet(std::string_view bytes,
                                                                                 const Layout& layout);

/// The bytes of a value as they stand, also where the writer gave it an unknown type. Empty when there is
/// none or it is longer than `most`.
[[nodiscard]] std::string_view valueBytes(DcmItem& item, const DcmTagKey& tag, std::size_t most);

/// An identifier or code word: readable ASCII of at most 64 letters, without padding; empty otherwise.
[[nodiscard]] std::string identifierValue(DcmItem& item, const DcmTagKey& tag);

/// The first item of a sequence; nothing when it has none.
[[nodiscard]] DcmItem* firstItem(DcmItem& item, const DcmTagKey& tag);

}  // namespace calcar::dicom
