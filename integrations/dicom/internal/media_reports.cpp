#include "integrations/dicom/internal/media_reports.hpp"

#include <string_view>
#include <utility>

#include "integrations/dicom/internal/file_list.hpp"

namespace calcar::dicom {
namespace {

MediumFiles filesBelow(std::string_view folder, const std::deque<FileRecord>& files) {
  MediumFiles below;
  for (const FileRecord& file : files) {
    if (!std::string_view(file.path).starts_with(folder)) {
      continue;
    }
    const std::string path = displayPath(std::string_view(file.path).substr(folder.size()));
    below.all.push_back(path);
    if (!file.unread) {
      below.dicom.push_back(path);
    }
  }
  return below;
}

}  // namespace

std::vector<MediumReport> mediaReports(const std::vector<FoundDirectory>& directories,
                                       const std::deque<FileRecord>& files) {
  std::vector<MediumReport> reports;
  for (const FoundDirectory& found : directories) {
    const std::string_view folder = std::string_view(found.path).substr(0, found.path.rfind('/') + 1);
    MediumComparison comparison = compareWithMedium(found.content, filesBelow(folder, files));
    reports.push_back({displayPath(found.path), static_cast<int>(found.content.files.size()),
                       std::move(comparison.missing), std::move(comparison.hidden), found.content.outside,
                       found.content.damage.has_value()});
  }
  return reports;
}

}  // namespace calcar::dicom
