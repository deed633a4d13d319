#include "integrations/dicom/internal/known_files.hpp"

#include <unordered_set>
#include <utility>

#include "integrations/dicom/internal/file_list.hpp"

namespace calcar::dicom {

KnownFiles::KnownFiles(ScanIndex::State* before) : m_before(before) {
  for (std::size_t i = 0; m_before != nullptr && i < m_before->records.size(); ++i) {
    m_byPath.emplace(m_before->records[i].path, i);
  }
}

std::optional<std::size_t> KnownFiles::unchanged(const std::string& path) const {
  const auto known = m_byPath.find(path);
  if (known == m_byPath.end()) {
    return std::nullopt;
  }
  const FileStamp before = m_before->records[known->second].stamp;
  return before != FileStamp{} && stampOf(path.c_str()) == before ? std::optional(known->second)
                                                                  : std::nullopt;
}

FileRecord KnownFiles::takeOver(std::size_t number) const {
  FileRecord record = m_before->records[number];
  record.isUnchanged = true;
  record.sameAs = FileRecord::kNone;
  record.notAdded.reset();
  return record;
}

std::optional<SkipReason> KnownFiles::verdict(std::optional<std::size_t> number,
                                              const FileRecord& first) const {
  if (!number || !first.isUnchanged) {
    return std::nullopt;
  }
  const FileRecord& before = m_before->records[*number];
  const bool sameFirst =
      before.sameAs != FileRecord::kNone && m_before->records[before.sameAs].path == first.path;
  return sameFirst ? before.notAdded : std::nullopt;
}

std::optional<ScanChanges> KnownFiles::changes(const std::deque<FileRecord>& now) const {
  if (m_before == nullptr) {
    return std::nullopt;
  }
  ScanChanges changes;
  std::unordered_set<std::string_view> paths;
  for (const FileRecord& record : now) {
    paths.insert(record.path);
    if (m_byPath.count(record.path) == 0) {
      changes.added.push_back(displayPath(record.path));
    } else if (!record.isUnchanged && m_before->records[m_byPath.at(record.path)].stamp != record.stamp) {
      changes.changed.push_back(displayPath(record.path));
    }
  }
  for (const FileRecord& record : m_before->records) {
    if (paths.count(record.path) == 0) {
      changes.removed.push_back(displayPath(record.path));
    }
  }
  return changes;
}

Wordings KnownFiles::takeWordings() {
  return m_before == nullptr ? Wordings() : std::exchange(m_before->wordings, Wordings());
}

void KnownFiles::giveBack(Wordings wordings) {
  if (m_before != nullptr) {
    m_before->wordings = std::move(wordings);
  }
}

}  // namespace calcar::dicom
