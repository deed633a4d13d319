#pragma once

#include <string>
#include <string_view>

#include "engine/episode/date.hpp"
#include "engine/episode/episode.hpp"
#include "engine/result.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// What a letter repeats of the study that it joins, as the archive writes it; empty where it says nothing.
struct StudyLabel {
  std::string uid;
  std::string time;  ///< Study Time (0008,0030)
  std::string id;    ///< Study ID (0020,0010)
};

/// What a letter needs to become a DICOM object.
struct Letter {
  engine::Patient patient;       ///< of the record
  std::string_view pdf;          ///< the signed document, kept byte for byte
  std::string title;             ///< `Consultation note`
  std::string signedBy;          ///< nothing leaves unsigned
  engine::Moment signedAt{};     ///< local clock
  const Study* study = nullptr;  ///< the study it belongs to; null = a study of its own
  StudyLabel label;              ///< of that study
  std::string softwareVersion;
};

/// A letter as an Encapsulated PDF, ready to be sent or kept.
struct LetterObject {
  std::string studyUid;
  std::string seriesUid;
  std::string uid;    ///< SOP Instance UID
  std::string bytes;  ///< a DICOM file
};

/// Wraps a signed letter in a new series of its study.
///
/// The identifiers come from a digest of the document and of whom and where it belongs to: the same letter
/// made twice is the same object, so an archive that gets it twice holds it once.
///
/// @errors  WrongType when the bytes are no PDF; UnknownId when id or family name of the patient is missing;
///          WrongOrder without `signedBy`; OutOfRange for text longer than DICOM allows; Foreign when the
///          study is not of the patient
[[nodiscard]] engine::Result<LetterObject> makeLetterObject(const Letter& letter);

/// Reads a letter object back from its file's bytes.
///
/// @errors  Unreadable, Foreign
[[nodiscard]] engine::Result<LetterObject> readLetterObject(std::string bytes);

/// The document inside a letter object, byte for byte.
[[nodiscard]] engine::Result<std::string> pdfOf(const LetterObject& object);

}  // namespace calcar::dicom
