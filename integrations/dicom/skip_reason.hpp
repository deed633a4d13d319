#pragma once

#include <string_view>

namespace calcar::dicom {

/// Why a file was not counted. The list is fixed, so that a reader learns it once.
enum class SkipReason {
  NotFound,
  NotReadable,
  NotAFile,
  SymbolicLink,
  Empty,
  NotDicom,
  DirectoryFile,
  UnsupportedEncoding,
  Truncated,
  LengthBeyondEnd,
  NestedTooDeep,
  TooManyEntries,
  UnpacksTooLarge,
  OutOfOrder,
  Damaged,
  NoIdentifiers,
  Copy,
  Collision,
  Missing,
  OutsideMedium,
  DamagedArchive,
  ArchiveTooLong,
  ArchiveTooLarge,
  Encrypted,
  UnsupportedPacking,
  NestedArchive,
};

/// Every reason once, in the order of the list above.
inline constexpr int kSkipReasonCount = static_cast<int>(SkipReason::NestedArchive) + 1;

/// The reason in plain words, free of anything that the file holds: `not a DICOM file`.
[[nodiscard]] std::string_view toText(SkipReason reason);

/// The reason as programs name it: `not-dicom`.
[[nodiscard]] std::string_view toId(SkipReason reason);

}  // namespace calcar::dicom
