#pragma once

#include <concepts>
#include <type_traits>

#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

// What crosses the border between the reading process and ours: one line for each field of each type. A field
// that is missing here fails the test `ScanWire.NoFieldIsForgotten`.

template <typename T, typename Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

void fields(auto& archive, Is<Text> auto& text) {
  archive("value", text.value);
  archive("undecodable", text.undecodable);
}

void fields(auto& archive, Is<Person> auto& person) {
  archive("id", person.id);
  archive("issuer", person.issuer);
  archive("family", person.family);
  archive("given", person.given);
  archive("names", person.names);
  archive("full-name", person.fullName);
  archive("birth-date", person.birthDate);
  archive("sex", person.sex);
}

void fields(auto& archive, Is<NamedSide> auto& side) {
  archive("side", side.side);
  archive("conflict", side.conflict);
  archive("evidence", side.evidence);
}

void fields(auto& archive, Is<SideEvidence> auto& evidence) {
  archive("field", evidence.field);
  archive("side", evidence.side);
  archive("words", evidence.words);
}

void fields(auto& archive, Is<RegionEvidence> auto& evidence) {
  archive("field", evidence.field);
  archive("region", evidence.region);
}

void fields(auto& archive, Is<HintEvidence> auto& evidence) {
  archive("field", evidence.field);
  archive("hint", evidence.hint);
}

void fields(auto& archive, Is<Code> auto& code) {
  archive("value", code.value);
  archive("scheme", code.scheme);
  archive("meaning", code.meaning);
}

void fields(auto& archive, Is<ModifiedCode> auto& code) {
  archive("code", code.code);
  archive("modifiers", code.modifiers);
}

void fields(auto& archive, Is<AnatomyFields> auto& anatomy) {
  archive("laterality", anatomy.laterality);
  archive("image-laterality", anatomy.imageLaterality);
  archive("frame-lateralities", anatomy.frameLateralities);
  archive("body-part", anatomy.bodyPart);
  archive("regions", anatomy.regions);
  archive("views", anatomy.views);
  archive("view-position", anatomy.viewPosition);
  archive("procedures", anatomy.procedures);
}

void fields(auto& archive, Is<ProtocolFields> auto& protocol) {
  archive("protocol", protocol.protocol);
  archive("requested-procedure", protocol.requestedProcedure);
  archive("performed-procedure", protocol.performedProcedure);
  archive("image-type", protocol.imageType);
  archive("scanning-sequence", protocol.scanningSequence);
  archive("sequence-variant", protocol.sequenceVariant);
  archive("scan-options", protocol.scanOptions);
  archive("sequence-name", protocol.sequenceName);
  archive("inversion-time", protocol.inversionTime);
  archive("repetition-time", protocol.repetitionTime);
  archive("echo-time", protocol.echoTime);
  archive("suppression", protocol.suppression);
  archive("contrast-agent", protocol.contrastAgent);
}

void fields(auto& archive, Is<Series> auto& series) {
  archive("uid", series.uid);
  archive("number", series.number);
  archive("modality", series.modality);
  archive("description", series.description);
  archive("anatomy", series.anatomy);
  archive("protocols", series.protocols);
  archive("region", series.region);
  archive("side", series.side);
  archive("hints", series.hints);
  archive("instances", series.instances);
  archive("truncated", series.truncated);
}

void fields(auto& archive, Is<Study> auto& study) {
  archive("uid", study.uid);
  archive("person", study.person);
  archive("date", study.date);
  archive("description", study.description);
  archive("accession", study.accession);
  archive("modalities", study.modalities);
  archive("body-parts", study.bodyParts);
  archive("procedures", study.procedures);
  archive("modality", study.modality);
  archive("region", study.region);
  archive("region-evidence", study.regionEvidence);
  archive("side", study.side);
  archive("hints", study.hints);
  archive("series", study.series);
  archive("instances", study.instances);
}

void fields(auto& archive, Is<Skipped> auto& skipped) {
  archive("path", skipped.path);
  archive("reason", skipped.reason);
  archive("same-as", skipped.sameAs);
}

void fields(auto& archive, Is<MediumReport> auto& report) {
  archive("directory", report.directory);
  archive("named", report.named);
  archive("missing", report.missing);
  archive("hidden", report.hidden);
  archive("outside", report.outside);
  archive("damaged", report.damaged);
}

void fields(auto& archive, Is<ScanProgress> auto& progress) {
  archive("files", progress.files);
  archive("instances", progress.instances);
  archive("studies", progress.studies);
}

/// Studies and skipped entries are sent before, piece by piece; changes need an index, which stays in one
/// process.
void fields(auto& archive, Is<ScanResult> auto& result) {
  archive("media", result.media);
  archive("persons", result.persons);
  archive("files", result.files);
  archive("cancelled", result.cancelled);
}

void fields(auto& archive, Is<StructureLimits> auto& limits) {
  archive("nesting", limits.nesting);
  archive("entries", limits.entries);
  archive("unpacked-bytes", limits.unpackedBytes);
}

/// How many values an enumeration has; numbers from outside it are refused.
template <typename Enumeration>
inline constexpr int kValueCount = 0;
template <>
inline constexpr int kValueCount<SkipReason> = kSkipReasonCount;
template <>
inline constexpr int kValueCount<engine::Side> = static_cast<int>(engine::Side::Unknown) + 1;
template <>
inline constexpr int kValueCount<engine::Sex> = static_cast<int>(engine::Sex::Other) + 1;
template <>
inline constexpr int kValueCount<HeaderField> = static_cast<int>(HeaderField::ProcedureCode) + 1;
template <>
inline constexpr int kValueCount<engine::ProtocolHint> = static_cast<int>(engine::ProtocolHint::Standing) + 1;
template <>
inline constexpr int kValueCount<engine::Modality> = static_cast<int>(engine::Modality::Other) + 1;

}  // namespace calcar::dicom
