#include "integrations/dicom/scan.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <utility>

#include "integrations/dicom/internal/archive_reader.hpp"
#include "integrations/dicom/internal/batch_reader.hpp"
#include "integrations/dicom/internal/file_list.hpp"
#include "integrations/dicom/internal/found_documents.hpp"
#include "integrations/dicom/internal/grouping.hpp"
#include "integrations/dicom/internal/interpret.hpp"
#include "integrations/dicom/internal/known_files.hpp"
#include "integrations/dicom/internal/media_reports.hpp"
#include "integrations/dicom/internal/scan_state.hpp"

namespace calcar::dicom {
namespace {

namespace fs = std::filesystem;

constexpr int kMostThreads = 4;

int threadsFor(const ScanOptions& options) {
  const int machine = static_cast<int>(std::thread::hardware_concurrency());
  return options.threads > 0 ? options.threads : std::clamp(machine, 1, kMostThreads);
}

/// The directory file of a medium stands for the folder it lies in.
std::vector<fs::path> wholeMedia(std::vector<fs::path> paths) {
  for (fs::path& path : paths) {
    std::error_code error;
    if (fs::is_regular_file(path, error) && locateDirectory(path)) {
      path = fs::absolute(path, error).parent_path();
    }
  }
  return paths;
}

/// A header that was cut off may lack identifiers, but has to say something about whose or what it is.
bool saysEnough(const Instance& instance, bool truncated) {
  const bool identified = !instance.uid.empty() && !instance.seriesUid.empty() && !instance.studyUid.empty();
  const bool aboutStudy =
      instance.studyDate.has_value() || !instance.person.names.empty() || !instance.person.id.value.empty();
  return identified || (truncated && aboutStudy);
}

class Scan {
 public:
  explicit Scan(const ScanOptions& options)
      : m_options(options),
        m_known(options.index == nullptr ? nullptr : options.index->state.get()),
        m_state(std::make_unique<ScanIndex::State>()),
        m_documents(options.limits) {
    m_state->wordings = m_known.takeWordings();
  }

  ScanResult run(const std::vector<fs::path>& paths) {
    {
      BatchReader reader(threadsFor(m_options), m_options.limits, m_options.cancel,
                         [this](Entry& entry) { take(entry); });
      FileVisitor visitor;
      visitor.file = [&](std::string file) { return goOn() && add(reader, std::move(file)); };
      visitor.skipped = [&](std::string path, SkipReason reason) {
        return goOn() && addSkipped(reader, std::move(path), reason);
      };
      visitFiles(wholeMedia(paths), visitor);
      reader.finish();
    }
    return finish();
  }

 private:
  bool goOn() {
    m_result.cancelled = m_options.cancel != nullptr && m_options.cancel->load();
    return !m_result.cancelled;
  }

  bool add(BatchReader& reader, std::string file) {
    Entry entry;
    entry.known = m_known.unchanged(file);
    entry.isSettled = entry.known.has_value();
    entry.path = std::move(file);
    reader.add(std::move(entry));
    return true;
  }

  static bool addSkipped(BatchReader& reader, std::string path, SkipReason reason) {
    Entry entry;
    entry.path = std::move(path);
    entry.outcome.skipped = reason;
    entry.isSettled = true;
    reader.add(std::move(entry));
    return true;
  }

  void take(Entry& entry) {
    FileRecord record =
        entry.known ? m_known.takeOver(*entry.known) : recordOf(entry.path, entry.outcome, entry.header);
    if (record.isArchive) {
      takeArchive(std::move(record));
      return;
    }
    if (record.unread == SkipReason::DirectoryFile) {
      if (auto directory = readMediaDirectory(record.path)) {
        m_directories.push_back({record.path, *std::move(directory)});
      }
    }
    keep(std::move(record), entry.known, nullptr);
  }

  /// The files in an archive count like files in a folder. One without any image, as a letter in an office
  /// format, is a single file that is no DICOM.
  void takeArchive(FileRecord archive) {
    std::vector<ArchivedHeader> others;
    bool anyImage = false;
    const auto refused =
        readArchive(archive.path, m_options.limits, m_options.cancel, [&](ArchivedHeader& file) {
          anyImage = anyImage || file.outcome.skipped != SkipReason::NotDicom;
          if (!anyImage) {
            others.push_back(std::move(file));
            return;
          }
          takeArchived(others);
          takeArchived(file);
        });
    archive.unread = refused ? refused : (anyImage ? std::nullopt : std::optional(SkipReason::NotDicom));
    m_state->records.push_back(std::move(archive));
    if (m_state->records.back().unread) {
      report(m_state->records.back());
    }
  }

  void takeArchived(std::vector<ArchivedHeader>& files) {
    for (ArchivedHeader& file : files) {
      takeArchived(file);
    }
    files.clear();
  }

  void takeArchived(ArchivedHeader& file) {
    if (file.directory) {
      m_directories.push_back({file.path, *std::move(file.directory)});
    }
    FileRecord record = recordOf(file.path, file.outcome, file.header);
    record.isArchive = false;
    record.isArchived = true;
    keep(std::move(record), std::nullopt, &file.documents);
  }

  /// @param documents  those of the file, when they were read with it
  void keep(FileRecord record, std::optional<std::size_t> known, std::vector<DocumentText>* documents) {
    m_state->records.push_back(std::move(record));
    FileRecord& kept = m_state->records.back();
    const auto place = kept.unread ? std::nullopt : addInstance(kept, known);
    if (place && holdsDocument(m_state->wordings[kept.wording])) {
      m_grouping.addDocuments(*place, m_documents.take(kept.path, documents));
    }
    report(kept);
  }

  FileRecord recordOf(const std::string& path, const HeaderOutcome& outcome, const RawHeader& header) {
    FileRecord record;
    record.path = path;
    record.stamp = outcome.stamp;
    record.unread = outcome.skipped;
    record.truncated = outcome.truncated;
    record.isArchive = outcome.isArchive && outcome.skipped == SkipReason::NotDicom;
    if (!record.unread) {
      record.uid = usableUid(header.sopInstance());
      record.wording = m_state->wordings.numberOf(header);
    }
    return record;
  }

  /// @returns the series in which it was counted
  std::optional<SeriesPlace> addInstance(FileRecord& record, std::optional<std::size_t> known) {
    const auto place = placeOf(record);
    if (!place) {
      record.notAdded = record.truncated ? SkipReason::Truncated : SkipReason::NoIdentifiers;
      return std::nullopt;
    }
    const auto number = static_cast<std::uint32_t>(m_state->records.size() - 1);
    if (!record.uid.empty()) {
      const auto [first, isNew] = m_byUid.try_emplace(record.uid, number);
      if (!isNew) {
        record.sameAs = first->second;
        record.notAdded = verdict(record, m_state->records[first->second], known);
        return std::nullopt;
      }
    }
    m_grouping.count(*place, record.truncated);
    return place;
  }

  SkipReason verdict(const FileRecord& record, const FileRecord& first, std::optional<std::size_t> known) {
    if (const auto before = m_known.verdict(known, first)) {
      return *before;
    }
    const bool same = record.isArchived || first.isArchived
                          ? record.wording == first.wording && record.stamp.size == first.stamp.size
                          : isSameContent(first.path, record.path, m_options.limits);
    return same && record.truncated == first.truncated ? SkipReason::Copy : SkipReason::Collision;
  }

  /// Where the images of a wording belong; nothing when it does not say.
  std::optional<SeriesPlace> placeOf(const FileRecord& record) {
    if (record.uid.empty() && !record.truncated) {
      return std::nullopt;
    }
    if (const auto known = m_places.find(record.wording); known != m_places.end()) {
      return known->second;
    }
    Instance instance = interpret(m_state->wordings[record.wording]);
    instance.uid = record.uid;
    instance.truncated = record.truncated;
    std::optional<SeriesPlace> place;
    if (saysEnough(instance, record.truncated)) {
      const std::size_t before = m_grouping.studies().size();
      place = m_grouping.place(instance);
      if (m_options.firstSeen && m_grouping.studies().size() > before) {
        m_options.firstSeen(m_grouping.studies().back());
      }
    }
    m_places.emplace(record.wording, place);
    return place;
  }

  void report(const FileRecord& record) {
    ++m_result.files;
    if (const auto reason = record.unread ? record.unread : record.notAdded) {
      const bool hasTwin = record.sameAs != FileRecord::kNone;
      m_result.skipped.push_back(
          {displayPath(record.path), *reason,
           hasTwin ? displayPath(m_state->records[record.sameAs].path) : std::string()});
    }
    constexpr std::chrono::milliseconds kPause(100);
    const auto now = std::chrono::steady_clock::now();
    if (m_options.progress && now - m_lastReport >= kPause) {
      m_lastReport = now;
      reportProgress();
    }
  }

  void reportProgress() const {
    m_options.progress(
        ScanProgress{m_result.files, m_grouping.instances(), static_cast<int>(m_grouping.studies().size())});
  }

  ScanResult finish() {
    if (m_options.progress) {
      reportProgress();
    }
    goOn();
    m_result.documentsLeftOut = m_documents.leftOut();
    m_result.media = mediaReports(m_directories, m_state->records);
    m_result.changes = m_known.changes(m_state->records);
    const bool asBefore = m_result.changes && m_result.changes->areNone() && !m_result.cancelled;
    m_result.studies = asBefore ? m_known.studies() : m_grouping.takeStudies();
    m_result.persons = countPersons(m_result.studies);
    if (m_options.index != nullptr && !m_result.cancelled) {
      m_state->studies = m_result.studies;
      m_options.index->state = std::move(m_state);
    } else {
      m_known.giveBack(std::move(m_state->wordings));
    }
    return std::move(m_result);
  }

  const ScanOptions& m_options;
  KnownFiles m_known;
  std::unique_ptr<ScanIndex::State> m_state;
  Grouping m_grouping;
  std::unordered_map<std::uint32_t, std::optional<SeriesPlace>> m_places;
  std::unordered_map<std::string_view, std::uint32_t> m_byUid;
  std::vector<FoundDirectory> m_directories;
  FoundDocuments m_documents;
  ScanResult m_result;
  std::chrono::steady_clock::time_point m_lastReport = std::chrono::steady_clock::now();
};

}  // namespace

ScanIndex::ScanIndex() = default;
ScanIndex::ScanIndex(ScanIndex&& other) noexcept = default;
ScanIndex& ScanIndex::operator=(ScanIndex&& other) noexcept = default;
ScanIndex::~ScanIndex() = default;

ScanResult scan(const std::vector<fs::path>& paths, const ScanOptions& options) {
  return Scan(options).run(paths);
}

}  // namespace calcar::dicom
