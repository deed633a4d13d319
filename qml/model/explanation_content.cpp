#include "qml/model/explanation_content.hpp"

#include <algorithm>

#include "engine/report/parts.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/finding_row.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

constexpr std::size_t kMostSettling = 8;

QString nameOf(const Consultation& consultation, const std::string& id) {
  const bool isFlag = consultation.pack().findRedFlag(id) != nullptr;
  return textOf(consultation.words().of(isFlag ? "red-flag" : "condition", id, "name"));
}

QString suspicionOf(const Consultation& consultation, const std::string& id) {
  return consultation.pack().findRedFlag(id) != nullptr
             ? textOf(consultation.words().of("red-flag", id, "suspicion"))
             : QString();
}

QString studyName(const Consultation& consultation, const engine::ImagingStudy& study) {
  const auto& words = consultation.words();
  return textOf(words("imaging.study",
                      {{"modality", words("modality." + std::string(engine::toText(study.modality)))},
                       {"region", words("region." + (study.region.empty() ? "unknown" : study.region))},
                       {"side", words.side(study.side)},
                       {"date", study.date ? words.date(*study.date) : words("imaging.no-date")}}));
}

void addVerdict(WhyLines& lines, const Consultation& consultation, const engine::ImagingReview& review,
                const engine::StudyVerdict& verdict) {
  const auto& words = consultation.words();
  lines.head(textOf(words.of("imaging", review.question, "name")));
  lines.add(QObject::tr("Asked by %1").arg(nameOf(consultation, review.becauseOf)), {},
            consultation.pack().findRedFlag(review.becauseOf) != nullptr ? "flag" : "condition",
            textOf(review.becauseOf));
  if (verdict.answers) {
    lines.add(QObject::tr("Can answer this question and needs no repeat for it."));
  }
  for (const std::string& reason : verdict.reasons) {
    lines.add(QObject::tr("Does not answer: %1").arg(textOf(words.of("imaging-reason", reason))));
  }
  for (const auto& hints : verdict.notTold) {
    QStringList names;
    for (const std::string& hint : hints) {
      names.append(textOf(words("protocol." + hint)));
    }
    lines.add(QObject::tr("Not told by its header: %1").arg(names.join(QObject::tr(" or "))), {}, {}, {},
              true);
  }
  lines.add(textOf(words.of("imaging", review.question, "normal")));
}

}  // namespace

void WhyLines::head(const QString& text) { m_head = text; }

void WhyLines::add(const QString& text, const QString& detail, const QString& linkKind, const QString& link,
                   bool isOpen) {
  if (text.isEmpty()) {
    return;
  }
  if (!m_head.isEmpty()) {
    WhyLine head;
    head.key = QString::number(m_lines.size());
    head.isHead = true;
    head.words = m_head;
    m_lines.push_back(std::move(head));
    m_head.clear();
  }
  WhyLine line;
  line.key = QString::number(m_lines.size());
  line.words = text;
  line.detail = detail;
  line.linkKind = link.isEmpty() ? QString() : linkKind;
  line.link = link;
  line.isOpen = isOpen;
  m_lines.push_back(std::move(line));
}

QString labelsOf(const Consultation& consultation, const engine::FindingSet& findings) {
  return textOf(consultation.words().labels(findings));
}

QString firstOf(const Consultation& consultation, const engine::FindingSet& findings) {
  return findings.empty() ? QString()
                          : textOf(consultation.pack().finding(findings.front()).id()->string_view());
}

void addAuthority(ExplanationContent& content, const Consultation& consultation, const std::string& id,
                  const pack::Provenance* provenance) {
  constexpr int kShown = 6;
  const auto& knowledge = consultation.pack().content();
  const QString hash = textOf(consultation.pack().hash());
  content.rule = QObject::tr("%1 · %2 %3 · %4…")
                     .arg(textOf(id), textOf(knowledge.name()->string_view()),
                          textOf(knowledge.version()->string_view()), hash.left(kShown));
  if (provenance == nullptr) {
    return;
  }
  content.strength = gradeWord(provenance->grade());
  const bool isReviewed = provenance->review() != nullptr && provenance->review()->string_view() != "none" &&
                          provenance->review()->size() > 0;
  content.review =
      isReviewed ? textOf(provenance->review()->string_view()) : QObject::tr("not signed off by a clinician");
}

ExplanationContent explainDisposition(const Consultation& consultation) {
  const engine::Disposition& disposition = consultation.assessment().disposition;
  const auto& words = consultation.words();
  ExplanationContent content;
  content.title = actionWord(disposition.forced);
  content.urgency = termOf(disposition.forced);
  content.subtitle = QObject::tr("Consider; the clinician decides.");
  WhyLines lines;
  lines.head(QObject::tr("What in the record contradicts itself"));
  for (const engine::Contradiction& one : consultation.assessment().contradictions) {
    lines.add(textOf(words.of("contradiction", one.id)));
  }
  lines.head(QObject::tr("Why now"));
  for (const std::string& id : disposition.forcedBy) {
    const bool isFlag = consultation.pack().findRedFlag(id) != nullptr;
    lines.add(nameOf(consultation, id), suspicionOf(consultation, id), isFlag ? "flag" : "condition",
              textOf(id));
  }
  if (disposition.forcedBy.empty()) {
    lines.add(textOf(words("disposition.nothing-forced")));
  }
  if (disposition.possible > disposition.forced) {
    lines.head(
        QObject::tr("Could still become: %1. A yes would bring it").arg(actionWord(disposition.possible)));
    for (std::size_t i = 0; i < std::min(kMostSettling, disposition.settledBy.size()); ++i) {
      const engine::Settling& one = disposition.settledBy[i];
      lines.add(labelsOf(consultation, one.findings),
                QObject::tr("%1: %2").arg(actionWord(one.could), nameOf(consultation, one.flag)), "finding",
                firstOf(consultation, one.findings), true);
    }
  } else {
    lines.head(QObject::tr("What could still change"));
    lines.add(QObject::tr("No open answer could change this."));
  }
  content.lines = lines.take();
  addAuthority(content, consultation, "disposition", nullptr);
  return content;
}

ExplanationContent explainFinding(const Consultation& consultation, const std::string& id) {
  ExplanationContent content;
  const auto index = consultation.pack().findingIndex(id);
  content.title = textOf(consultation.words().of("finding", id, "label"));
  if (!index) {
    return content;
  }
  const pack::Finding& finding = consultation.pack().finding(*index);
  const FindingRow row = findingRow(consultation, factsNow(consultation), *index, std::nullopt);
  WhyLines lines;
  lines.head(QObject::tr("How it is asked or done"));
  lines.add(row.question == row.label ? QString() : row.question);
  lines.add(row.how, row.position);
  lines.head(QObject::tr("What counts as positive"));
  lines.add(row.positive);
  lines.head(QObject::tr("Not with"));
  if (finding.contraindications() != nullptr) {
    for (const auto* one : *finding.contraindications()) {
      lines.add(textOf(consultation.pack().text("contraindication." + one->str())));
    }
  }
  lines.head(QObject::tr("Open flags it helps to decide"));
  for (const QString& flag : openFlagsOf(consultation, *index)) {
    lines.add(flag);
  }
  content.subtitle = row.safetyWords;
  content.lines = lines.take();
  content.accuracy = accuracyOf(consultation, *index);
  SourceList sources(consultation.words());
  sources.add(finding.provenance());
  for (const ConditionReading& one : readingsWith(consultation, *index)) {
    sources.add(one.reading->provenance());
  }
  content.sources = sources.rows();
  addAuthority(content, consultation, id, finding.provenance());
  return content;
}

ExplanationContent explainStudy(const Consultation& consultation, const std::string& uid) {
  ExplanationContent content;
  const auto& studies = consultation.episode().imaging;
  const auto study =
      std::find_if(studies.begin(), studies.end(), [&uid](const auto& one) { return one.uid == uid; });
  if (study == studies.end()) {
    content.title = QObject::tr("This study is no longer on record.");
    return content;
  }
  content.title = studyName(consultation, *study);
  content.subtitle = study->readBy.empty()
                         ? textOf(consultation.words()("imaging.not-read"))
                         : QObject::tr("Read by %1: %2").arg(textOf(study->readBy), textOf(study->result));
  WhyLines lines;
  lines.head(QObject::tr("Set aside"));
  lines.add(textOf(study->setAside));
  for (const engine::ImagingReview& review : consultation.assessment().imaging) {
    for (const engine::StudyVerdict& verdict : review.studies) {
      if (verdict.uid == uid) {
        addVerdict(lines, consultation, review, verdict);
      }
    }
  }
  content.lines = lines.take();
  addAuthority(content, consultation, "imaging", nullptr);
  return content;
}

}  // namespace calcar::ui
