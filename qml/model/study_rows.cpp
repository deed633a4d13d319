#include "qml/model/study_rows.hpp"

#include <algorithm>
#include <string>

#include <QCoreApplication>

#include "qml/model/engine_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::ImagingReview;
using engine::ImagingStudy;
using engine::StudyVerdict;
using Needs = flatbuffers::Vector<flatbuffers::Offset<pack::ImagingNeed>>;

struct StudyWords {
  Q_DECLARE_TR_FUNCTIONS(StudyRow)
};

const pack::ImagingQuestion* questionOf(const Consultation& consultation, const std::string& id) {
  const auto& questions = *consultation.pack().content().imaging();
  const auto found =
      std::find_if(questions.begin(), questions.end(),
                   [&id](const pack::ImagingQuestion* one) { return one->id()->string_view() == id; });
  return found == questions.end() ? nullptr : *found;
}

QString needWords(const engine::Words& words, const Needs* needs) {
  std::vector<std::string> items;
  if (needs != nullptr) {
    for (const auto* need : *needs) {
      items.push_back(words.of("study", need->modality()->str() + "-" + need->region()->str()));
    }
  }
  return textOf(words.list(items));
}

QString whenWords(const Consultation& consultation, const ImagingStudy& study) {
  if (!study.date) {
    return QCoreApplication::translate("ImagingPage", "undated");
  }
  const int days = engine::daysBetween(*study.date, consultation.now().date);
  constexpr int kDaysOfYear = 365;
  const QString age = days == 0                ? StudyWords::tr("today")
                      : days == 1              ? StudyWords::tr("yesterday")
                      : days < 2 * kDaysOfYear ? StudyWords::tr("%n days old", nullptr, days)
                                               : StudyWords::tr("%n years old", nullptr, days / kDaysOfYear);
  return dateText(*study.date) + " · " + age;
}

QString amountWords(const ImagingStudy& study) {
  return study.instances == 0
             ? QString()
             : StudyWords::tr("series: %1, images: %2").arg(study.series).arg(study.instances);
}

bool isOfOtherPlace(const StudyVerdict& verdict) {
  return std::any_of(verdict.reasons.begin(), verdict.reasons.end(), [](const std::string& reason) {
    return reason == "wrong-region" || reason == "wrong-side";
  });
}

QString reasonWords(const engine::Words& words, const StudyVerdict& verdict) {
  std::vector<std::string> reasons;
  for (const std::string& reason : verdict.reasons) {
    reasons.push_back(words.of("imaging-reason", reason));
  }
  return textOf(words.list(reasons));
}

QString hintWords(const engine::Words& words, const std::vector<std::string>& hints) {
  QStringList items;
  for (const std::string& hint : hints) {
    items.append(textOf(words("protocol." + hint)));
  }
  return items.join(textOf(words("imaging.or")));
}

void addVerdict(const Consultation& consultation, const ImagingReview& review, const StudyVerdict& verdict,
                StudyRow& row) {
  const engine::Words& words = consultation.words();
  const QString question = textOf(words.of("imaging", review.question, "name"));
  if (verdict.answers) {
    row.answers.append(question);
  } else {
    row.cannotAnswer.append(question + ": " + reasonWords(words, verdict));
  }
  if (isOfOtherPlace(verdict)) {
    return;
  }
  row.bearing = Terms::StudyBearing::Bears;
  if (row.limits.isEmpty()) {
    row.limits = textOf(words.of("imaging", review.question, "normal"));
  }
  for (const auto& hints : verdict.notTold) {
    const std::string hint = hintWords(words, hints).toStdString();
    const QString note = textOf(words("imaging.not-told", {{"hint", hint}})).trimmed();
    if (!row.notes.contains(note)) {
      row.notes.append(note);
    }
  }
}

StudyRow rowOf(const Consultation& consultation, const ImagingStudy& study) {
  const engine::Words& words = consultation.words();
  StudyRow row;
  row.key = textOf(study.uid);
  row.title = studyTitle(words, study);
  row.side = termOf(study.side);
  row.when = whenWords(consultation, study);
  row.amount = amountWords(study);
  row.description = textOf(study.description);
  row.readBy = textOf(study.readBy);
  row.result = textOf(study.result);
  row.setAside = textOf(study.setAside);
  if (study.confirmed) {
    row.confirmed =
        StudyWords::tr("Confirmed as this person's by %1, %2: %3")
            .arg(textOf(study.confirmed->by), dateText(study.confirmed->on), textOf(study.confirmed->reason));
  }
  if (!study.setAside.empty()) {
    row.bearing = Terms::StudyBearing::HeldBack;
    return row;
  }
  for (const ImagingReview& review : consultation.assessment().imaging) {
    for (const StudyVerdict& verdict : review.studies) {
      if (verdict.uid == study.uid) {
        addVerdict(consultation, review, verdict, row);
      }
    }
  }
  return row;
}

bool isRaised(const Consultation& consultation, const std::string& flag) {
  const auto& flags = consultation.assessment().flags;
  return std::any_of(flags.begin(), flags.end(), [&flag](const engine::FlagAssessment& one) {
    return one.flag == flag && one.state == engine::FlagState::Raised;
  });
}

QString sourcesOf(const Consultation& consultation, const pack::ImagingQuestion& question) {
  QStringList sources;
  if (question.provenance() != nullptr && question.provenance()->because() != nullptr) {
    for (const auto* key : *question.provenance()->because()) {
      if (const auto* source = consultation.pack().findSource(key->str())) {
        const std::string citation = source->citation()->str();
        sources.append(textOf(citation.substr(0, citation.find(','))));
      }
    }
  }
  return sources.join(", ");
}

}  // namespace

QString studyTitle(const engine::Words& words, const ImagingStudy& study) {
  const bool hasSide = study.side == engine::Side::Left || study.side == engine::Side::Right ||
                       study.side == engine::Side::Both;
  const QString place = modalityWord(study.modality) + ", " +
                        textOf(words("region." + (study.region.empty() ? "unknown" : study.region)));
  return hasSide ? place + ", " + sideWord(study.side) : place;
}

std::vector<StudyRow> studyRows(const Consultation& consultation) {
  auto studies = consultation.episode().imaging;
  std::stable_sort(studies.begin(), studies.end(), [](const ImagingStudy& one, const ImagingStudy& other) {
    return one.date && (!other.date || *other.date < *one.date);
  });
  std::vector<StudyRow> rows;
  for (const ImagingStudy& study : studies) {
    rows.push_back(rowOf(consultation, study));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const StudyRow& one, const StudyRow& other) {
    return one.bearing == Terms::StudyBearing::Bears && other.bearing != Terms::StudyBearing::Bears;
  });
  return rows;
}

std::vector<ImagingQuestionRow> imagingQuestionRows(const Consultation& consultation) {
  const engine::Words& words = consultation.words();
  std::vector<ImagingQuestionRow> rows;
  for (const ImagingReview& review : consultation.assessment().imaging) {
    const auto* question = questionOf(consultation, review.question);
    if (question == nullptr) {
      continue;
    }
    ImagingQuestionRow row;
    row.key = textOf(review.question);
    row.title = textOf(words.of("imaging", review.question, "name"));
    row.isAskedByFlag = consultation.pack().findRedFlag(review.becauseOf) != nullptr;
    row.isUndecided = row.isAskedByFlag && !isRaised(consultation, review.becauseOf);
    row.askedBy = textOf(words.of(row.isAskedByFlag ? "red-flag" : "condition", review.becauseOf, "name"));
    row.first = needWords(words, question->first());
    row.next = needWords(words, question->next());
    row.isFirstDone = review.firstDone;
    row.isAnswered = review.answered;
    row.limits = textOf(words.of("imaging", review.question, "normal"));
    row.sources = sourcesOf(consultation, *question);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<QString> studiesToConsider(const Consultation& consultation) {
  std::vector<QString> studies;
  for (const ImagingQuestionRow& row : imagingQuestionRows(consultation)) {
    const QString study = row.isAnswered || row.isUndecided ? QString()
                          : row.isFirstDone                 ? row.next
                                                            : row.first;
    if (!study.isEmpty() && std::find(studies.begin(), studies.end(), study) == studies.end()) {
      studies.push_back(study);
    }
  }
  return studies;
}

}  // namespace calcar::ui
