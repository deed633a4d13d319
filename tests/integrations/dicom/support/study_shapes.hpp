#pragma once

#include <string>
#include <utility>
#include <vector>

#include "integrations/dicom/study_meaning.hpp"

namespace calcar::test {

/// A study with the fields a test names, of one series unless it asks for another.
class StudyShape {
 public:
  explicit StudyShape(std::string modality) : m_modality(std::move(modality)) {
    m_study.modalities = {m_modality};
    another();
  }

  /// All that follows describes one more series.
  StudyShape& another() {
    dicom::Series series;
    series.modality.value = m_modality;
    series.anatomy.resize(1);
    series.protocols.resize(1);
    m_study.series.push_back(std::move(series));
    return *this;
  }

  StudyShape& description(std::string text) { return set(m_study.description.value, std::move(text)); }
  StudyShape& series(std::string text) { return set(last().description.value, std::move(text)); }
  StudyShape& laterality(std::string side) { return set(anatomy().laterality, std::move(side)); }
  StudyShape& imageLaterality(std::string side) { return set(anatomy().imageLaterality, std::move(side)); }
  StudyShape& viewPosition(std::string view) { return set(anatomy().viewPosition, std::move(view)); }
  StudyShape& protocol(std::string text) { return set(protocols().protocol.value, std::move(text)); }
  StudyShape& requested(std::string text) {
    return set(protocols().requestedProcedure.value, std::move(text));
  }
  StudyShape& scanOptions(std::string options) { return set(protocols().scanOptions, std::move(options)); }

  StudyShape& bodyPart(std::string part) {
    m_study.bodyParts.push_back(part);
    return set(anatomy().bodyPart.value, std::move(part));
  }

  StudyShape& frames(std::vector<std::string> sides) {
    anatomy().frameLateralities = std::move(sides);
    return *this;
  }

  StudyShape& region(std::string value, std::string scheme) {
    anatomy().regions.push_back({dicom::Code{std::move(value), std::move(scheme), {}}, {}});
    return *this;
  }

  StudyShape& region(std::string value, std::string scheme, std::string modifier,
                     std::string modifierScheme) {
    region(std::move(value), std::move(scheme));
    anatomy().regions.back().modifiers.push_back(
        dicom::Code{std::move(modifier), std::move(modifierScheme), {}});
    return *this;
  }

  StudyShape& coded(std::string value, std::string scheme, std::string meaning) {
    region(std::move(value), std::move(scheme));
    return set(anatomy().regions.back().code.meaning.value, std::move(meaning));
  }

  StudyShape& view(std::string value, std::string scheme, std::string meaning = {}) {
    anatomy().views.push_back(
        {dicom::Code{std::move(value), std::move(scheme), dicom::Text{std::move(meaning), false}}, {}});
    return *this;
  }

  StudyShape& procedure(std::string meaning) {
    m_study.procedures.push_back(dicom::Code{"P1", "99LOCAL", dicom::Text{std::move(meaning), false}});
    return *this;
  }

  [[nodiscard]] dicom::AnatomyFields& anatomy() { return last().anatomy.back(); }
  [[nodiscard]] dicom::ProtocolFields& protocols() { return last().protocols.back(); }

  /// The study as the scan hands it out.
  [[nodiscard]] dicom::Study named() const {
    dicom::Study study = m_study;
    dicom::nameMeaning(study);
    return study;
  }

 private:
  StudyShape& set(std::string& field, std::string value) {
    field = std::move(value);
    return *this;
  }

  [[nodiscard]] dicom::Series& last() { return m_study.series.back(); }

  std::string m_modality;
  dicom::Study m_study;
};

}  // namespace calcar::test
