#include "integrations/dicom/person_match.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "integrations/dicom/internal/fold.hpp"

namespace calcar::dicom {
namespace {

using Doubt = std::optional<PersonDoubt>;

Doubt compareIds(const Person& images, const engine::Patient& record) {
  if (record.id.empty()) {
    return PersonDoubt::RecordWithoutId;
  }
  if (images.id.value.empty()) {
    return PersonDoubt::ImagesWithoutId;
  }
  if (images.id.undecodable) {
    return PersonDoubt::IdNotReadable;
  }
  return images.id.value == record.id ? Doubt() : PersonDoubt::IdDiffers;
}

Doubt compareIssuers(const Person& images, const engine::Patient& record) {
  const bool bothKnown = !images.issuer.value.empty() && !record.issuer.empty();
  const bool agree = images.issuer.value == record.issuer && !images.issuer.undecodable;
  return bothKnown && !agree ? Doubt(PersonDoubt::IssuerDiffers) : Doubt();
}

std::vector<std::string> sortedWords(std::string_view name) {
  std::vector<std::string> words = foldedWords(name);
  std::sort(words.begin(), words.end());
  return words;
}

Doubt compareNames(const Person& images, const engine::Patient& record) {
  const auto known = sortedWords(record.family + " " + record.given);
  if (known.empty()) {
    return PersonDoubt::RecordWithoutName;
  }
  bool anyReadable = false;
  for (const Text& form : images.names) {
    anyReadable = anyReadable || !form.undecodable;
    if (!form.undecodable && sortedWords(form.value) == known) {
      return {};
    }
  }
  if (images.names.empty()) {
    return PersonDoubt::ImagesWithoutName;
  }
  return anyReadable ? PersonDoubt::NameDiffers : PersonDoubt::NameNotReadable;
}

Doubt compareBirthDates(const Person& images, const engine::Patient& record) {
  if (!record.birthDate) {
    return PersonDoubt::RecordWithoutBirthDate;
  }
  if (!images.birthDate) {
    return PersonDoubt::ImagesWithoutBirthDate;
  }
  return *images.birthDate == *record.birthDate ? Doubt() : PersonDoubt::BirthDateDiffers;
}

Doubt compareSexes(const Person& images, const engine::Patient& record) {
  const bool bothKnown = images.sex != engine::Sex::Unknown && record.sex != engine::Sex::Unknown;
  return bothKnown && images.sex != record.sex ? Doubt(PersonDoubt::SexDiffers) : Doubt();
}

}  // namespace

bool isDifference(PersonDoubt doubt) {
  return doubt == PersonDoubt::IdDiffers || doubt == PersonDoubt::IssuerDiffers ||
         doubt == PersonDoubt::NameDiffers || doubt == PersonDoubt::BirthDateDiffers ||
         doubt == PersonDoubt::SexDiffers;
}

std::string_view toText(PersonDoubt doubt) {
  switch (doubt) {
    case PersonDoubt::IdDiffers:
      return "the patient id differs";
    case PersonDoubt::IssuerDiffers:
      return "the patient id was issued by somebody else";
    case PersonDoubt::NameDiffers:
      return "the name differs";
    case PersonDoubt::BirthDateDiffers:
      return "the birth date differs";
    case PersonDoubt::SexDiffers:
      return "the sex differs";
    case PersonDoubt::RecordWithoutId:
      return "the record has no patient id";
    case PersonDoubt::ImagesWithoutId:
      return "the images have no patient id";
    case PersonDoubt::IdNotReadable:
      return "the patient id of the images cannot be read";
    case PersonDoubt::RecordWithoutName:
      return "the record has no name";
    case PersonDoubt::ImagesWithoutName:
      return "the images have no name";
    case PersonDoubt::NameNotReadable:
      return "the name of the images is in a character set that cannot be read";
    case PersonDoubt::RecordWithoutBirthDate:
      return "the record has no birth date";
    case PersonDoubt::ImagesWithoutBirthDate:
      return "the images have no birth date";
  }
  return {};
}

std::vector<PersonDoubt> comparePersons(const Person& images, const engine::Patient& record) {
  std::vector<PersonDoubt> doubts;
  for (const Doubt doubt :
       {compareIds(images, record), compareIssuers(images, record), compareNames(images, record),
        compareBirthDates(images, record), compareSexes(images, record)}) {
    if (doubt) {
      doubts.push_back(*doubt);
    }
  }
  return doubts;
}

}  // namespace calcar::dicom
