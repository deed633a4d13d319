#include "qml/model/plan_words.hpp"

#include <array>

#include <QCoreApplication>

#include "engine/assessment/pain_limits.hpp"
#include "engine/report/plan_parts.hpp"
#include "engine/report/record_cells.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

struct PurposeWord {
  std::string_view id;
  const char* word;
};
constexpr std::array kPurposes{
    PurposeWord{"mobility", QT_TRANSLATE_NOOP("PlanPage", "mobility")},
    PurposeWord{"strength", QT_TRANSLATE_NOOP("PlanPage", "strength")},
    PurposeWord{"stability", QT_TRANSLATE_NOOP("PlanPage", "stability")},
    PurposeWord{"plyometrics", QT_TRANSLATE_NOOP("PlanPage", "jumping and landing")},
    PurposeWord{"running", QT_TRANSLATE_NOOP("PlanPage", "running form")}};

QString said(const char* text) { return QCoreApplication::translate("PlanPage", text); }

QString numberOf(const engine::CountRange& range) {
  if (range.high == 0) {
    return {};
  }
  return range.high > range.low ? QString("%1–%2").arg(range.low).arg(range.high)
                                : QString::number(range.low);
}

QString numberOf(std::uint32_t count) { return count == 0 ? QString() : QString::number(count); }

QString basisOf(const Consultation& consultation, const pack::Dose& dose) {
  const auto& words = consultation.words();
  if (dose.basis() == pack::Basis::Default) {
    return textOf(words("dose.basis-default"));
  }
  const char* id = dose.basis() == pack::Basis::Published ? "basis.published"
                   : dose.basis() == pack::Basis::Derived ? "basis.derived"
                                                          : "basis.consensus";
  std::vector<std::string> sources;
  if (dose.provenance() != nullptr) {
    for (const auto& key : engine::idsOf(dose.provenance()->because())) {
      sources.push_back(engine::shortCitation(consultation.pack(), key));
    }
  }
  return textOf(words("dose.basis", {{"basis", words(id)}, {"sources", words.list(sources)}}));
}

std::string reasonOf(const engine::Words& words, const engine::RemovedExercise& removed) {
  if (!removed.flag.empty()) {
    return words("rehab.removed-locked", {{"flag", words.of("red-flag", removed.flag, "name")},
                                          {"part", words("part." + removed.part)}});
  }
  return removed.equipment.empty()
             ? words("rehab.removed-contraindicated")
             : words("rehab.removed-equipment", {{"piece", words.of("equipment", removed.equipment)}});
}

QString remarkOf(const Consultation& consultation, const engine::PrescribedExercise& prescribed) {
  const auto& words = consultation.words();
  QStringList remarks;
  for (const auto& removed : consultation.assessment().programme.removed) {
    if (removed.exercise == prescribed.insteadOf) {
      remarks.append(
          textOf(words("rehab.stands-in", {{"exercise", words.of("exercise", prescribed.insteadOf, "name")},
                                           {"reason", reasonOf(words, removed)}})));
    }
  }
  if (prescribed.isCapped) {
    remarks.append(said(QT_TRANSLATE_NOOP("PlanPage", "There is time for %1 days a week; %2 are asked for."))
                       .arg(prescribed.daysPerWeek)
                       .arg(prescribed.numbers.daysPerWeek));
  }
  return remarks.join(" ");
}

void add(std::vector<AdviceRow>& rows, const QString& key, const QString& heading, QStringList items,
         const QString& icon, int tone = 0) {
  items.removeAll(QString());
  if (!items.isEmpty()) {
    rows.push_back({key, heading, std::move(items), icon, tone});
  }
}

QStringList advice(const Consultation& consultation, const std::vector<std::string>& ids) {
  QStringList items;
  for (const auto& id : ids) {
    items.append(textOf(consultation.words().of("advice", id)));
  }
  return items;
}

}  // namespace

QString exerciseName(const Consultation& consultation, const std::string& exercise) {
  return textOf(consultation.words().of("exercise", exercise, "name"));
}

QString purposeOf(const Consultation& consultation, const std::string& exercise) {
  const auto* packed = consultation.pack().findExercise(exercise);
  const std::string_view purpose = packed == nullptr || packed->purpose() == nullptr
                                       ? std::string_view()
                                       : packed->purpose()->string_view();
  for (const PurposeWord& one : kPurposes) {
    if (one.id == purpose) {
      return said(one.word);
    }
  }
  return {};
}

ExerciseRow exerciseRow(const Consultation& consultation, const engine::PrescribedExercise& prescribed) {
  const auto& words = consultation.words();
  ExerciseRow row;
  row.key = textOf(prescribed.exercise);
  row.name = exerciseName(consultation, prescribed.exercise);
  row.purpose = purposeOf(consultation, prescribed.exercise);
  row.how = textOf(words.of("exercise", prescribed.exercise, "how"));
  row.why = textOf(words.of("exercise", prescribed.exercise, "why"));
  row.sets = numberOf(prescribed.numbers.sets);
  row.repetitions = numberOf(prescribed.numbers.repetitions);
  row.hold = numberOf(prescribed.numbers.holdSeconds);
  row.times = numberOf(prescribed.numbers.timesPerDay);
  row.days = numberOf(prescribed.daysPerWeek);
  row.remark = remarkOf(consultation, prescribed);
  row.isChanged = prescribed.isChanged;
  row.isAdded = prescribed.dose == nullptr;
  if (prescribed.dose != nullptr) {
    row.basis = basisOf(consultation, *prescribed.dose);
    if (const auto* effort = prescribed.dose->effort(); effort != nullptr && effort->size() > 0) {
      row.effort = textOf(words.of("effort", effort->string_view()));
    }
  } else {
    row.basis = textOf(words("rehab.added"));
  }
  return row;
}

LeftOutRow leftOutRow(const Consultation& consultation, const engine::RemovedExercise& removed) {
  const auto& words = consultation.words();
  LeftOutRow row;
  row.key = textOf(removed.exercise);
  row.name = exerciseName(consultation, removed.exercise);
  row.reason = textOf(reasonOf(words, removed));
  if (!removed.instead.empty()) {
    row.reason +=
        ". " + textOf(words("rehab.instead", {{"exercise", words.of("exercise", removed.instead, "name")}}));
  }
  row.isLocked = !removed.flag.empty();
  return row;
}

QString weeksOf(const pack::Phase& phase) {
  const auto first = phase.from_week() + 1;
  return first >= phase.to_week()
             ? said(QT_TRANSLATE_NOOP("PlanPage", "Week %1, led by the criteria, not by the calendar"))
                   .arg(first)
             : said(QT_TRANSLATE_NOOP("PlanPage", "Weeks %1 to %2, led by the criteria, not by the calendar"))
                   .arg(first)
                   .arg(phase.to_week());
}

QStringList adviceOf(const Consultation& consultation,
                     const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* ids) {
  return advice(consultation, engine::idsOf(ids));
}

std::vector<AdviceRow> interimAdvice(const Consultation& consultation) {
  const auto& words = consultation.words();
  std::vector<AdviceRow> rows;
  for (const auto* flag : engine::raisedFlags(consultation.assessment())) {
    const auto* rule = consultation.pack().findRedFlag(flag->flag);
    const auto* act = rule == nullptr ? nullptr : rule->act();
    if (act == nullptr) {
      continue;
    }
    const QString key = textOf(flag->flag);
    const QString name = textOf(words.of("red-flag", flag->flag, "name"));
    QStringList now;
    for (const auto* id : {act->weight_bearing(), act->contact()}) {
      if (id != nullptr) {
        now.append(textOf(words.of("advice", id->string_view())));
      }
    }
    now += adviceOf(consultation, act->do_now());
    add(rows, key + "/now", name + ": " + actHeading(Act::Now), now, "arrow-right");
    add(rows, key + "/not", actHeading(Act::MustNot), adviceOf(consultation, act->must_not()), "cross", -1);
    add(rows, key + "/may", actHeading(Act::StillAllowed), adviceOf(consultation, act->still_allowed()),
        "check", 1);
    add(rows, key + "/net", actHeading(Act::SafetyNet), adviceOf(consultation, act->safety_net()), "phone",
        2);
  }
  return rows;
}

std::vector<AdviceRow> adviceBeside(const Consultation& consultation, const pack::Programme& programme) {
  const auto& words = consultation.words();
  const auto& assessed = consultation.assessment().programme;
  std::vector<AdviceRow> rows;
  if (const auto allowed =
          engine::painLimits(consultation.pack(), programme, consultation.assessment().flags)) {
    add(rows, "pain", said(QT_TRANSLATE_NOOP("PlanPage", "How much pain is allowed")),
        {textOf(engine::painRuleText(words, *allowed)),
         textOf(words(allowed->allowsNone() ? "rehab.pain-steps-none" : "rehab.pain-steps"))},
        "pain");
  }
  QStringList mechanics = advice(consultation, assessed.mechanics);
  if (!mechanics.isEmpty()) {
    mechanics.prepend(textOf(words("rehab.one-cue")));
    mechanics.append(textOf(words("rehab.mechanics-evidence")));
  }
  add(rows, "mechanics", said(QT_TRANSLATE_NOOP("PlanPage", "Running mechanics")), mechanics, "load");
  QStringList cross = advice(consultation, assessed.crossTraining);
  if (!cross.isEmpty()) {
    cross.append(textOf(words("rehab.cross-training-evidence")));
  }
  add(rows, "cross", said(QT_TRANSLATE_NOOP("PlanPage", "Cross-training")), cross, "sliders");
  if (!assessed.chainTargets.empty()) {
    QStringList targets;
    for (const auto& exercise : assessed.chainTargets) {
      targets.append(exerciseName(consultation, exercise));
    }
    add(rows, "chain", said(QT_TRANSLATE_NOOP("PlanPage", "Exercises for the kinetic chain")),
        {textOf(words("rehab.chain-targets")), targets.join(", ")}, "chain");
  }
  const auto weeks = programme.retest_weeks();
  const QDate retest = dateOf(consultation.assessment().asOf.date).addDays(7 * static_cast<int>(weeks));
  if (const auto day = engineDate(retest)) {
    add(rows, "review", said(QT_TRANSLATE_NOOP("PlanPage", "Review")),
        {textOf(words(weeks == 1 ? "rehab.retest-one" : "rehab.retest",
                      {{"weeks", std::to_string(weeks)}, {"date", words.date(*day)}})),
         textOf(words("rehab.who-decides"))},
        "clock");
  }
  add(rows, "refer", said(QT_TRANSLATE_NOOP("PlanPage", "Refer after all when")),
      adviceOf(consultation, programme.refer_again()), "warning", 2);
  return rows;
}

}  // namespace calcar::ui
