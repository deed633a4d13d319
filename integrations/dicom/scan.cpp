#include "integrations/dicom/scan.hpp"

#include <algorithm>

#include "integrations/dicom/internal/file_list.hpp"
#include "integrations/dicom/internal/grouping.hpp"
#include "integrations/dicom/internal/header_reader.hpp"

namespace calcar::dicom {
namespace {

namespace fs = std::filesystem;

int countPersons(const std::vector<Study>& studies) {
  std::vector<const Person*> persons;
  for (const Study& study : studies) {
    const bool isKnown = std::any_of(persons.begin(), persons.end(), [&](const Person* person) {
      return isSamePerson(*person, study.person);
    });
    if (!isKnown) {
      persons.push_back(&study.person);
    }
  }
  return static_cast<int>(persons.size());
}

class Scan {
 public:
  explicit Scan(const ScanOptions& options) : m_options(options) {}

  ScanResult run(const std::vector<fs::path>& paths) {
    FileVisitor visitor;
    visitor.file = [this](const fs::path& file) { return goOn() && count(file, readFile(file)); };
    visitor.skipped = [this](const fs::path& entry, SkipReason reason) {
      return goOn() && count(entry, reason);
    };
    visitFiles(paths, visitor);
    m_result.studies = m_grouping.takeStudies();
    m_result.persons = countPersons(m_result.studies);
    return std::move(m_result);
  }

 private:
  bool goOn() {
    m_result.cancelled = m_options.cancel != nullptr && m_options.cancel->load();
    return !m_result.cancelled;
  }

  std::optional<SkipReason> readFile(const fs::path& file) {
    const auto layout = checkFile(file, m_options.limits);
    if (!layout) {
      return layout.error();
    }
    const auto instance = readHeader(file, *layout);
    return instance ? m_grouping.add(*instance) : std::optional(instance.error());
  }

  bool count(const fs::path& entry, std::optional<SkipReason> skipped) {
    ++m_result.files;
    if (skipped) {
      m_result.skipped.push_back(Skipped{displayPath(entry), *skipped});
    }
    if (m_options.progress) {
      m_options.progress(ScanProgress{m_result.files, m_grouping.instances()});
    }
    return true;
  }

  const ScanOptions& m_options;
  Grouping m_grouping;
  ScanResult m_result;
};

}  // namespace

ScanResult scan(const std::vector<fs::path>& paths, const ScanOptions& options) {
  return Scan(options).run(paths);
}

}  // namespace calcar::dicom
