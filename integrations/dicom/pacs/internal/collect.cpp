#include <algorithm>
#include <map>
#include <set>

#include "integrations/dicom/internal/grouping.hpp"
#include "integrations/dicom/pacs/internal/answer.hpp"
#include "integrations/dicom/pacs/internal/asker.hpp"
#include "integrations/dicom/pacs/internal/tags.hpp"
#include "integrations/dicom/study_meaning.hpp"

namespace calcar::dicom {
namespace {

/// What a series or image answer leaves out and its study said.
void inherit(Answer& answer, const Answer& study) {
  Instance& instance = answer.instance;
  const Instance& from = study.instance;
  instance.studyUid = from.studyUid;
  if (!answer.namesPerson) {
    instance.person = from.person;
  }
  instance.studyDate = instance.studyDate ? instance.studyDate : from.studyDate;
  if (instance.studyDescription.value.empty()) {
    instance.studyDescription = from.studyDescription;
  }
  if (instance.accession.value.empty()) {
    instance.accession = from.accession;
  }
}

Study bareStudy(const Answer& answer) {
  const Instance& instance = answer.instance;
  Study study;
  study.uid = instance.studyUid;
  study.person = instance.person;
  study.date = instance.studyDate;
  study.description = instance.studyDescription;
  study.accession = instance.accession;
  study.modalities = answer.modalities;
  std::erase(study.modalities, "");
  std::sort(study.modalities.begin(), study.modalities.end());
  if (!instance.anatomy.bodyPart.value.empty()) {
    study.bodyParts = {instance.anatomy.bodyPart.value};
  }
  study.procedures = instance.anatomy.procedures;
  study.instances = answer.instancesOfStudy.value_or(0);
  nameRegionAndSide(study);
  return study;
}

class Collector {
 public:
  Collector(Asker& asker, const Query& query, const PacsLimits& limits)
      : m_asker(asker), m_query(query), m_limits(limits), m_answersLeft(limits.answers) {}

  PacsResult<Found> people();
  PacsResult<Found> studies();

 private:
  PacsResult<Answers> ask(QueryLevel level, const std::string& study, const std::string& series);
  void takeAside(Answers& answers);
  PacsResult<void> addSeriesOf(const Answer& study);
  PacsResult<void> addImagesOf(const Answer& study, const Answer& series);
  void addSeriesAsOne(const Answer& series);
  void add(const Answer& answer);
  void finish();
  void note(const std::string& text);

  Asker& m_asker;
  const Query& m_query;
  const PacsLimits& m_limits;
  std::size_t m_answersLeft;
  Grouping m_grouping;
  std::map<std::string, int> m_counts;  ///< of series whose images were not asked for
  std::vector<Answer> m_studies;
  Found m_found;
};

void Collector::note(const std::string& text) {
  if (std::find(m_found.notes.begin(), m_found.notes.end(), text) == m_found.notes.end()) {
    m_found.notes.push_back(text);
  }
}

void Collector::takeAside(Answers& answers) {
  m_found.scan.files += static_cast<int>(answers.trees.size() + answers.skipped.size());
  std::move(answers.skipped.begin(), answers.skipped.end(), std::back_inserter(m_found.scan.skipped));
  m_found.cutOff = m_found.cutOff || answers.cutOff;
}

PacsResult<Answers> Collector::ask(QueryLevel level, const std::string& study, const std::string& series) {
  Question question{level, m_query, series, m_limits.studies};
  if (level != QueryLevel::Patient && level != QueryLevel::Study) {
    question.keys = Query{level, {}, {}, {}, study};
    question.most = m_answersLeft;
  }
  auto answers = m_asker.ask(question);
  if (answers) {
    takeAside(*answers);
    m_answersLeft -= std::min(m_answersLeft, answers->trees.size());
  }
  return answers;
}

PacsResult<Found> Collector::people() {
  const auto answers = ask(QueryLevel::Patient, {}, {});
  if (!answers) {
    return tl::unexpected(answers.error());
  }
  for (const FieldTree& tree : answers->trees) {
    const Person person = readAnswer(tree).instance.person;
    if (std::find(m_found.people.begin(), m_found.people.end(), person) == m_found.people.end()) {
      m_found.people.push_back(person);
    }
  }
  m_found.scan.persons = static_cast<int>(m_found.people.size());
  return std::move(m_found);
}

void Collector::add(const Answer& answer) {
  if (!answer.instance.uid.empty() && m_grouping.add(answer.instance).has_value()) {
    note("the node named an image or series twice; it was counted once");
  }
}

/// A series of which only its own answer is known.
void Collector::addSeriesAsOne(const Answer& series) {
  Answer one = series;
  one.instance.uid = series.instance.seriesUid;
  m_counts[one.instance.seriesUid] = series.instancesOfSeries.value_or(0);
  add(one);
}

PacsResult<void> Collector::addImagesOf(const Answer& study, const Answer& series) {
  auto images = ask(QueryLevel::Image, study.instance.studyUid, series.instance.seriesUid);
  if (!images && images.error().kind == FailureKind::TooLarge) {
    note("the headers of a series are larger than allowed; its summary was taken instead");
    addSeriesAsOne(series);
    return {};
  }
  if (!images) {
    return tl::unexpected(images.error());
  }
  bool any = false;
  for (const FieldTree& tree : images->trees) {
    Answer image = readAnswer(tree);
    const bool elsewhere =
        (!image.instance.seriesUid.empty() && image.instance.seriesUid != series.instance.seriesUid) ||
        (!image.instance.studyUid.empty() && image.instance.studyUid != study.instance.studyUid);
    if (elsewhere || image.instance.uid.empty()) {
      note("the node answered with images of another series than asked for; they were left out");
      continue;
    }
    inherit(image, series);
    image.instance.seriesUid = series.instance.seriesUid;
    if (image.instance.seriesDescription.value.empty()) {
      image.instance.seriesDescription = series.instance.seriesDescription;
    }
    if (image.instance.modality.value.empty()) {
      image.instance.modality = series.instance.modality;
    }
    add(image);
    any = true;
  }
  if (!any) {
    addSeriesAsOne(series);
  }
  return {};
}

PacsResult<void> Collector::addSeriesOf(const Answer& study) {
  const auto answers = ask(QueryLevel::Series, study.instance.studyUid, {});
  if (!answers) {
    return tl::unexpected(answers.error());
  }
  for (const FieldTree& tree : answers->trees) {
    Answer series = readAnswer(tree);
    const std::string& uid = series.instance.studyUid;
    if ((!uid.empty() && uid != study.instance.studyUid) || !isUid(series.instance.seriesUid)) {
      note("the node answered with series of another study than asked for; they were left out");
      continue;
    }
    inherit(series, study);
    // A node that does not say how many images there are is asked for them.
    const bool wantsImages = m_query.level == QueryLevel::Image || !series.instancesOfSeries;
    if (!wantsImages || m_answersLeft == 0) {
      addSeriesAsOne(series);
    } else if (auto added = addImagesOf(study, series); !added) {
      return added;
    }
  }
  return {};
}

void Collector::finish() {
  ScanResult& scan = m_found.scan;
  std::set<std::string> known;
  scan.studies = m_grouping.takeStudies();
  for (Study& study : scan.studies) {
    known.insert(study.uid);
    study.instances = 0;
    for (Series& series : study.series) {
      const auto count = m_counts.find(series.uid);
      series.instances = count == m_counts.end() ? series.instances : count->second;
      study.instances += series.instances;
    }
  }
  for (const Answer& answer : m_studies) {
    if (!known.contains(answer.instance.studyUid)) {
      scan.studies.push_back(bareStudy(answer));
    }
  }
  std::stable_sort(scan.studies.begin(), scan.studies.end(), [](const Study& a, const Study& b) {
    return a.date != b.date ? a.date > b.date : a.uid < b.uid;
  });
  std::vector<const Person*> persons;
  for (const Study& study : scan.studies) {
    const bool isKnown = std::any_of(persons.begin(), persons.end(), [&](const Person* person) {
      return isSamePerson(*person, study.person);
    });
    if (!isKnown) {
      persons.push_back(&study.person);
    }
  }
  scan.persons = static_cast<int>(persons.size());
}

PacsResult<Found> Collector::studies() {
  const auto answers = ask(QueryLevel::Study, {}, {});
  if (!answers) {
    return tl::unexpected(answers.error());
  }
  m_answersLeft = m_limits.answers;
  for (const FieldTree& tree : answers->trees) {
    Answer study = readAnswer(tree);
    const bool asked = m_query.studyUid.empty() || study.instance.studyUid == m_query.studyUid;
    if (!asked || !isUid(study.instance.studyUid)) {
      note(
          "the node answered with studies that were not asked for or have no identifier; they were left out");
      continue;
    }
    m_found.labels.push_back(
        {study.instance.studyUid, tree.word(Tags::kStudyTime), tree.word(Tags::kStudyId)});
    m_studies.push_back(std::move(study));
  }
  const bool deeper = m_query.level == QueryLevel::Series || m_query.level == QueryLevel::Image;
  for (std::size_t i = 0; deeper && i < m_studies.size() && m_answersLeft > 0; ++i) {
    if (auto added = addSeriesOf(m_studies[i]); !added) {
      return tl::unexpected(added.error());
    }
  }
  m_found.cutOff = m_found.cutOff || m_answersLeft == 0;
  finish();
  return std::move(m_found);
}

}  // namespace

bool isUid(std::string_view text) {
  constexpr std::size_t kLongestUid = 64;
  return !text.empty() && text.size() <= kLongestUid &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

PacsResult<Found> collect(Asker& asker, const Query& query, const PacsLimits& limits) {
  Collector collector(asker, query, limits);
  return query.level == QueryLevel::Patient ? collector.people() : collector.studies();
}

}  // namespace calcar::dicom
