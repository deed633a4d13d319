#include "integrations/dicom/pacs/internal/answer.hpp"

#include <algorithm>

#include "integrations/dicom/internal/header_values.hpp"
#include "integrations/dicom/internal/person_name.hpp"
#include "integrations/dicom/pacs/internal/tags.hpp"

namespace calcar::dicom {
namespace {

std::optional<int> count(std::string_view text) {
  const auto value = numberOf(text);
  constexpr int kMost = 10'000'000;
  return value && *value >= 0 && *value <= kMost ? value : std::nullopt;
}

std::string identifier(const FieldTree& fields, Tag tag) {
  constexpr std::size_t kLongestUid = 64;
  std::string uid = fields.word(tag);
  const bool readable = std::all_of(uid.begin(), uid.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  return readable && uid.size() <= kLongestUid ? uid : std::string();
}

Person readPerson(const FieldTree& fields) {
  Person person;
  person.id = fields.text(Tags::kPatientId);
  person.issuer = fields.text(Tags::kIssuerOfPatientId);
  person.birthDate = dateOf(fields.word(Tags::kPatientBirthDate));
  person.sex = sexOf(fields.word(Tags::kPatientSex));
  if (const auto name = fields.values.find(Tags::kPatientName); name != fields.values.end()) {
    takeNameForms(person, name->second);
  }
  return person;
}

Code codeOf(const FieldTree& item) {
  return {item.word(Tags::kCodeValue), item.word(Tags::kCodingScheme), item.text(Tags::kCodeMeaning)};
}

std::vector<Code> codesOf(const FieldTree& fields, Tag sequence) {
  std::vector<Code> codes;
  for (const FieldTree& item : fields.sequence(sequence)) {
    codes.push_back(codeOf(item));
  }
  return codes;
}

template <typename T>
void addOnce(std::vector<T>& known, const T& further) {
  if (std::find(known.begin(), known.end(), further) == known.end()) {
    known.push_back(further);
  }
}

void addModified(std::vector<ModifiedCode>& codes, const FieldTree& fields, Tag sequence, Tag modifiers) {
  for (const FieldTree& item : fields.sequence(sequence)) {
    addOnce(codes, ModifiedCode{codeOf(item), codesOf(item, modifiers)});
  }
}

void addRegions(AnatomyFields& anatomy, const FieldTree& fields) {
  addModified(anatomy.regions, fields, Tags::kAnatomicRegion, Tags::kAnatomicRegionModifier);
  addModified(anatomy.regions, fields, Tags::kPrimaryStructure, Tags::kPrimaryStructureModifier);
}

/// Multi-frame images name the side per frame or once for all frames.
void addFrames(AnatomyFields& anatomy, const FieldTree& fields, Tag groups) {
  for (const FieldTree& frame : fields.sequence(groups)) {
    for (const FieldTree& place : frame.sequence(Tags::kFrameAnatomy)) {
      addRegions(anatomy, place);
      if (const std::string side = place.word(Tags::kFrameLaterality); !side.empty()) {
        addOnce(anatomy.frameLateralities, side);
      }
    }
  }
}

AnatomyFields readAnatomy(const FieldTree& fields) {
  AnatomyFields anatomy;
  anatomy.laterality = fields.word(Tags::kLaterality);
  anatomy.imageLaterality = fields.word(Tags::kImageLaterality);
  anatomy.bodyPart = fields.text(Tags::kBodyPart);
  anatomy.viewPosition = fields.word(Tags::kViewPosition);
  addRegions(anatomy, fields);
  addModified(anatomy.views, fields, Tags::kViewCode, Tags::kViewModifier);
  addFrames(anatomy, fields, Tags::kSharedFrames);
  addFrames(anatomy, fields, Tags::kEachFrame);
  for (const Tag sequence : {Tags::kProcedureCode, Tags::kRequestedProcedureCode}) {
    for (const Code& code : codesOf(fields, sequence)) {
      addOnce(anatomy.procedures, code);
    }
  }
  return anatomy;
}

ProtocolFields readProtocol(const FieldTree& fields) {
  ProtocolFields protocol;
  protocol.protocol = fields.text(Tags::kProtocolName);
  protocol.requestedProcedure = fields.text(Tags::kRequestedProcedure);
  protocol.performedProcedure = fields.text(Tags::kPerformedProcedure);
  protocol.imageType = fields.words(Tags::kImageType);
  protocol.scanningSequence = fields.words(Tags::kScanningSequence);
  protocol.sequenceVariant = fields.words(Tags::kSequenceVariant);
  protocol.scanOptions = fields.words(Tags::kScanOptions);
  protocol.sequenceName = fields.word(Tags::kSequenceName);
  protocol.inversionTime = fields.word(Tags::kInversionTime);
  protocol.repetitionTime = fields.word(Tags::kRepetitionTime);
  protocol.echoTime = fields.word(Tags::kEchoTime);
  protocol.contrastAgent = fields.word(Tags::kContrastAgent);
  return protocol;
}

}  // namespace

Answer readAnswer(const FieldTree& fields) {
  Answer answer;
  Instance& instance = answer.instance;
  instance.uid = identifier(fields, Tags::kInstanceUid);
  instance.seriesUid = identifier(fields, Tags::kSeriesUid);
  instance.studyUid = identifier(fields, Tags::kStudyUid);
  instance.sopClass = identifier(fields, Tags::kSopClass);
  instance.person = readPerson(fields);
  instance.studyDate = dateOf(fields.word(Tags::kStudyDate));
  instance.studyDescription = fields.text(Tags::kStudyDescription);
  instance.accession = fields.text(Tags::kAccession);
  instance.seriesNumber = numberOf(fields.word(Tags::kSeriesNumber));
  instance.seriesDescription = fields.text(Tags::kSeriesDescription);
  instance.modality = fields.text(Tags::kModality);
  instance.anatomy = readAnatomy(fields);
  instance.protocol = readProtocol(fields);
  instance.documentTitle = fields.text(Tags::kDocumentTitle);
  answer.namesPerson = !instance.person.id.value.empty() || !instance.person.names.empty();
  if (const auto found = fields.values.find(Tags::kModalitiesInStudy); found != fields.values.end()) {
    for (const Text& modality : found->second) {
      addOnce(answer.modalities, modality.value);
    }
  }
  answer.instancesOfStudy = count(fields.word(Tags::kInstancesOfStudy));
  answer.instancesOfSeries = count(fields.word(Tags::kInstancesOfSeries));
  return answer;
}

}  // namespace calcar::dicom
