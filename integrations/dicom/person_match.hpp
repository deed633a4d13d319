#pragma once

#include <string_view>
#include <vector>

#include "engine/episode/episode.hpp"
#include "integrations/dicom/instance.hpp"

namespace calcar::dicom {

/// Why images may not be of the person whose record is open.
enum class PersonDoubt {
  IdDiffers,
  IdWrittenDifferently,
  IdOfUnknownIssuer,
  IssuerDiffers,
  NameDiffers,
  NameMarksMissing,
  FurtherGivenName,
  FurtherFamilyName,
  BirthDateDiffers,
  SexDiffers,
  RecordWithoutId,
  ImagesWithoutId,
  IdNotReadable,
  RecordWithoutName,
  ImagesWithoutName,
  NameNotReadable,
  NameInOtherScript,
  GivenNameMissing,
  RecordWithoutBirthDate,
  ImagesWithoutBirthDate,
};

/// Whose the images are.
enum class PersonVerdict {
  Match,         ///< nothing speaks against it, and nothing is missing
  Probable,      ///< everything was compared; what differs is usual for the same person
  Insufficient,  ///< nothing contradicts, but something needed is missing or cannot be compared
  Mismatch,      ///< something contradicts
};

/// What a doubt makes of the verdict when it is the only one.
[[nodiscard]] PersonVerdict verdictOf(PersonDoubt doubt);

/// The gravest of all doubts; a match when there is none.
[[nodiscard]] PersonVerdict verdictOf(const std::vector<PersonDoubt>& doubts);

/// Whether the doubt is a contradiction.
[[nodiscard]] bool isDifference(PersonDoubt doubt);

/// The doubt in plain words, without any value: `the birth date differs`.
[[nodiscard]] std::string_view toText(PersonDoubt doubt);

/// The verdict as a word for data: `match`, `probable`, `insufficient`, `mismatch`.
[[nodiscard]] std::string_view toText(PersonVerdict verdict);

/// Compares the person of images with the person of the record.
///
/// Id, name and birth date must all be there and all agree; only then there is no doubt, and only then the
/// images may be attached without anybody's confirmation.
///
/// Ids are compared letter by letter within one issuer. Of different issuers they say nothing about each
/// other; where only one side names its issuer, equal ones agree and different ones stay in doubt.
///
/// Names agree without regard to case, accents, hyphens, titles and the order of their parts, with ä as ae, ø
/// as oe or o, å as aa or a, and Cyrillic or Greek in the usual transliterations; any of the written forms of
/// the images may agree. A known sex that differs is a contradiction.
///
/// @returns every doubt; nothing when it is the same person
[[nodiscard]] std::vector<PersonDoubt> comparePersons(const Person& images, const engine::Patient& record);

}  // namespace calcar::dicom
