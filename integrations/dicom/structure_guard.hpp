#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "integrations/dicom/skip_reason.hpp"

namespace calcar::dicom {

/// How the entries of a data set are written down.
enum class Encoding { ImplicitLittleEndian, ExplicitLittleEndian, ExplicitBigEndian, Deflated };

/// Where the parts of a DICOM file lie and how its data set is written.
struct Layout {
  std::string transferSyntax;  ///< as declared; empty when the file has no meta group or does not say
  Encoding encoding = Encoding::ExplicitLittleEndian;
  std::uint64_t dataSet = 0;  ///< offset of the first byte of the data set
  /// Offset where the pixel data (group 7FE0) begins or, without pixels, where the data set ends. A deflated
  /// data set counts in unpacked bytes from its own beginning.
  std::uint64_t headerEnd = 0;
  bool hasPixelData = false;
  /// Written as the standard says in one of the two little-endian forms, with a meta group that says so; all
  /// others are left to DCMTK once their structure is checked.
  bool isUsual = false;
};

/// What the header of a file may ask of us.
struct StructureLimits {
  int nesting = 32;                            ///< sequences within sequences
  int entries = 150'000;                       ///< elements and items; keeps what DCMTK builds under 64 MB
  std::uint64_t unpackedBytes = 64ULL << 20U;  ///< of a deflated header
};

/// Walks the header of a file, up to the pixel data, before any parser sees it.
///
/// A file passes when every declared length lies within the part that holds it, the entries of each level
/// ascend, and the limits hold. The pixel data are neither read nor measured, and memory stays the same for
/// any file size. The walk keeps its own list of open levels: nothing in a file decides how deep the
/// program's stack grows.
///
/// @returns the layout, or the reason why the file is refused
[[nodiscard]] tl::expected<Layout, SkipReason> checkFile(const std::filesystem::path& file,
                                                         const StructureLimits& limits = {});

/// The same for a file that is in memory.
[[nodiscard]] tl::expected<Layout, SkipReason> checkBytes(std::string_view bytes,
                                                          const StructureLimits& limits = {});

/// Where the data set of a medium's directory file (DICOMDIR) begins, and how it is written; `headerEnd`
/// stays 0. The data set is not walked, for damaged directories are still worth reading: what reads it has to
/// keep to the limits by itself. Files that are no directory are refused.
[[nodiscard]] tl::expected<Layout, SkipReason> locateDirectory(const std::filesystem::path& file);
[[nodiscard]] tl::expected<Layout, SkipReason> locateDirectoryInBytes(std::string_view bytes);

}  // namespace calcar::dicom
