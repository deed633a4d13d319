#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/result.hpp"
#include "integrations/dicom/person_match.hpp"

namespace calcar::workplace {

/// One line of the comparison of two identities.
struct IdentityLine {
  enum class What { Name, BirthDate, Sex, Id, Issuer };
  enum class Agreement { Same, Differs, NotComparable };
  What what = What::Name;
  std::string record;  ///< as the record has it; empty when it has none
  std::string images;  ///< as the images have it
  Agreement agreement = Agreement::NotComparable;
  std::optional<dicom::PersonDoubt> doubt;  ///< none when it agrees
};

/// A study that was found, held against the record.
struct FoundStudy {
  engine::ImagingStudy study;  ///< as it would be attached; `setAside` says why it is not
  bool ofThisPerson = false;   ///< a match, or confirmed by somebody
  bool mayBeConfirmed = false;
  std::vector<IdentityLine> identity;
};

struct ImportProgress {
  int files = 0;
  int instances = 0;
  int studies = 0;
};

/// What an import found.
struct ImportReport {
  std::vector<FoundStudy> studies;  ///< newest first
  int files = 0;
  int skipped = 0;                 ///< files that are no images, or cannot be read
  bool cancelled = false;          ///< then there is nothing else in it, and what was found before stays
  std::vector<std::string> notes;  ///< what the reader should know; free of patient data
};

struct ImportTools {
  std::function<void(const ImportProgress&)> progress;         ///< at most ten times a second
  std::function<void(const engine::ImagingStudy&)> firstSeen;  ///< region and side are not known yet
  const std::atomic<bool>* cancel = nullptr;
  std::filesystem::path reader;  ///< the program that reads files; empty = the one beside our own
};

/// Reads studies from folders, discs and archives, and says of each whose it is. Files are read in a process
/// of their own. Nothing is attached here: what belongs into the record is for the caller to put there, and
/// what does not leaves no trace.
class ImagingImport {
 public:
  ImagingImport();
  ~ImagingImport();
  ImagingImport(const ImagingImport&) = delete;
  ImagingImport& operator=(const ImagingImport&) = delete;

  /// @errors  Unreadable when the reading process failed
  [[nodiscard]] engine::Result<ImportReport> read(const std::vector<std::filesystem::path>& paths,
                                                  const engine::Episode& episode, const ImportTools& tools);
  /// Asks an archive for the studies under the id of the record.
  ///
  /// @param nodeFile  the configuration that names the archive
  /// @errors  UnknownId when the record has no id or the configuration no such archive; Unavailable and
  ///          Unreadable, with what the archive said
  [[nodiscard]] engine::Result<ImportReport> ask(const std::filesystem::path& nodeFile,
                                                 const std::string& node, const engine::Episode& episode,
                                                 const ImportTools& tools);

  /// What was found last, held against the record as it is now.
  [[nodiscard]] std::vector<FoundStudy> judged(const engine::Episode& episode) const;
  /// What of it belongs into the record and is not there, or not as it was found: studies of this person, and
  /// of these the ones that are set aside with the reason.
  [[nodiscard]] std::vector<engine::ImagingStudy> toAttach(const engine::Episode& episode) const;
  /// The study as it goes into the record on somebody's word that both identities are one person's.
  ///
  /// @errors  UnknownId when nothing that was found may be confirmed under this uid; Refused without a name
  /// or a
  ///          reason
  [[nodiscard]] engine::Result<engine::ImagingStudy> confirmed(const std::string& uid, const std::string& by,
                                                               const std::string& reason, engine::Date today,
                                                               const engine::Episode& episode) const;

 private:
  struct Found;
  std::unique_ptr<Found> m_found;
};

/// The archives that a configuration names, by their names; none when there is no such file.
/// @errors  Unreadable, saying what is wrong in the file
[[nodiscard]] engine::Result<std::vector<std::string>> archiveNames(const std::filesystem::path& nodeFile);

}  // namespace calcar::workplace
