#include <algorithm>

#include "integrations/exchange/internal/decode_parts.hpp"
#include "integrations/exchange/internal/edit_readers.hpp"

namespace calcar::exchange {
namespace {

constexpr int kDaysOfWeek = 7;

Words exerciseIds(const engine::Pack& pack) {
  Words ids;
  if (const auto* exercises = pack.content().exercises()) {
    for (const auto* exercise : *exercises) {
      ids.push_back(exercise->id()->str());
    }
  }
  return ids;
}

constexpr const char* kExpectedExercise = "expected an exercise of the rules";

std::vector<std::string> decodeExercises(const MappingReader& reader, std::string_view key,
                                         const Words& known) {
  std::vector<std::string> ids;
  for (const SourceNode& item : reader.items(key)) {
    const bool isKnown = isText(item) && std::find(known.begin(), known.end(), item.text) != known.end();
    if (!isKnown) {
      reader.reportAt(item, key, kExpectedExercise, reader.decoding().nearestOf(item, known));
    } else if (std::find(ids.begin(), ids.end(), item.text) != ids.end()) {
      reader.reportAt(item, key, "expected each exercise once");
    } else {
      ids.push_back(item.text);
    }
  }
  return ids;
}

std::map<std::string, engine::DoseChange> decodeDoses(const MappingReader& changes, const Words& known) {
  std::map<std::string, engine::DoseChange> doses;
  const auto& items = changes.items("doses");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const MappingReader reader(
        changes.decoding(), items[i], indexed(changes.pathOf("doses"), i),
        {"exercise", "sets", "repetitions", "hold-seconds", "times-per-day", "days-per-week"});
    engine::DoseChange dose;
    dose.sets = reader.count("sets", 1, engine::kMostSets);
    dose.repetitions = reader.count("repetitions", 0, engine::kMostRepetitions);
    dose.holdSeconds = reader.count("hold-seconds", 0, engine::kLongestHoldSeconds);
    dose.timesPerDay = reader.count("times-per-day", 1, engine::kMostTimesPerDay);
    dose.daysPerWeek = reader.count("days-per-week", 1, kDaysOfWeek);
    const std::string exercise = packWord(reader, "exercise", known, kExpectedExercise);
    if (!exercise.empty() && !doses.emplace(exercise, dose).second) {
      reader.reportAt(items[i], "exercise", "expected each exercise once");
    }
  }
  return doses;
}

}  // namespace

std::optional<engine::PhaseChanges> decodePhaseChanges(Decoding& decoding, const SourceNode& node,
                                                       const std::string& path) {
  const MappingReader reader(decoding, node, path,
                             {"programme", "phase", "order", "left-out", "added", "doses"});
  if (!reader.isMapping()) {
    return std::nullopt;
  }
  const Words known = exerciseIds(decoding.pack);
  engine::PhaseChanges changes;
  changes.order = decodeExercises(reader, "order", known);
  changes.leftOut = decodeExercises(reader, "left-out", known);
  changes.added = decodeExercises(reader, "added", known);
  changes.doses = decodeDoses(reader, known);
  changes.programme =
      packWord(reader, "programme", programmeIds(decoding.pack), "expected a programme of the rules");
  const auto* programme = decoding.pack.findProgramme(changes.programme);
  if (programme == nullptr) {
    return std::nullopt;
  }
  const Words phases = phaseIds(*programme);
  changes.phase = packWord(reader, "phase", phases, "expected a phase of this programme: " + listed(phases));
  return changes.phase.empty() ? std::nullopt : std::optional(std::move(changes));
}

std::vector<engine::PhaseChanges> decodePlanChanges(Decoding& decoding,
                                                    const std::vector<SourceNode>& items) {
  std::vector<engine::PhaseChanges> all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string path = indexed("plan-changes", i);
    auto changes = decodePhaseChanges(decoding, items[i], path);
    if (!changes) {
      continue;
    }
    const bool isTwice = std::any_of(all.begin(), all.end(), [&](const engine::PhaseChanges& other) {
      return other.programme == changes->programme && other.phase == changes->phase;
    });
    if (isTwice) {
      decoding.report(items[i].at, path, "expected the changes of each phase once");
    } else {
      all.push_back(*std::move(changes));
    }
  }
  return all;
}

}  // namespace calcar::exchange
