#pragma once

#include <string>
#include <tl/expected.hpp>

#include "integrations/dicom/internal/entry_header.hpp"

namespace calcar::dicom {

/// What the meta group says about the data set that follows it.
struct MetaGroup {
  std::string sopClass;
  std::string transferSyntax;
};

/// Reads the meta group at the source's position and leaves the source at the first byte behind it. A file
/// without one gives empty texts. The declared group length is not trusted: the group ends where another
/// group begins.
[[nodiscard]] tl::expected<MetaGroup, SkipReason> readMetaGroup(ByteSource& source);

/// How the next entry is written, judged by its first six bytes.
[[nodiscard]] Form guessForm(ByteSource& source);

}  // namespace calcar::dicom
