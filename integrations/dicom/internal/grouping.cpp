#include "integrations/dicom/internal/grouping.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "integrations/dicom/study_meaning.hpp"

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

/// A header that ends before the study's identifier leaves only what it says about the study.
bool isSameStudy(const Study& study, const Instance& instance) {
  const bool sayTheSame = study.date == instance.studyDate && study.description == instance.studyDescription;
  return isSamePerson(study.person, instance.person) && (!study.uid.empty() || sayTheSame);
}

void complete(Study& study) {
  std::sort(study.series.begin(), study.series.end(), [](const Series& a, const Series& b) {
    constexpr int kLast = std::numeric_limits<int>::max();
    return std::forward_as_tuple(a.number.value_or(kLast), a.uid) <
           std::forward_as_tuple(b.number.value_or(kLast), b.uid);
  });
  nameMeaning(study);
}

/// A series says little in many words only when it is broken or hostile: what is beyond the limit is dropped.
template <typename Fields>
void addFields(std::vector<Fields>& known, const Fields& further) {
  constexpr std::size_t kMostWordings = 256;
  if (known.size() < kMostWordings && std::find(known.begin(), known.end(), further) == known.end()) {
    known.push_back(further);
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
    if (isSameStudy(m_studies[known->second], instance)) {
      return known->second;
    }
  }
  Study study;
  study.uid = instance.studyUid;
  study.person = instance.person;
  study.date = instance.studyDate;
  study.description = instance.studyDescription;
  m_studies.push_back(std::move(study));
  m_studiesByUid.emplace(instance.studyUid, m_studies.size() - 1);
  return m_studies.size() - 1;
}

std::size_t Grouping::seriesOf(std::size_t study, const Instance& instance) {
  std::vector<Series>& series = m_studies[study].series;
  const auto [known, isNew] = m_seriesByUid.try_emplace({study, instance.seriesUid}, series.size());
  if (isNew) {
    Series added;
    added.uid = instance.seriesUid;
    added.number = instance.seriesNumber;
    series.push_back(std::move(added));
  }
  return known->second;
}

SeriesPlace Grouping::place(const Instance& instance) {
  const std::size_t studyIndex = studyOf(instance);
  const std::size_t seriesIndex = seriesOf(studyIndex, instance);
  Study& study = m_studies[studyIndex];
  Series& series = study.series[seriesIndex];
  fill(study.person.issuer, instance.person.issuer);
  study.person.sex = study.person.sex == engine::Sex::Unknown ? instance.person.sex : study.person.sex;
  study.date = study.date && instance.studyDate ? std::min(study.date, instance.studyDate)
                                                : (study.date ? study.date : instance.studyDate);
  fill(study.description, instance.studyDescription);
  fill(study.accession, instance.accession);
  addWord(study.modalities, instance.modality.value);
  addWord(study.bodyParts, instance.anatomy.bodyPart.value);
  for (const Code& procedure : instance.anatomy.procedures) {
    addFields(study.procedures, procedure);
  }
  fill(series.modality, instance.modality);
  fill(series.description, instance.seriesDescription);
  addFields(series.anatomy, instance.anatomy);
  addFields(series.protocols, instance.protocol);
  return {studyIndex, seriesIndex};
}

void Grouping::count(SeriesPlace place, bool truncated) {
  Study& study = m_studies[place.study];
  Series& series = study.series[place.series];
  ++series.instances;
  ++study.instances;
  ++m_instances;
  series.truncated += truncated ? 1 : 0;
}

void Grouping::addDocuments(SeriesPlace place, std::vector<DocumentText> documents) {
  auto& known = m_studies[place.study].series[place.series].documents;
  std::move(documents.begin(), documents.end(), std::back_inserter(known));
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

int countPersons(const std::vector<Study>& studies) {
  std::vector<const Person*> persons;
  for (const Study& study : studies) {
    const bool isKnown = std::any_of(persons.begin(), persons.end(), [&](const Person* person) {
      return isSamePerson(*person, study.person);
    });
    if (!isKnown) {
      persons.push_back(&study.person);
    }
  }
  return static_cast<int>(persons.size());
}

}  // namespace calcar::dicom
