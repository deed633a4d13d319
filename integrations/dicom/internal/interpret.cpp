#include "integrations/dicom/internal/interpret.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "integrations/dicom/internal/character_set.hpp"
#include "integrations/dicom/internal/header_values.hpp"
#include "integrations/dicom/internal/interpret_anatomy.hpp"
#include "integrations/dicom/internal/person_name.hpp"

namespace calcar::dicom {
namespace {

constexpr std::size_t kLongestUid = 64;

Person readPerson(const RawHeader& header, const CharacterSet& characters) {
  Person person;
  person.id = characters.text(header.top(tags::kPatientId));
  person.issuer = characters.text(header.top(tags::kIssuer));
  person.birthDate = dateOf(header.top(tags::kBirthDate));
  person.sex = sexOf(characters.text(header.top(tags::kSex)).value);
  readName(person, header.top(tags::kPatientName), characters);
  return person;
}

ProtocolFields readProtocol(const RawHeader& header, const CharacterSet& characters) {
  const auto plain = [&](Tag tag) { return plainText(header.top(tag)); };
  ProtocolFields fields;
  fields.protocol = characters.text(header.top(tags::kProtocol));
  fields.requestedProcedure = characters.text(header.top(tags::kRequestedProcedure));
  fields.performedProcedure = characters.text(header.top(tags::kPerformedProcedure));
  fields.imageType = plain(tags::kImageType);
  fields.scanningSequence = plain(tags::kScanningSequence);
  fields.sequenceVariant = plain(tags::kSequenceVariant);
  fields.scanOptions = plain(tags::kScanOptions);
  fields.sequenceName = plain(tags::kSequenceName);
  fields.inversionTime = plain(tags::kInversionTime);
  fields.repetitionTime = plain(tags::kRepetitionTime);
  fields.echoTime = plain(tags::kEchoTime);
  fields.contrastAgent = plain(tags::kContrastAgent);
  return fields;
}

}  // namespace

std::string_view usableUid(std::string_view value) {
  const bool readable = std::all_of(value.begin(), value.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  return readable && value.size() <= kLongestUid ? value : std::string_view();
}

Instance interpret(const RawHeader& header) {
  const CharacterSet characters(header.top(tags::kCharacterSet));
  const auto text = [&](Tag tag) { return characters.text(header.top(tag)); };
  Instance instance;
  instance.uid = usableUid(header.sopInstance());
  instance.seriesUid = usableUid(header.top(tags::kSeriesUid));
  instance.studyUid = usableUid(header.top(tags::kStudyUid));
  instance.sopClass = usableUid(header.top(tags::kSopClass));
  instance.person = readPerson(header, characters);
  instance.studyDate = dateOf(header.top(tags::kStudyDate));
  instance.studyDescription = text(tags::kStudyDescription);
  instance.accession = text(tags::kAccession);
  instance.seriesNumber = numberOf(text(tags::kSeriesNumber).value);
  instance.seriesDescription = text(tags::kSeriesDescription);
  instance.modality = text(tags::kModality);
  instance.documentTitle = text(tags::kDocumentTitle);
  instance.protocol = readProtocol(header, characters);
  instance.anatomy.laterality = plainText(header.top(tags::kLaterality));
  instance.anatomy.imageLaterality = plainText(header.top(tags::kImageLaterality));
  instance.anatomy.bodyPart = text(tags::kBodyPart);
  instance.anatomy.viewPosition = plainText(header.top(tags::kViewPosition));
  interpretItems(header, characters, instance);
  return instance;
}

}  // namespace calcar::dicom
