#include "qml/model/imaging_page.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <QLocale>

#include "integrations/store/random_id.hpp"
#include "qml/model/asked_sides.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/study_rows.hpp"
#include "qml/model/study_timeline.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::Modality;

constexpr std::array kModalities{Modality::Radiograph, Modality::Mri, Modality::Ct,   Modality::Ultrasound,
                                 Modality::BoneScan,   Modality::Dxa, Modality::Other};
/// As a person on paper would be asked; the words come from the rules.
constexpr std::array kRegions{"pelvis-hip", "hip",          "pelvis", "femur",
                              "sacrum",     "lumbar-spine", "knee",   "other"};
constexpr std::size_t kMostToConsider = 2;
/// The choice of a report that says that there is none.
constexpr QLatin1String kNotDone("not-done");

QDate dateFrom(const QString& text) {
  const QString typed = text.trimmed();
  for (const QString& form : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("d MMM yyyy"),
                              QStringLiteral("d.M.yyyy"), QLocale().dateFormat(QLocale::ShortFormat)}) {
    if (const QDate date = QLocale().toDate(typed, form); date.isValid()) {
      return date;
    }
  }
  return {};
}

const engine::ImagingStudy* studyOf(const Consultation& consultation, const QString& uid) {
  const auto& studies = consultation.episode().imaging;
  const auto found = std::find_if(studies.begin(), studies.end(), [&uid](const engine::ImagingStudy& study) {
    return textOf(study.uid) == uid;
  });
  return found == studies.end() ? nullptr : &*found;
}

}  // namespace

ImagingPage::ImagingPage(QObject* parent) : PageModel(parent) {}

void ImagingPage::update() {
  std::vector<StudyRow> studies = studyRows(*consultation());
  showTimeline(studies);
  m_studies.show(std::move(studies));
  m_questions.show(imagingQuestionRows(*consultation()));
  showReports();
}

void ImagingPage::showTimeline(const std::vector<StudyRow>& studies) {
  std::vector<DatedStudy> dated;
  int undated = 0;
  for (const StudyRow& row : studies) {
    const engine::ImagingStudy* study = studyOf(*consultation(), row.key);
    const bool hasDate = study != nullptr && study->date.has_value();
    undated += hasDate ? 0 : 1;
    if (hasDate) {
      dated.push_back({row.key, dateOf(*study->date), row.title.mid(row.title.indexOf(", ") + 2),
                       modalityWord(study->modality) + ", " + dateText(*study->date), row.bearing});
    }
  }
  const auto next = studiesToConsider(*consultation());
  for (std::size_t i = 0; i < std::min(kMostToConsider, next.size()); ++i) {
    dated.push_back({"next/" + next[i], {}, next[i], tr("to consider"), Terms::StudyBearing::Recommended});
  }
  StudyTimeline line = studyTimeline(dated, dateOf(consultation()->now().date));
  m_today = line.today;
  m_breakAt = line.breakAt;
  m_undated = undated == 0 ? QString() : tr("Without a date, so not on the line: %1").arg(undated);
  m_marks.show(std::move(line.marks));
  m_ticks.show(std::move(line.ticks));
}

void ImagingPage::showReports() {
  const engine::Facts facts = factsNow(*consultation());
  std::vector<FindingRow> now;
  std::vector<FindingRow> others;
  const auto& findings = *consultation()->pack().content().findings();
  for (std::uint32_t index = 0; index < findings.size(); ++index) {
    const pack::Finding& finding = *findings.Get(index);
    if (finding.section()->string_view() != "imaging" || finding.origin() != pack::Origin::Observed) {
      continue;
    }
    for (const auto side : askedSides(*consultation(), finding)) {
      FindingRow row = findingRow(*consultation(), facts, index, side);
      const bool matters = row.answer != Terms::Answer::NotAsked || !row.decides.isEmpty();
      (matters ? now : others).push_back(std::move(row));
    }
  }
  m_hasReports = std::any_of(now.begin(), now.end(), [](const FindingRow& row) {
    return row.answer == Terms::Answer::Yes || row.answer == Terms::Answer::No ||
           (row.answer == Terms::Answer::Given && row.choice != kNotDone);
  });
  m_reports.show(std::move(now));
  m_otherReports.show(std::move(others));
}

bool ImagingPage::isAmongOthers(const QString& finding) const {
  const auto& rows = m_otherReports.rows();
  return std::any_of(rows.begin(), rows.end(),
                     [&finding](const FindingRow& row) { return row.finding == finding; });
}

QStringList ImagingPage::modalities() const {
  QStringList keys;
  for (const Modality modality : kModalities) {
    keys.append(textOf(toText(modality)));
  }
  return keys;
}

QStringList ImagingPage::modalityWords() const {
  QStringList words;
  for (const Modality modality : kModalities) {
    words.append(modalityWord(modality));
  }
  return words;
}

QStringList ImagingPage::regions() const {
  QStringList keys;
  for (const char* region : kRegions) {
    keys.append(region);
  }
  return keys;
}

QStringList ImagingPage::regionWords() const {
  QStringList words;
  if (consultation() != nullptr) {
    for (const char* region : kRegions) {
      words.append(textOf(consultation()->words()("region." + std::string(region))));
    }
  }
  return words;
}

QString ImagingPage::addStudy(const QString& modality, const QString& region, Terms::BodySide side,
                              const QString& date, const QString& readBy, const QString& result) {
  const auto kind = engine::parseModality(modality.toStdString());
  if (!kind || region.isEmpty()) {
    return tr("Say what kind of study it is, and of which region.");
  }
  engine::ImagingStudy study;
  if (!date.trimmed().isEmpty()) {
    study.date = engineDate(dateFrom(date));
    if (!study.date) {
      return tr("A date, such as %1").arg(dateText(consultation()->now().date));
    }
    if (consultation()->now().date < *study.date) {
      return tr("A study cannot lie in the future.");
    }
  }
  study.uid = "paper." + store::randomId();
  study.modality = *kind;
  study.region = region.toStdString();
  study.side = sideOf(side).value_or(engine::Side::Unknown);
  study.readBy = readBy.trimmed().toStdString();
  study.result = result.trimmed().toStdString();
  consultation()->make(engine::AttachStudy{std::move(study)});
  return {};
}

void ImagingPage::setReport(const QString& uid, const QString& readBy, const QString& result) {
  if (const engine::ImagingStudy* known = studyOf(*consultation(), uid)) {
    engine::ImagingStudy study = *known;
    study.readBy = readBy.trimmed().toStdString();
    study.result = result.trimmed().toStdString();
    consultation()->make(engine::AttachStudy{std::move(study)});
  }
}

void ImagingPage::forget(const QString& uid) { consultation()->make(engine::ForgetStudy{uid.toStdString()}); }

}  // namespace calcar::ui
