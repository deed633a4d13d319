#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/skip_reason.hpp"

namespace calcar::dicom {

/// A file that the directory of a medium names, with what its records say.
struct ReferencedFile {
  std::string path;  ///< relative to the folder of the directory file, parts divided by `/`, valid UTF-8
  std::string recordType;  ///< `IMAGE`, `SR DOCUMENT` …
  std::string sopClass;
  std::string instanceUid;
  std::string seriesUid;  ///< of the series record above; empty when the records do not say
  std::string studyUid;   ///< of the study record above; empty when the records do not say
};

/// What the directory file of a medium (DICOMDIR) lists.
struct MediaDirectory {
  std::vector<ReferencedFile> files;  ///< in the order of the file, each path once
  std::vector<std::string> outside;   ///< paths that leave the medium or are none; never to be opened
  int records = 0;
  int inactive = 0;                  ///< records that are marked as not in use, which name nothing
  std::optional<SkipReason> damage;  ///< why the list may not be complete; what stands above was read before
};

/// Reads the records one after the other. The offsets between records say which study and series a file is
/// of, where they make sense; they never decide what is read next, so that loops and wrong ones do no harm.
/// Without offsets the order of the records speaks.
[[nodiscard]] tl::expected<MediaDirectory, SkipReason> readMediaDirectory(const std::filesystem::path& file);

/// The same for a directory file that is in memory.
[[nodiscard]] tl::expected<MediaDirectory, SkipReason> readMediaDirectoryBytes(std::string_view bytes);

/// The files of a medium, as paths relative to the folder of its directory file, divided by `/`.
struct MediumFiles {
  std::vector<std::string> all;
  std::vector<std::string> dicom;  ///< of these, the ones that hold an instance
};

struct MediumComparison {
  std::vector<std::string> missing;  ///< the directory names it, the medium has no such file
  std::vector<std::string> hidden;   ///< a DICOM file of the medium that the directory does not name
};

/// Holds what a directory says against what is there. Names agree without regard to case, to the version
/// number that ISO 9660 adds and to a dot at the end: `IM0001`, `im0001.` and `IM0001;1` are one.
[[nodiscard]] MediumComparison compareWithMedium(const MediaDirectory& directory, const MediumFiles& files);

/// Finds a file that a directory names, by the same rule for names. Links are not followed.
///
/// @param folder  where the directory file lies
/// @returns the path on the disk
/// @errors  OutsideMedium when the path would leave the folder or passes a link, Missing when there is no
///          such file
[[nodiscard]] tl::expected<std::filesystem::path, SkipReason> locateOnMedium(
    const std::filesystem::path& folder, std::string_view path);

}  // namespace calcar::dicom
