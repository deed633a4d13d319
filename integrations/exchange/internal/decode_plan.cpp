#include <algorithm>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kWorstPain = 10;

template <typename Table, typename Visit>
void visitAll(const Table* list, Visit visit) {
  if (list != nullptr) {
    for (const auto* item : *list) {
      visit(*item);
    }
  }
}

/// Every piece of equipment that some exercise needs, once.
Words equipmentWords(const engine::Pack& pack) {
  Words words;
  visitAll(pack.content().exercises(), [&](const pack::Exercise& exercise) {
    visitAll(exercise.equipment(), [&](const flatbuffers::String& piece) {
      if (std::find(words.begin(), words.end(), piece.str()) == words.end()) {
        words.push_back(piece.str());
      }
    });
  });
  std::sort(words.begin(), words.end());
  return words;
}

const pack::Phase* phaseOf(const pack::Programme& programme, const std::string& id) {
  const pack::Phase* found = nullptr;
  visitAll(programme.phases(), [&](const pack::Phase& phase) {
    if (phase.id()->str() == id) {
      found = &phase;
    }
  });
  return found;
}

Words exitCriteria(const pack::Phase& phase) {
  Words ids;
  visitAll(phase.exit(), [&](const flatbuffers::String& id) { ids.push_back(id.str()); });
  return ids;
}

bool holds(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A word of the pack under a key; empty, and reported, when it is another one.
std::string wordOfPack(const MappingReader& reader, std::string_view key, const Words& words,
                       const std::string& expected) {
  const SourceNode* node = reader.require(key);
  if (node == nullptr) {
    return {};
  }
  if (!isText(*node) || !holds(words, node->text)) {
    reader.reportAt(*node, key, expected, reader.decoding().nearestOf(*node, words));
    return {};
  }
  return node->text;
}

std::vector<std::string> decodeEquipment(const MappingReader& reader) {
  const Words words = equipmentWords(reader.decoding().pack);
  std::vector<std::string> equipment;
  for (const SourceNode& item : reader.items("equipment")) {
    if (!isText(item) || !holds(words, item.text)) {
      reader.reportAt(item, "equipment", "expected equipment that an exercise needs: " + listed(words),
                      reader.decoding().nearestOf(item, words));
    } else if (!holds(equipment, item.text)) {
      equipment.push_back(item.text);
    }
  }
  return equipment;
}

std::optional<bool> answerOf(const MappingReader& reader, std::string_view key) {
  const SourceNode* node = reader.find(key);
  if (node == nullptr) {
    return std::nullopt;
  }
  const auto answer = yesOrNo(*node);
  if (!answer) {
    reader.reportAt(*node, key, "expected yes or no");
  }
  return answer;
}

int painOf(const MappingReader& reader, std::string_view key) {
  return reader.require(key) == nullptr ? 0 : reader.count(key, 0, kWorstPain).value_or(0);
}

void refuseAfterVisit(Decoding& decoding, const std::optional<Placed<engine::Date>>& day,
                      std::optional<engine::Date> visit) {
  if (day && visit && *visit < day->value) {
    decoding.report(day->at, day->field, "expected a day that is not after the visit");
  }
}

engine::LoadTrial decodeTrial(const MappingReader& reader, std::optional<engine::Date> visit) {
  engine::LoadTrial trial;
  const auto on = reader.requiredDate("on");
  refuseAfterVisit(reader.decoding(), on, visit);
  trial.on = on ? on->value : engine::Date{};
  trial.during = painOf(reader, "during");
  trial.after = painOf(reader, "after");
  trial.settled = answerOf(reader, "settled");
  return trial;
}

std::vector<engine::LoadTrial> decodeTrials(const MappingReader& progress,
                                            std::optional<engine::Date> visit) {
  std::vector<engine::LoadTrial> trials;
  const auto& items = progress.items("trials");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string path = indexed(progress.pathOf("trials"), i);
    const MappingReader reader(progress.decoding(), items[i], path, {"on", "during", "after", "settled"});
    const auto trial = decodeTrial(reader, visit);
    const bool hasDay = trial.on != engine::Date{};
    if (hasDay && !trials.empty() && trial.on < trials.back().on) {
      progress.decoding().report(items[i].at, path, "expected sessions in the order of their days");
    }
    trials.push_back(trial);
  }
  return trials;
}

std::map<std::string, bool> decodeCriteria(const MappingReader& progress, const pack::Phase& phase) {
  std::map<std::string, bool> criteria;
  const SourceNode* node = progress.find("criteria");
  if (node == nullptr) {
    return criteria;
  }
  const Words known = exitCriteria(phase);
  const MappingReader reader(progress.decoding(), *node, progress.pathOf("criteria"), known);
  for (const std::string& id : known) {
    if (const auto answer = answerOf(reader, id)) {
      criteria.emplace(id, *answer);
    }
  }
  return criteria;
}

}  // namespace

Words phaseIds(const pack::Programme& programme) {
  Words ids;
  visitAll(programme.phases(), [&](const pack::Phase& phase) { ids.push_back(phase.id()->str()); });
  return ids;
}

Words programmeIds(const engine::Pack& pack) {
  Words ids;
  visitAll(pack.content().programmes(),
           [&](const pack::Programme& programme) { ids.push_back(programme.id()->str()); });
  return ids;
}

engine::Means decodeMeans(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"equipment", "days-per-week"});
  engine::Means means;
  if (reader.find("equipment") != nullptr) {
    means.equipment = decodeEquipment(reader);
  }
  means.daysPerWeek = reader.count("days-per-week", 1, kDaysOfWeek);
  return means;
}

std::optional<engine::PhaseReport> decodeProgress(Decoding& decoding, const SourceNode& node,
                                                  const std::string& path,
                                                  std::optional<engine::Date> visit) {
  const MappingReader reader(decoding, node, path, {"programme", "phase", "since", "trials", "criteria"});
  if (!reader.isMapping()) {
    return std::nullopt;
  }
  engine::PhaseReport report;
  const auto since = reader.date("since");
  refuseAfterVisit(decoding, since, visit);
  if (since) {
    report.since = since->value;
  }
  report.trials = decodeTrials(reader, visit);
  report.programme =
      wordOfPack(reader, "programme", programmeIds(decoding.pack), "expected a programme of the rules");
  const auto* programme = decoding.pack.findProgramme(report.programme);
  if (programme == nullptr) {
    return std::nullopt;
  }
  report.phase = wordOfPack(reader, "phase", phaseIds(*programme),
                            "expected a phase of this programme: " + listed(phaseIds(*programme)));
  const auto* phase = phaseOf(*programme, report.phase);
  if (phase == nullptr) {
    return std::nullopt;
  }
  report.criteria = decodeCriteria(reader, *phase);
  return report;
}

}  // namespace calcar::exchange
