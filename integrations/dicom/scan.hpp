#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/episode/episode.hpp"
#include "integrations/dicom/document_text.hpp"
#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/meaning.hpp"
#include "integrations/dicom/named_side.hpp"
#include "integrations/dicom/protocol_hints.hpp"
#include "integrations/dicom/skip_reason.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

struct Series {
  std::string uid;
  std::optional<int> number;
  Text modality;  ///< the DICOM code, `MR`
  Text description;
  std::vector<AnatomyFields> anatomy;     ///< what its images say about place and side, each wording once
  std::vector<ProtocolFields> protocols;  ///< how its images were taken, each wording once
  std::string region = "unknown";         ///< what its own fields name, see `nearestHip`
  NamedSide side;                   ///< what its own fields name; those of the study are not repeated here
  std::vector<HintEvidence> hints;  ///< each once
  int instances = 0;
  int truncated = 0;                    ///< of these, how many files end inside their header
  std::vector<DocumentText> documents;  ///< reports and encapsulated documents, in the order of the files
};

struct Study {
  std::string uid;
  Person person;
  std::optional<engine::Date> date;
  Text description;
  Text accession;
  std::vector<std::string> modalities;  ///< DICOM codes, each once, in alphabetical order
  std::vector<std::string> bodyParts;   ///< as written, each once, in alphabetical order
  std::vector<Code> procedures;         ///< each once
  engine::Modality modality = engine::Modality::Other;
  std::string region = "unknown";              ///< region id of the rules, see `regionOf`
  std::vector<RegionEvidence> regionEvidence;  ///< the fields that decided, each once
  /// Left and right series of the region make both; an unpaired region without a side is midline.
  NamedSide side;
  std::vector<HintEvidence> hints;  ///< of all series and of the study's own texts, each once
  std::vector<Series> series;       ///< by number, then by identifier
  int instances = 0;
};

/// A file or folder entry that was not counted, with its path as valid UTF-8.
struct Skipped {
  std::string path;
  SkipReason reason;
  std::string sameAs = {};  ///< the file that it is a copy of, or that claims the same identifier
};

/// How the files differ from the scan before, by their paths.
struct ScanChanges {
  std::vector<std::string> added;
  std::vector<std::string> changed;
  std::vector<std::string> removed;

  [[nodiscard]] bool areNone() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// How the directory file of a medium (DICOMDIR) agrees with what is there. Paths are relative to its folder.
struct MediumReport {
  std::string directory;             ///< path of the directory file
  int named = 0;                     ///< how many files it names
  std::vector<std::string> missing;  ///< it names them, the medium has no such file
  std::vector<std::string> hidden;   ///< DICOM files of the medium that it does not name
  std::vector<std::string> outside;  ///< it names them, but their paths leave the medium; never opened
  bool damaged = false;              ///< it may name more than could be read
};

struct ScanResult {
  std::vector<Study> studies;    ///< newest first, those without a date last
  std::vector<Skipped> skipped;  ///< in the order of the folders
  std::vector<MediumReport> media;
  int persons = 0;
  int files = 0;             ///< everything looked at: counted instances and skipped entries
  int documentsLeftOut = 0;  ///< counted, but not read as text: there was too much of it
  bool cancelled = false;
  std::optional<ScanChanges> changes;  ///< only when an index knew an earlier scan
};

struct ScanProgress {
  int files = 0;
  int instances = 0;
  int studies = 0;
};

/// What scans remember of files, so that the next one reads only those whose size or time has changed.
class ScanIndex {
 public:
  struct State;

  ScanIndex();
  ScanIndex(const ScanIndex&) = delete;
  ScanIndex& operator=(const ScanIndex&) = delete;
  ScanIndex(ScanIndex&& other) noexcept;
  ScanIndex& operator=(ScanIndex&& other) noexcept;
  ~ScanIndex();

  /// Nothing before the first scan that ran to its end.
  std::unique_ptr<State> state;
};

struct ScanOptions {
  StructureLimits limits;
  int threads = 0;  ///< how many read; 0 = as many as the machine has, but no more than 4
  /// Called at most ten times a second and once at the end, on the thread that called `scan`.
  std::function<void(const ScanProgress&)> progress;
  /// Called as soon as the first image of a study was read, on the thread that called `scan`. What depends on
  /// all images of the study, as region and side, is not known yet.
  std::function<void(const Study&)> firstSeen;
  const std::atomic<bool>* cancel = nullptr;  ///< looked at before each file
  ScanIndex* index = nullptr;                 ///< used and brought up to date; a cancelled scan leaves it
};

/// Reads the headers of all DICOM files in folders of any depth, in zip archives and in single files. Never
/// reads pixel data, never writes, never throws, never follows a symbolic link inside a folder, and counts an
/// instance once however many copies there are. The directory file of a medium stands for its whole folder:
/// what it names and what is there are both read, and compared.
///
/// Files that claim one study but name different persons come out as separate studies. The same tree gives
/// the same result, whatever order the disk lists it in.
[[nodiscard]] ScanResult scan(const std::vector<std::filesystem::path>& paths,
                              const ScanOptions& options = {});

}  // namespace calcar::dicom
