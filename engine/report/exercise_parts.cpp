#include <algorithm>

#include "engine/report/plan_parts.hpp"
#include "engine/report/record_cells.hpp"

namespace calcar::engine {
namespace {

std::string range(const CountRange& range) {
  const std::string first = std::to_string(range.low);
  return range.high > range.low ? first + "–" + std::to_string(range.high) : first;
}

/// “2–3 × 8–12”, “4 × 45 s”; empty when nobody said how much.
std::string amount(const Words& words, const DoseNumbers& numbers) {
  const bool hasRepetitions = numbers.repetitions.high > 0;
  const bool isHeld = numbers.holdSeconds.high > 0;
  std::string text = hasRepetitions ? range(numbers.repetitions) : std::string();
  if (isHeld) {
    text += (hasRepetitions ? " × " : "") + range(numbers.holdSeconds) + words("unit.s");
  }
  const std::string sets = numbers.sets.high > 0 ? range(numbers.sets) + " ×" : std::string();
  return sets + (sets.empty() || text.empty() ? "" : " ") + text;
}

std::string frequency(const Words& words, const PrescribedExercise& prescribed) {
  if (prescribed.numbers.daysPerWeek == 0) {
    return {};
  }
  const bool isOnce = prescribed.daysPerWeek == 1;
  std::string days =
      words(isOnce ? "dose.day" : "dose.days", {{"days", std::to_string(prescribed.daysPerWeek)}});
  if (prescribed.isCapped) {
    days = words("dose.days-capped",
                 {{"days", days}, {"wanted", std::to_string(prescribed.numbers.daysPerWeek)}});
  }
  const auto times = prescribed.numbers.timesPerDay;
  return times > 1 ? words("dose.per-day", {{"times", std::to_string(times)}, {"days", days}}) : days;
}

std::string worded(const Words& words, const char* kind, const flatbuffers::String* id) {
  return id == nullptr || id->size() == 0 ? std::string() : words.of(kind, id->string_view());
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) {
    text += (text.empty() || part.empty() ? "" : " · ") + part;
  }
  return text;
}

/// “3 × 8–12 · 3 days a week · effort 6 to 8 of 10”.
std::string doseLine(const Words& words, const PrescribedExercise& prescribed) {
  const auto* effort = prescribed.dose == nullptr ? nullptr : prescribed.dose->effort();
  return joined(
      {amount(words, prescribed.numbers), frequency(words, prescribed), worded(words, "effort", effort)});
}

std::string mannerLine(const Words& words, const pack::Dose& dose) {
  const auto rest = dose.rest_seconds();
  return joined({worded(words, "tempo", dose.tempo()), worded(words, "load", dose.load()),
                 rest == 0 ? std::string() : words("dose.rest", {{"seconds", std::to_string(rest)}})});
}

std::string basisLine(const ReportContext& context, const pack::Dose& dose) {
  const auto& words = context.words;
  if (dose.basis() == pack::Basis::Default) {
    return words("dose.basis-default");
  }
  const char* id = dose.basis() == pack::Basis::Published ? "basis.published"
                   : dose.basis() == pack::Basis::Derived ? "basis.derived"
                                                          : "basis.consensus";
  std::vector<std::string> sources;
  if (dose.provenance() != nullptr) {
    for (const auto& key : idsOf(dose.provenance()->because())) {
      sources.push_back(shortCitation(context.pack, key));
    }
  }
  return words("dose.basis", {{"basis", words(id)}, {"sources", words.list(sources)}});
}

ExerciseCard cardOf(const ReportContext& context, const std::string& exercise) {
  const auto& words = context.words;
  const auto* packed = context.pack.findExercise(exercise);
  ExerciseCard card;
  card.title = words.of("exercise", exercise, "name");
  card.drawing = packed == nullptr ? nullptr : packed->drawing();
  card.mirrored = context.episode.complaint.side == Side::Left;
  if (card.drawing != nullptr) {
    const Side shown = card.mirrored ? Side::Left : Side::Right;
    const Side other = card.mirrored ? Side::Right : Side::Left;
    card.alternative = words.of("exercise", exercise, "picture",
                                {{"side", words.side(shown)}, {"other", words.side(other)}});
  }
  return card;
}

void addLine(ExerciseCard& card, Text line) {
  if (!line.empty() && !line.front().text.empty()) {
    card.lines.push_back(std::move(line));
  }
}

const RemovedExercise* removedOf(const ReportContext& context, const std::string& exercise) {
  const auto& removed = context.assessment.programme.removed;
  const auto found = std::find_if(removed.begin(), removed.end(),
                                  [&](const RemovedExercise& one) { return one.exercise == exercise; });
  return found == removed.end() ? nullptr : &*found;
}

/// Why an exercise is left out, in words.
std::string reasonOf(const Words& words, const RemovedExercise& removed) {
  if (!removed.flag.empty()) {
    return words("rehab.removed-locked", {{"flag", words.of("red-flag", removed.flag, "name")},
                                          {"part", words("part." + removed.part)}});
  }
  return removed.equipment.empty()
             ? words("rehab.removed-contraindicated")
             : words("rehab.removed-equipment", {{"piece", words.of("equipment", removed.equipment)}});
}

/// That the clinician changed the dose, and what the rules would have said.
std::string changedLine(const Words& words, const PrescribedExercise& prescribed) {
  PrescribedExercise asPublished = prescribed;
  asPublished.numbers = numbersOf(*prescribed.dose);
  asPublished.daysPerWeek = asPublished.numbers.daysPerWeek;
  asPublished.isCapped = false;
  return words("rehab.changed", {{"dose", doseLine(words, asPublished)}});
}

ExerciseCard doseCard(const ReportContext& context, const PrescribedExercise& prescribed) {
  const auto& words = context.words;
  ExerciseCard card = cardOf(context, prescribed.exercise);
  if (const std::string dose = doseLine(words, prescribed); dose.empty()) {
    addLine(card, gap(words("rehab.dose-not-said")));
  } else {
    addLine(card, strong(dose));
  }
  if (prescribed.dose != nullptr) {
    addLine(card, plain(mannerLine(words, *prescribed.dose)));
  }
  addLine(card, plain(words.of("exercise", prescribed.exercise, "how")));
  addLine(card, plain(words.of("exercise", prescribed.exercise, "why")));
  if (const auto* removed = removedOf(context, prescribed.insteadOf); removed != nullptr) {
    addLine(card,
            plain(words("rehab.stands-in", {{"exercise", words.of("exercise", prescribed.insteadOf, "name")},
                                            {"reason", reasonOf(words, *removed)}})));
  }
  if (prescribed.dose == nullptr) {
    addLine(card, plain(words("rehab.added")));
  } else {
    addLine(card, prescribed.isChanged ? plain(changedLine(words, prescribed))
                                       : muted(basisLine(context, *prescribed.dose)));
  }
  return card;
}

const pack::Phase* phaseOf(const pack::Programme& programme, std::string_view id) {
  for (const auto* phase : *programme.phases()) {
    if (phase->id()->string_view() == id) {
      return phase;
    }
  }
  return nullptr;
}

std::string weeks(const Words& words, const pack::Phase& phase) {
  const auto first = phase.from_week() + 1;
  return first >= phase.to_week() ? words("rehab.week", {{"week", std::to_string(first)}})
                                  : words("rehab.weeks", {{"from", std::to_string(first)},
                                                          {"to", std::to_string(phase.to_week())}});
}

using AdviceIds = flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>;

void addAdvice(DocumentSection& section, const Words& words, const char* heading, const AdviceIds* ids) {
  if (ids != nullptr && ids->size() > 0) {
    section.blocks.emplace_back(Paragraph{strong(words(heading))});
    section.blocks.emplace_back(Bullets{adviceItems(words, ids)});
  }
}

Text removedLine(const Words& words, const RemovedExercise& removed) {
  std::string line = words("rehab.removed", {{"exercise", words.of("exercise", removed.exercise, "name")},
                                             {"reason", reasonOf(words, removed)}});
  if (!removed.instead.empty()) {
    line += " " + words("rehab.instead", {{"exercise", words.of("exercise", removed.instead, "name")}});
  }
  return plain(std::move(line));
}

std::string leftOutByClinician(const Words& words, const PhaseChanges& changes) {
  std::vector<std::string> names;
  for (const auto& exercise : changes.leftOut) {
    names.push_back(words.of("exercise", exercise, "name"));
  }
  return names.empty() ? std::string() : words("rehab.left-out", {{"exercises", words.list(names)}});
}

}  // namespace

DocumentSection phaseSection(const ReportContext& context, const pack::Programme& programme,
                             const PlannedPhase& planned) {
  const auto& words = context.words;
  DocumentSection section{"phase-" + planned.phase,
                          words.of("programme", programme.id()->string_view(), "phase." + planned.phase),
                          {}};
  const auto* phase = phaseOf(programme, planned.phase);
  if (phase == nullptr) {
    return section;
  }
  section.blocks.emplace_back(Paragraph{muted(weeks(words, *phase))});
  addAdvice(section, words, "rehab.entry", phase->entry());
  ExerciseCards cards;
  const auto& assessed = context.assessment.programme;
  if (const auto text = leftOutByClinician(words, planned.changes); !text.empty()) {
    section.blocks.emplace_back(Paragraph{plain(text)});
  }
  for (const auto& prescribed : exercisesOf(context.pack, context.episode.means, assessed, planned)) {
    cards.cards.push_back(doseCard(context, prescribed));
  }
  if (!cards.cards.empty()) {
    section.blocks.emplace_back(std::move(cards));
  }
  addAdvice(section, words, "rehab.progress", phase->progress());
  addAdvice(section, words, "rehab.exit", phase->exit());
  return section;
}

DocumentSection chainTargetSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"chain-targets", words("heading.chain-targets"), {}};
  ExerciseCards cards;
  for (const auto& exercise : context.assessment.programme.chainTargets) {
    ExerciseCard card = cardOf(context, exercise);
    addLine(card, plain(words.of("exercise", exercise, "how")));
    addLine(card, plain(words.of("exercise", exercise, "why")));
    cards.cards.push_back(std::move(card));
  }
  if (!cards.cards.empty()) {
    section.blocks.emplace_back(Paragraph{plain(words("rehab.chain-targets"))});
    section.blocks.emplace_back(std::move(cards));
  }
  return section;
}

DocumentSection leftOutSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& programme = context.assessment.programme;
  DocumentSection section{"locked", words("heading.locked"), {}};
  std::vector<std::string> flags;
  for (const auto& flag : programme.lockedBy) {
    flags.push_back(words.of("red-flag", flag, "name"));
  }
  std::vector<Text> items;
  for (const auto& part : programme.lockedParts) {
    items.push_back(
        plain(words("rehab.locked-part", {{"part", words("part." + part)}, {"flags", words.list(flags)}})));
  }
  for (const auto& removed : programme.removed) {
    items.push_back(removedLine(words, removed));
  }
  if (items.empty()) {
    return section;
  }
  section.blocks.emplace_back(Bullets{std::move(items)});
  for (const auto* flag : raisedFlags(context.assessment)) {
    if (const auto* rule = context.pack.findRedFlag(flag->flag); rule != nullptr) {
      for (auto& block : actBlocks(context, *rule)) {
        section.blocks.push_back(std::move(block));
      }
    }
  }
  return section;
}

}  // namespace calcar::engine
