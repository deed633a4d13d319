#include "integrations/dicom/person_match.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "engine/episode/folded_words.hpp"
#include "integrations/dicom/internal/name_match.hpp"

namespace calcar::dicom {
namespace {

using Doubt = std::optional<PersonDoubt>;

/// Shorter beginnings of an id are other ids rather than cut ones.
constexpr std::size_t kLeastCutId = 6;

bool isSameIssuer(std::string_view one, std::string_view other) {
  return one == other || engine::foldedWords(one) == engine::foldedWords(other);
}

/// Without what systems add or drop: case, blanks, punctuation, zeros in front.
std::string bareId(std::string_view id) {
  std::string bare;
  for (const std::string& word : engine::foldedWords(id)) {
    bare += word;
  }
  return bare.erase(0, std::min(bare.find_first_not_of('0'), bare.size()));
}

bool isCutOff(std::string_view one, std::string_view other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  return shorter >= kLeastCutId && one.substr(0, shorter) == other.substr(0, shorter);
}

Doubt compareIdsOfOneIssuer(const Person& images, const engine::Patient& record) {
  if (images.id.value == record.id) {
    return {};
  }
  const std::string one = bareId(images.id.value);
  const std::string other = bareId(record.id);
  if (!one.empty() && (one == other || isCutOff(one, other))) {
    return PersonDoubt::IdWrittenDifferently;
  }
  return images.issuer.value.empty() == record.issuer.empty() ? PersonDoubt::IdDiffers
                                                              : PersonDoubt::IdOfUnknownIssuer;
}

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
  const bool bothNamed = !images.issuer.value.empty() && !record.issuer.empty();
  if (bothNamed && (images.issuer.undecodable || !isSameIssuer(images.issuer.value, record.issuer))) {
    return PersonDoubt::IssuerDiffers;
  }
  return compareIdsOfOneIssuer(images, record);
}

NameParts partsOf(std::string_view form) {
  const std::size_t end = std::min(form.find('^'), form.size());
  return {form.substr(0, end), form.substr(std::min(end + 1, form.size()))};
}

Doubt doubtOf(NameFit fit) {
  switch (fit) {
    case NameFit::Same:
      return {};
    case NameFit::MarksMissing:
      return PersonDoubt::NameMarksMissing;
    case NameFit::GivenLonger:
      return PersonDoubt::FurtherGivenName;
    case NameFit::FamilyLonger:
      return PersonDoubt::FurtherFamilyName;
    case NameFit::GivenMissing:
      return PersonDoubt::GivenNameMissing;
    case NameFit::Differs:
      break;
    case NameFit::OtherScript:
      return PersonDoubt::NameInOtherScript;
  }
  return PersonDoubt::NameDiffers;
}

Doubt compareNamesOf(const Person& images, const engine::Patient& record) {
  if (engine::foldedWords(record.family + " " + record.given).empty()) {
    return PersonDoubt::RecordWithoutName;
  }
  std::optional<NameFit> best;
  for (const Text& form : images.names) {
    if (!form.undecodable && !engine::foldedWords(form.value).empty()) {
      const NameFit fit = compareNames(partsOf(form.value), {record.family, record.given});
      best = std::min(fit, best.value_or(fit));
    }
  }
  if (best) {
    return doubtOf(*best);
  }
  const bool isUnreadable = std::any_of(images.names.begin(), images.names.end(),
                                        [](const Text& form) { return form.undecodable; });
  return isUnreadable ? PersonDoubt::NameNotReadable : PersonDoubt::ImagesWithoutName;
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

PersonVerdict verdictOf(PersonDoubt doubt) {
  switch (doubt) {
    case PersonDoubt::IdDiffers:
    case PersonDoubt::NameDiffers:
    case PersonDoubt::BirthDateDiffers:
    case PersonDoubt::SexDiffers:
      return PersonVerdict::Mismatch;
    case PersonDoubt::IdWrittenDifferently:
    case PersonDoubt::IdOfUnknownIssuer:
    case PersonDoubt::IssuerDiffers:
    case PersonDoubt::NameMarksMissing:
    case PersonDoubt::FurtherGivenName:
    case PersonDoubt::FurtherFamilyName:
      return PersonVerdict::Probable;
    default:
      return PersonVerdict::Insufficient;
  }
}

PersonVerdict verdictOf(const std::vector<PersonDoubt>& doubts) {
  PersonVerdict gravest = PersonVerdict::Match;
  for (const PersonDoubt doubt : doubts) {
    gravest = std::max(gravest, verdictOf(doubt));
  }
  return gravest;
}

bool isDifference(PersonDoubt doubt) { return verdictOf(doubt) == PersonVerdict::Mismatch; }

std::string_view toText(PersonDoubt doubt) {
  switch (doubt) {
    case PersonDoubt::IdDiffers:
      return "the patient id differs";
    case PersonDoubt::IdWrittenDifferently:
      return "the patient id is written differently";
    case PersonDoubt::IdOfUnknownIssuer:
      return "the patient id differs, and one side does not say who issued it";
    case PersonDoubt::IssuerDiffers:
      return "the patient id was issued by somebody else";
    case PersonDoubt::NameDiffers:
      return "the name differs";
    case PersonDoubt::NameMarksMissing:
      return "the name is the same only without its marks or with an initial written out";
    case PersonDoubt::FurtherGivenName:
      return "one side has a further given name";
    case PersonDoubt::FurtherFamilyName:
      return "one side has a further family name";
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
    case PersonDoubt::NameInOtherScript:
      return "the name of the images is in another script than the record";
    case PersonDoubt::GivenNameMissing:
      return "the given name is missing on one side";
    case PersonDoubt::RecordWithoutBirthDate:
      return "the record has no birth date";
    case PersonDoubt::ImagesWithoutBirthDate:
      return "the images have no birth date";
  }
  return {};
}

std::string_view toText(PersonVerdict verdict) {
  switch (verdict) {
    case PersonVerdict::Match:
      return "match";
    case PersonVerdict::Probable:
      return "probable";
    case PersonVerdict::Insufficient:
      return "insufficient";
    case PersonVerdict::Mismatch:
      break;
  }
  return "mismatch";
}

std::vector<PersonDoubt> comparePersons(const Person& images, const engine::Patient& record) {
  std::vector<PersonDoubt> doubts;
  for (const Doubt doubt : {compareIds(images, record), compareNamesOf(images, record),
                            compareBirthDates(images, record), compareSexes(images, record)}) {
    if (doubt) {
      doubts.push_back(*doubt);
    }
  }
  return doubts;
}

}  // namespace calcar::dicom
