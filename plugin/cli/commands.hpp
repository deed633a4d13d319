#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "integrations/dicom/pacs/query.hpp"
#include "integrations/training/read_training.hpp"
#include "plugin/cli/confirm_study.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

// One command each; every one in its own file under commands/.

/// The moment a case is assessed for: now, unless a moment or the last visit is asked for.
struct AsOf {
  std::optional<engine::Moment> moment;
  bool lastVisit = false;
};

struct VersionOptions {
  std::string pack;
};
ExitCode showVersion(const Terminal& terminal, const VersionOptions& options);

struct NewOptions {
  std::string pack;
  std::string file;  ///< empty = standard output
};
ExitCode newCase(const Terminal& terminal, const NewOptions& options);

struct FindingsOptions {
  std::string pack;
  std::string section;  ///< empty = all
};
ExitCode listFindings(const Terminal& terminal, const FindingsOptions& options);

struct AssessOptions {
  std::string pack;
  std::string file;
  AsOf asOf;
};
ExitCode assessCase(const Terminal& terminal, const AssessOptions& options);

struct ImportOptions {
  std::string pack;
  std::vector<std::filesystem::path> paths;
  std::string into;        ///< empty = list only
  bool text = false;       ///< print what reports say
  bool inProcess = false;  ///< read the files here instead of in a restricted process
  ConfirmationRequest confirm = {};
  std::filesystem::path sample{};  ///< where to write an anonymised sample; empty = none
};
ExitCode importDicom(const Terminal& terminal, const ImportOptions& options);

/// Writes what may be shown to others of one imaging file, instead of importing it.
ExitCode writeAnonymisedSample(const Terminal& terminal, const ImportOptions& options);

struct TrainingImportOptions {
  std::string pack;
  std::vector<std::filesystem::path> files;
  std::string into;  ///< empty = list only
  training::ReadOptions reading;
};
ExitCode importTraining(const Terminal& terminal, const TrainingImportOptions& options);

enum class ReportKind { Note, Referral, Rehabilitation, Advice };
struct ReportOptions {
  std::string pack;
  std::string file;
  ReportKind kind = ReportKind::Note;
  std::filesystem::path out;
  AsOf asOf;
  std::string number;  ///< empty = from the day and the content
};
ExitCode writeReport(const Terminal& terminal, const ReportOptions& options);

/// Which archive, of which configuration.
struct PacsNode {
  std::string nodes;  ///< the file of nodes; empty = the user's own
  std::string name;
};

ExitCode listPacsNodes(const Terminal& terminal, const PacsNode& options);
ExitCode echoPacs(const Terminal& terminal, const PacsNode& options);

struct PacsFindOptions {
  PacsNode node;
  std::string pack;
  dicom::Query query;
  std::string caseFile;  ///< whose person is searched for; empty = as `query` says
};
ExitCode findInPacs(const Terminal& terminal, const PacsFindOptions& options);

struct PacsImportOptions {
  PacsNode node;
  std::string pack;
  std::string into;
};
ExitCode importFromPacs(const Terminal& terminal, const PacsImportOptions& options);

struct PacsSendOptions {
  PacsNode node;
  std::string pack;
  std::string pdf;
  std::string caseFile;
  std::string study;  ///< empty = a study of its own
  std::string title = "Letter";
  std::string signedBy;
  std::optional<engine::Moment> signedOn;  ///< empty = when the PDF was written
  std::string save;                        ///< write here instead of sending
};
ExitCode sendToPacs(const Terminal& terminal, const PacsSendOptions& options);

/// What the window is opened with. No patient data: others can read the command line.
struct OpenOptions {
  std::string contextFile;
  std::string store;
  std::string keyFile;
};

/// Opens the window, or reaches the one that is open. Becomes that program; returns only what kept it from
/// it.
ExitCode openWindow(const Terminal& terminal, const OpenOptions& options);

}  // namespace calcar::cli
