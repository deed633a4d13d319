#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/episode/episode.hpp"
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
  int truncated = 0;  ///< of these, how many files end inside their header
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
};

struct ScanResult {
  std::vector<Study> studies;    ///< newest first, those without a date last
  std::vector<Skipped> skipped;  ///< in the order of the folders
  int persons = 0;
  int files = 0;  ///< everything looked at: counted instances and skipped entries
  bool cancelled = false;
};

struct ScanProgress {
  int files = 0;
  int instances = 0;
};

struct ScanOptions {
  StructureLimits limits;
  std::function<void(const ScanProgress&)> progress;  ///< called after each file, on the scanning thread
  const std::atomic<bool>* cancel = nullptr;          ///< looked at before each file
};

/// Reads the headers of all DICOM files in folders of any depth and in single files. Never reads pixel data,
/// never throws, never follows a symbolic link inside a folder, and counts an instance once however many
/// copies there are.
///
/// Files that claim one study but name different persons come out as separate studies. The same tree gives
/// the same result, whatever order the disk lists it in.
[[nodiscard]] ScanResult scan(const std::vector<std::filesystem::path>& paths,
                              const ScanOptions& options = {});

}  // namespace calcar::dicom
