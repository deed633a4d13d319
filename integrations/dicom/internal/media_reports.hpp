#pragma once

#include <deque>
#include <string>
#include <vector>

#include "integrations/dicom/internal/scan_state.hpp"
#include "integrations/dicom/media_directory.hpp"

namespace calcar::dicom {

/// The directory file of a medium that the scan came across.
struct FoundDirectory {
  std::string path;
  MediaDirectory content;
};

/// Holds what each directory says against the files that were found below its folder.
[[nodiscard]] std::vector<MediumReport> mediaReports(const std::vector<FoundDirectory>& directories,
                                                     const std::deque<FileRecord>& files);

}  // namespace calcar::dicom
