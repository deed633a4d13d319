#include "engine/report/plan_parts.hpp"

namespace calcar::engine {

DocumentSection runningSection(const ReportContext& context, const pack::Programme& programme) {
  const auto& words = context.words;
  DocumentSection section{"running", words("heading.running"), {}};
  const auto* plan = programme.running() == nullptr
                         ? nullptr
                         : context.pack.findRunningPlan(programme.running()->string_view());
  if (plan == nullptr) {
    return section;
  }
  const auto& assessed = context.assessment.programme;
  if (!assessed.runningOffered) {
    const bool isLocked = !assessed.lockedParts.empty();
    section.blocks.emplace_back(
        Paragraph{plain(words(isLocked ? "rehab.running-locked" : "rehab.running-later"))});
    return section;
  }
  section.blocks.emplace_back(Paragraph{strong(words("rehab.entry"))});
  section.blocks.emplace_back(Bullets{adviceItems(words, plan->entry())});
  Table table;
  table.caption = words("rehab.running-stages");
  table.header = {words("rehab.stage"), words("rehab.pattern")};
  int number = 0;
  for (const auto* stage : *plan->stages()) {
    table.rows.push_back(
        {plain(std::to_string(number++)),
         plain(words.of("running", plan->id()->string_view(), "stage." + stage->id()->str()))});
  }
  section.blocks.emplace_back(std::move(table));
  if (plan->cues() != nullptr && plan->cues()->size() > 0) {
    section.blocks.emplace_back(Paragraph{strong(words("rehab.running-cues"))});
    section.blocks.emplace_back(Bullets{adviceItems(words, plan->cues())});
  }
  section.blocks.emplace_back(Paragraph{strong(words("rehab.running-stop"))});
  section.blocks.emplace_back(Bullets{adviceItems(words, plan->stop())});
  return section;
}

DocumentSection mechanicsSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"mechanics", words("heading.mechanics"), {}};
  std::vector<Text> items;
  for (const auto& id : context.assessment.programme.mechanics) {
    items.push_back(plain(words.of("advice", id)));
  }
  if (!items.empty()) {
    section.blocks.emplace_back(Paragraph{plain(words("rehab.one-cue"))});
    section.blocks.emplace_back(Bullets{std::move(items)});
    section.blocks.emplace_back(Paragraph{muted(words("rehab.mechanics-evidence"))});
  }
  return section;
}

DocumentSection crossTrainingSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"cross-training", words("heading.cross-training"), {}};
  std::vector<Text> items;
  for (const auto& id : context.assessment.programme.crossTraining) {
    items.push_back(plain(words.of("advice", id)));
  }
  if (!items.empty()) {
    section.blocks.emplace_back(Bullets{std::move(items)});
    section.blocks.emplace_back(Paragraph{muted(words("rehab.cross-training-evidence"))});
  }
  return section;
}

}  // namespace calcar::engine
