#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "integrations/dicom/internal/scan_state.hpp"

namespace calcar::dicom {

/// What the scan before knew, if there was one.
class KnownFiles {
 public:
  /// @param before  nullptr = there was none; must outlive this
  explicit KnownFiles(ScanIndex::State* before);

  /// @returns the number of the file when it is as the scan before saw it
  [[nodiscard]] std::optional<std::size_t> unchanged(const std::string& path) const;

  /// A copy of what was known of the file, as the beginning of what this scan knows.
  [[nodiscard]] FileRecord takeOver(std::size_t number) const;

  /// What the comparison of an unchanged file with the first of the same identifier gave, when that first
  /// file is the one of the scan before and unchanged as well.
  [[nodiscard]] std::optional<SkipReason> verdict(std::optional<std::size_t> number,
                                                  const FileRecord& first) const;

  /// Nothing when there was no scan before.
  [[nodiscard]] std::optional<ScanChanges> changes(const std::deque<FileRecord>& now) const;

  /// What the scan before made of the same files.
  ///
  /// @pre  `changes` named none
  [[nodiscard]] const std::vector<Study>& studies() const { return m_before->studies; }

  Wordings takeWordings();
  void giveBack(Wordings wordings);

 private:
  ScanIndex::State* m_before;
  std::unordered_map<std::string_view, std::size_t> m_byPath;
};

}  // namespace calcar::dicom
