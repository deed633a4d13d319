#include "integrations/dicom/study_meaning.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "integrations/dicom/internal/languages.hpp"
#include "integrations/dicom/internal/text_words.hpp"
#include "integrations/dicom/meaning.hpp"
#include "integrations/dicom/modality.hpp"

namespace calcar::dicom {
namespace {

using engine::Side;

/// A free text and the field it stands in.
struct FieldText {
  HeaderField field;
  const Text* text;
};

std::vector<FieldText> textsOf(const Series& series) {
  std::vector<FieldText> texts{{HeaderField::SeriesDescription, &series.description}};
  for (const ProtocolFields& protocol : series.protocols) {
    texts.push_back({HeaderField::ProtocolName, &protocol.protocol});
  }
  return texts;
}

/// Texts about the whole study that stand in the images of one series.
std::vector<FieldText> procedureTextsOf(const Series& series) {
  std::vector<FieldText> texts;
  for (const ProtocolFields& protocol : series.protocols) {
    texts.push_back({HeaderField::RequestedProcedure, &protocol.requestedProcedure});
    texts.push_back({HeaderField::PerformedProcedure, &protocol.performedProcedure});
  }
  return texts;
}

/// What a text shows of its language helps to read the short texts beside it.
Languages languagesOfStudy(const Study& study) {
  Languages languages = languagesOf(textWords(study.description.value));
  const auto add = [&](const std::string& text) { languages |= languagesOf(textWords(text)); };
  std::for_each(study.bodyParts.begin(), study.bodyParts.end(), add);
  for (const Series& series : study.series) {
    for (const FieldText& text : textsOf(series)) {
      add(text.text->value);
    }
    for (const FieldText& text : procedureTextsOf(series)) {
      add(text.text->value);
    }
  }
  return languages;
}

template <typename Evidence>
void addOnce(std::vector<Evidence>& all, const std::vector<Evidence>& further) {
  for (const Evidence& one : further) {
    if (std::find(all.begin(), all.end(), one) == all.end()) {
      all.push_back(one);
    }
  }
}

// ---- region

std::vector<RegionEvidence> regionsOfTags(const Series& series) {
  std::vector<RegionEvidence> evidence;
  for (const AnatomyFields& fields : series.anatomy) {
    addOnce(evidence, regionsOfImage(fields));
  }
  return evidence;
}

std::vector<RegionEvidence> regionsOfTexts(const std::vector<FieldText>& texts) {
  std::vector<RegionEvidence> evidence;
  for (const FieldText& text : texts) {
    addOnce(evidence, regionsOfText(text.text->value, text.field));
  }
  return evidence;
}

/// The texts of procedures speak only where all others are silent: they often name a whole list of exams.
std::vector<RegionEvidence> regionsOfProcedures(const Study& study) {
  std::vector<RegionEvidence> evidence;
  for (const Series& series : study.series) {
    addOnce(evidence, regionsOfTexts(procedureTextsOf(series)));
  }
  for (const Code& procedure : study.procedures) {
    addOnce(evidence, regionsOfText(procedure.meaning.value, HeaderField::ProcedureCode));
  }
  return evidence;
}

void nameRegion(Study& study) {
  std::vector<RegionEvidence> tags;
  std::vector<RegionEvidence> texts = regionsOfTexts({{HeaderField::StudyDescription, &study.description}});
  for (Series& series : study.series) {
    const auto ofTags = regionsOfTags(series);
    const auto ofTexts = regionsOfTexts(textsOf(series));
    series.region = nearestHip(ofTags.empty() ? ofTexts : ofTags);
    addOnce(tags, ofTags);
    addOnce(texts, ofTexts);
  }
  study.regionEvidence = tags.empty() ? std::move(texts) : std::move(tags);
  if (study.regionEvidence.empty()) {
    study.regionEvidence = regionsOfProcedures(study);
  }
  study.region = nearestHip(study.regionEvidence);
}

// ---- side

NamedSide sideOfTexts(const std::vector<FieldText>& texts, Languages languages) {
  NamedSide side;
  for (const FieldText& text : texts) {
    side = withWeaker(std::move(side), sideOfText(text.text->value, text.field, languages));
  }
  return side;
}

NamedSide sideOfSeries(const Series& series, Languages languages) {
  NamedSide side;
  for (const AnatomyFields& fields : series.anatomy) {
    side = acrossImages(std::move(side), sideOfImage(fields, languages));
  }
  return withWeaker(std::move(side), sideOfTexts(textsOf(series), languages));
}

bool isHipOrPelvis(std::string_view region) {
  return region == "hip" || region == "pelvis" || region == "pelvis-hip";
}

/// Whether the side of the series is that of the study's region. A knee beside a hip has a side of its own.
bool isOfRegion(const Series& series, const std::string& region) {
  return series.region == region || series.region == "unknown" || region == "unknown" ||
         (isHipOrPelvis(series.region) && isHipOrPelvis(region));
}

/// What the texts about the whole study say. Requests of different series may name different sides.
NamedSide sideOfStudyTexts(const Study& study, Languages languages) {
  NamedSide requests;
  for (const Series& series : study.series) {
    if (isOfRegion(series, study.region)) {
      requests = acrossImages(std::move(requests), sideOfTexts(procedureTextsOf(series), languages));
    }
  }
  NamedSide procedures;
  for (const Code& procedure : study.procedures) {
    procedures = acrossImages(std::move(procedures),
                              sideOfText(procedure.meaning.value, HeaderField::ProcedureCode, languages));
  }
  NamedSide side = sideOfText(study.description.value, HeaderField::StudyDescription, languages);
  return withWeaker(withWeaker(std::move(side), requests), procedures);
}

/// An unpaired region is its own side, said by the fields that name the region.
void nameMidline(Study& study) {
  study.side.side = Side::Midline;
  for (const RegionEvidence& evidence : study.regionEvidence) {
    if (evidence.region == study.region) {
      study.side.evidence.push_back(SideEvidence{evidence.field, Side::Midline, evidence.region});
    }
  }
}

void nameSide(Study& study, Languages languages) {
  for (Series& series : study.series) {
    series.side = sideOfSeries(series, languages);
    if (isOfRegion(series, study.region)) {
      study.side = acrossImages(std::move(study.side), series.side);
    }
  }
  study.side = withWeaker(std::move(study.side), sideOfStudyTexts(study, languages));
  if (study.side.side == Side::Unknown && !study.side.conflict && isUnpaired(study.region)) {
    nameMidline(study);
  }
}

// ---- protocol

bool isRadiograph(std::string_view modality) {
  return modality == "CR" || modality == "DX" || modality == "RG";
}

void nameHints(Series& series) {
  const std::string& modality = series.modality.value;
  if (modality == "MR" || modality == "CT") {
    for (const ProtocolFields& protocol : series.protocols) {
      addOnce(series.hints, hintsOfTags(protocol));
    }
  }
  if (isRadiograph(modality)) {
    for (const AnatomyFields& anatomy : series.anatomy) {
      addOnce(series.hints, hintsOfViews(anatomy));
    }
  }
  for (const FieldText& text : textsOf(series)) {
    addOnce(series.hints, hintsOfText(text.text->value, text.field, modality));
  }
}

/// What was only asked for says nothing of what was done.
void nameHints(Study& study) {
  for (Series& series : study.series) {
    nameHints(series);
    addOnce(study.hints, series.hints);
    const std::string& modality = series.modality.value;
    addOnce(study.hints, hintsOfText(study.description.value, HeaderField::StudyDescription, modality));
    for (const ProtocolFields& protocol : series.protocols) {
      addOnce(study.hints,
              hintsOfText(protocol.performedProcedure.value, HeaderField::PerformedProcedure, modality));
    }
  }
  std::sort(study.hints.begin(), study.hints.end(), [](const HintEvidence& a, const HintEvidence& b) {
    return std::tie(a.hint, a.field) < std::tie(b.hint, b.field);
  });
}

}  // namespace

void nameMeaning(Study& study) {
  std::vector<std::string> descriptions{study.description.value};
  for (const Series& series : study.series) {
    descriptions.push_back(series.description.value);
  }
  study.modality = modalityOf(study.modalities, descriptions);
  nameRegion(study);
  nameSide(study, languagesOfStudy(study));
  nameHints(study);
}

}  // namespace calcar::dicom
