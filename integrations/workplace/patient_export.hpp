#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/knowledge/pack.hpp"
#include "engine/result.hpp"
#include "integrations/store/rights.hpp"

namespace calcar::workplace {

/// With what a copy of a person's data is made.
struct ExportTools {
  const engine::Pack* pack = nullptr;  ///< its words are what the summary is written in
  std::string calcarVersion;
  engine::Moment now{};  ///< local clock
};

inline constexpr const char* kPatientExportFormat = "patient-export/1";

/// Everything that is stored of a person, as a program reads it: what was stored as JSON stands there as
/// JSON; each document is named with its file. The same data give the same bytes.
[[nodiscard]] std::string encodePatientExport(const store::PatientExport& all, const ExportTools& tools);

/// Writes the copy that a person gets: `patient.json`, whole, for programs; `summary.pdf` for people; and
/// every signed document as it was signed under `documents/`. Readable by their owner alone. `patient.json`
/// is written last: where it is, the copy is whole.
///
/// @param folder  made when it is missing
/// @returns the files
/// @errors  Unwritable, also when the folder holds anything already: a copy of one person never mixes with
///          another one
[[nodiscard]] engine::Result<std::vector<std::filesystem::path>> writePatientExport(
    const store::PatientExport& all, const ExportTools& tools, const std::filesystem::path& folder);

}  // namespace calcar::workplace
