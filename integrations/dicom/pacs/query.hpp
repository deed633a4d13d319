#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/letter_object.hpp"
#include "integrations/dicom/pacs/limits.hpp"
#include "integrations/dicom/pacs/node.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

enum class QueryLevel { Patient, Study, Series, Image };

/// What to ask a node for. Empty parts match everything; at least one must be filled in.
struct Query {
  QueryLevel level = QueryLevel::Study;  ///< how deep the answer goes
  std::string patientId;
  std::string name;  ///< `Family^Given`; `*` and `?` stand for any letters
  std::optional<engine::Date> birthDate;
  std::string studyUid;
};

/// What a node answered.
struct Found {
  /// As if the answers had been files: nothing is known that they do not say. What could not be read is in
  /// `skipped`, with the number of the answer as its path. Empty at patient level.
  ScanResult scan;
  std::vector<Person> people;      ///< at patient level only
  std::vector<StudyLabel> labels;  ///< of the studies, for letters that join them
  bool cutOff = false;             ///< the node has more than the limits let through
  std::vector<std::string> notes;  ///< what the reader should know about the answer; free of patient data
};

/// Asks a node for metadata; no image is transferred.
///
/// Whatever the node was asked for, its answers are taken for what they say and may be of anybody: compare
/// the person afterwards, as `attach` does. Over DICOM's own protocol series and images carry what the node
/// chooses to return; over DICOMweb, images carry their whole headers.
[[nodiscard]] PacsResult<Found> find(const Node& node, const Query& query, const PacsLimits& limits = {});

/// Takes out the studies that hold documents only, such as letters that were sent there, and says so in the
/// notes: they are no imaging.
void leaveOutDocuments(Found& found);

/// Asks whether the node is there and lets us in.
[[nodiscard]] PacsResult<void> echo(const Node& node, const PacsLimits& limits = {});

}  // namespace calcar::dicom
