#include "integrations/dicom/internal/grouping.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "integrations/dicom/meaning.hpp"

namespace calcar::dicom {
namespace {

bool agree(const Text& one, const Text& other) {
  return one.value.empty() || other.value.empty() || one == other;
}

void fill(Text& known, const Text& further) {
  if (known.value.empty()) {
    known = further;
  }
}

/// Adds a word to a list that is sorted and holds each word once.
void addWord(std::vector<std::string>& words, const std::string& word) {
  const auto place = std::lower_bound(words.begin(), words.end(), word);
  if (!word.empty() && (place == words.end() || *place != word)) {
    words.insert(place, word);
  }
}

void complete(Study& study) {
  std::vector<std::string> descriptions{study.description.value};
  std::sort(study.series.begin(), study.series.end(), [](const Series& a, const Series& b) {
    constexpr int kLast = std::numeric_limits<int>::max();
    return std::forward_as_tuple(a.number.value_or(kLast), a.uid) <
           std::forward_as_tuple(b.number.value_or(kLast), b.uid);
  });
  for (const Series& series : study.series) {
    descriptions.push_back(series.description.value);
    study.side = acrossImages(study.side, series.side);
  }
  study.modality = modalityOf(study.modalities, descriptions);
  study.region = regionOf(study.bodyParts, descriptions);
  if (study.side == NamedSide{} && isUnpaired(study.region)) {
    study.side.side = engine::Side::Midline;
  }
}

}  // namespace

bool isSamePerson(const Person& one, const Person& other) {
  const bool sexAgrees =
      one.sex == engine::Sex::Unknown || other.sex == engine::Sex::Unknown || one.sex == other.sex;
  return one.id == other.id && one.birthDate == other.birthDate && one.names == other.names && sexAgrees &&
         agree(one.issuer, other.issuer);
}

std::size_t Grouping::studyOf(const Instance& instance) {
  const auto [begin, end] = m_studiesByUid.equal_range(instance.studyUid);
  for (auto known = begin; known != end; ++known) {
    if (isSamePerson(m_studies[known->second].person, instance.person)) {
      return known->second;
    }
  }
  Study study;
  study.uid = instance.studyUid;
  study.person = instance.person;
  m_studies.push_back(std::move(study));
  m_studiesByUid.emplace(instance.studyUid, m_studies.size() - 1);
  return m_studies.size() - 1;
}

std::size_t Grouping::seriesOf(Study& study, const Instance& instance) {
  const auto studyIndex = static_cast<std::size_t>(&study - m_studies.data());
  const auto [known, isNew] =
      m_seriesByUid.try_emplace({studyIndex, instance.seriesUid}, study.series.size());
  if (isNew) {
    Series series;
    series.uid = instance.seriesUid;
    series.number = instance.seriesNumber;
    series.side = instance.side;
    study.series.push_back(std::move(series));
  }
  return known->second;
}

std::optional<SkipReason> Grouping::add(const Instance& instance) {
  if (const auto place = m_places.find(instance.uid); place != m_places.end()) {
    const Study& study = m_studies[place->second.study];
    const bool sameDetails = study.uid == instance.studyUid &&
                             study.series[place->second.series].uid == instance.seriesUid &&
                             isSamePerson(study.person, instance.person);
    return sameDetails ? SkipReason::Copy : SkipReason::Collision;
  }
  const std::size_t studyIndex = studyOf(instance);
  Study& study = m_studies[studyIndex];
  const std::size_t seriesIndex = seriesOf(study, instance);
  Series& series = study.series[seriesIndex];
  m_places.emplace(instance.uid, Place{studyIndex, seriesIndex});

  fill(study.person.issuer, instance.person.issuer);
  study.person.sex = study.person.sex == engine::Sex::Unknown ? instance.person.sex : study.person.sex;
  study.date = study.date && instance.studyDate ? std::min(study.date, instance.studyDate)
                                                : (study.date ? study.date : instance.studyDate);
  fill(study.description, instance.studyDescription);
  fill(study.accession, instance.accession);
  addWord(study.modalities, instance.modality.value);
  addWord(study.bodyParts, instance.bodyPart.value);
  fill(series.modality, instance.modality);
  fill(series.description, instance.seriesDescription);
  fill(series.bodyPart, instance.bodyPart);
  series.side = acrossImages(series.side, instance.side);
  ++series.instances;
  ++study.instances;
  return std::nullopt;
}

std::vector<Study> Grouping::takeStudies() {
  for (Study& study : m_studies) {
    complete(study);
  }
  std::stable_sort(m_studies.begin(), m_studies.end(), [](const Study& a, const Study& b) {
    return a.date != b.date ? a.date > b.date : a.uid < b.uid;
  });
  return std::move(m_studies);
}

}  // namespace calcar::dicom
