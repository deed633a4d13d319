#pragma once

#include <string_view>
#include <vector>

#include "engine/episode/episode.hpp"
#include "integrations/dicom/instance.hpp"

namespace calcar::dicom {

/// Why images may not be of the person whose record is open.
enum class PersonDoubt {
  IdDiffers,
  IssuerDiffers,
  NameDiffers,
  BirthDateDiffers,
  SexDiffers,
  RecordWithoutId,
  ImagesWithoutId,
  IdNotReadable,
  RecordWithoutName,
  ImagesWithoutName,
  NameNotReadable,
  RecordWithoutBirthDate,
  ImagesWithoutBirthDate,
};

/// Whether the doubt is a contradiction; all others say that something is missing for the comparison.
[[nodiscard]] bool isDifference(PersonDoubt doubt);

/// The doubt in plain words, without any value: `the birth date differs`.
[[nodiscard]] std::string_view toText(PersonDoubt doubt);

/// Compares the person of images with the person of the record.
///
/// Id, name and birth date must all be there and all agree. Ids are compared letter by letter, within one
/// issuer where both sides name one. Names agree without regard to case, accents, punctuation and the order
/// of their parts, with ä as ae; any of the written forms of the images may agree. A known sex that differs
/// is a doubt too.
///
/// @returns every doubt; nothing when it is the same person
[[nodiscard]] std::vector<PersonDoubt> comparePersons(const Person& images, const engine::Patient& record);

}  // namespace calcar::dicom
