#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "integrations/dicom/skip_reason.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

/// A DICOM file that may be shown to others: the structure of a real one without what it holds.
struct AnonymisedSample {
  std::string bytes;  ///< a file
  int kept = 0;       ///< values that stand as they were, all from a list of technical fields
  int replaced = 0;   ///< values that were replaced
};

/// Makes a test case of a file that somebody had trouble with.
///
/// What stays is how the file is written: its encoding, fields, types, nesting, lengths, character sets and
/// escape sequences. Every value is replaced by one of the same length and kind, except numbers of a fixed
/// list of technical fields, and words from a fixed list (`HIP`, `STIR`, `LEFT`) in descriptions and codes.
/// Identifiers become others under 2.999, equal ones equal; names become invented ones, days 1 January 2020.
/// Private, unknown and binary values become zeros. Pixels, and whatever follows them, are cut off and a
/// block of two bytes stands for them; long values are shortened.
///
/// @errors  why the file cannot be read, as `checkFile` says it, and UnpacksTooLarge when its header is
/// longer
///          than 32 MiB
[[nodiscard]] tl::expected<AnonymisedSample, SkipReason> anonymisedSample(const std::filesystem::path& file,
                                                                          const StructureLimits& limits = {});

/// The same for a file that is in memory.
[[nodiscard]] tl::expected<AnonymisedSample, SkipReason> anonymisedSampleOfBytes(
    std::string_view file, const StructureLimits& limits = {});

}  // namespace calcar::dicom
