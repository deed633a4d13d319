#include "rules/compiler/evidence/criteria_in_words.hpp"
#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/evidence/quantities.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

using Needs = flatbuffers::Vector<flatbuffers::Offset<pack::ImagingNeed>>;

std::string studies(const Needs* needs, const Labels& labels) {
  std::vector<std::string> list;
  each(needs, [&](const pack::ImagingNeed& need) {
    list.push_back(labels.of("study", need.modality()->str() + "-" + need.region()->str()));
  });
  return joined(list, "; ");
}

void writeQuestion(Page& page, const pack::ImagingQuestion& question, const Labels& labels) {
  const auto id = question.id()->string_view();
  std::vector<std::string> answers;
  each(question.answers(),
       [&](const pack::AnsweringStudy& study) { answers.push_back(answeringInWords(study, labels)); });
  page.heading(3, labels.of("imaging", id, "name"));
  page.paragraph(code(id));
  page.fact("Asked by red flags", labels.each("red-flag", question.flags(), "; ", "name"));
  page.fact("Asked by conditions", labels.each("condition", question.conditions(), "; ", "name"));
  page.fact("First", studies(question.first(), labels));
  page.fact("Next", studies(question.next(), labels));
  page.fact("Can answer", joined(answers, "; "));
  page.fact("Normal result", labels.of("imaging", id, "normal"));
  page.fact("Rests on", labels.authority(question.provenance()));
}

std::string worded(const char* kind, const flatbuffers::String* id, const Labels& labels) {
  return id == nullptr || id->size() == 0 ? "" : labels.of(kind, id->string_view());
}

/// Effort, tempo, load and rest, as far as the dose says.
std::string manner(const pack::Dose& dose, const Labels& labels) {
  std::vector<std::string> parts;
  for (auto& part : {worded("effort", dose.effort(), labels), worded("tempo", dose.tempo(), labels),
                     worded("load", dose.load(), labels)}) {
    if (!part.empty()) {
      parts.push_back(part);
    }
  }
  if (dose.rest_seconds() > 0) {
    parts.push_back("rest " + std::to_string(dose.rest_seconds()) + " s");
  }
  return joined(parts, "; ");
}

void writePhase(Page& page, const pack::Phase& phase, std::string_view programme, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(phase.doses(), [&](const pack::Dose& dose) {
    rows.push_back({labels.of("exercise", dose.exercise()->string_view(), "name"), doseInWords(dose),
                    frequencyInWords(dose), manner(dose, labels), labels.basis(dose.basis()),
                    labels.grade(dose.provenance()), labels.sources(dose.provenance())});
  });
  page.heading(4,
               labels.of("programme", programme, "phase." + phase.id()->str()) + ": " + weeksInWords(phase));
  page.fact("Start when", labels.advice(phase.entry()));
  page.fact("Go on by", labels.advice(phase.progress()));
  page.fact("Move on when", labels.advice(phase.exit()));
  page.table({"Exercise", "Sets × repetitions × hold", "How often", "Effort and manner", "Dose is", "Grade",
              "Sources"},
             rows);
}

std::string painRuleOf(const pack::Programme& programme, const Labels& labels) {
  const auto* rule = programme.pain_rule();
  return rule == nullptr ? "" : painRuleInWords(*rule) + " – " + labels.authority(rule->provenance());
}

void writeProgramme(Page& page, const pack::Programme& programme, const Labels& labels) {
  const auto id = programme.id()->string_view();
  const auto* running = programme.running();
  page.heading(3, labels.of("programme", id, "name"));
  page.paragraph(code(id));
  page.fact("Comes first when", criterionInWords(programme.when(), labels));
  page.fact("Never while", criterionInWords(programme.not_with(), labels));
  page.fact("Only after a doctor's clearance of",
            labels.each("red-flag", programme.after_clearance(), "; ", "name"));
  page.fact("Pain rule", painRuleOf(programme, labels));
  if (running != nullptr && running->size() > 0) {
    page.fact("Running", labels.of("running", running->string_view(), "name"));
  }
  page.fact("Running mechanics", labels.advice(programme.mechanics()));
  page.fact("Cross-training", labels.advice(programme.cross_training()));
  page.fact("Refer again", labels.advice(programme.refer_again()));
  page.fact("Re-test", counted(programme.retest_weeks(), "week", "weeks"));
  page.fact("Rests on", labels.authority(programme.provenance()));
  each(programme.phases(), [&](const pack::Phase& phase) { writePhase(page, phase, id, labels); });
}

void writePlan(Page& page, const pack::RunningPlan& plan, const Labels& labels) {
  const auto id = plan.id()->string_view();
  std::vector<std::string> stages;
  each(plan.stages(), [&](const pack::RunningStage& stage) {
    stages.push_back(labels.of("running", id, "stage." + stage.id()->str()));
  });
  page.heading(3, labels.of("running", id, "name"));
  page.paragraph(code(id));
  page.fact("Start when", labels.advice(plan.entry()));
  page.fact("Steps", joined(stages, "; "));
  page.fact("Stop when", labels.advice(plan.stop()));
  page.fact("How to go about it", labels.advice(plan.cues()));
  page.fact("Taken away by a lock of", labels.each("report.part", plan.parts(), "; "));
  page.fact("Rests on", labels.authority(plan.provenance()));
}

}  // namespace

void writeImaging(Page& page, const Labels& labels) {
  page.heading(2, "Imaging questions");
  each(labels.pack().content().imaging(),
       [&](const pack::ImagingQuestion& question) { writeQuestion(page, question, labels); });
}

void writeProgrammes(Page& page, const Labels& labels) {
  page.heading(2, "Programmes");
  page.paragraph("Weeks are led by the criteria, not by the calendar.");
  each(labels.pack().content().programmes(),
       [&](const pack::Programme& programme) { writeProgramme(page, programme, labels); });
}

void writeRunning(Page& page, const Labels& labels) {
  page.heading(2, "Running plans");
  each(labels.pack().content().running_plans(),
       [&](const pack::RunningPlan& plan) { writePlan(page, plan, labels); });
}

void writeExercises(Page& page, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(labels.pack().content().exercises(), [&](const pack::Exercise& exercise) {
    const auto id = exercise.id()->string_view();
    rows.push_back(
        {labels.of("exercise", id, "name") + " (" + code(id) + ")",
         escaped(exercise.purpose()->string_view()), labels.each("report.part", exercise.parts(), "; "),
         criterionInWords(exercise.not_when(), labels), labels.each("equipment", exercise.equipment(), "; "),
         labels.each("exercise", exercise.instead(), "; ", "name"), labels.grade(exercise.provenance()),
         labels.sources(exercise.provenance())});
  });
  page.heading(2, "Exercises");
  page.table(
      {"Exercise", "Purpose", "Taken away by a lock of", "Not when", "Needs", "Instead", "Grade", "Sources"},
      rows);
}

}  // namespace calcar::rules
