#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "engine/episode/episode.hpp"

namespace calcar::exchange {

using OrderedJson = nlohmann::ordered_json;

/// The episode as a tree in the order of the case file; shared by the writers of JSON and YAML.
[[nodiscard]] OrderedJson episodeTree(const engine::Episode& episode);
[[nodiscard]] OrderedJson patientTree(const engine::Patient& patient);
[[nodiscard]] OrderedJson painTree(const engine::PainMark& mark);
[[nodiscard]] OrderedJson clinicianTree(const engine::Clinician& clinician);
[[nodiscard]] OrderedJson panelActTree(const engine::PanelAct& act);
[[nodiscard]] OrderedJson scoreTree(const engine::Score& score);
[[nodiscard]] OrderedJson clearanceTree(const engine::Clearance& clearance);
[[nodiscard]] OrderedJson overrideTree(const engine::Override& decision);
[[nodiscard]] OrderedJson receiverTree(const engine::Receiver& receiver);
[[nodiscard]] OrderedJson complaintTree(const engine::Complaint& complaint);
[[nodiscard]] OrderedJson studyTree(const engine::ImagingStudy& study);
[[nodiscard]] OrderedJson sessionTree(const engine::TrainingSession& session);

[[nodiscard]] OrderedJson meansTree(const engine::Means& means);
[[nodiscard]] OrderedJson phaseChangesTree(const engine::PhaseChanges& changes);
[[nodiscard]] OrderedJson progressTree(const engine::PhaseReport& report);

/// A value as JSON writes it: whole numbers without a decimal point.
[[nodiscard]] OrderedJson valueTree(const engine::Value& value);
[[nodiscard]] OrderedJson numberTree(double number);

/// What was answered; what is not a number is no answer, and JSON could not write it.
[[nodiscard]] std::variant<engine::Value, engine::NoValue> finite(
    const std::variant<engine::Value, engine::NoValue>& outcome);

// Written only when there is something to say; what is not a number says nothing.
void put(OrderedJson& tree, const char* key, const std::string& text);
void put(OrderedJson& tree, const char* key, const std::optional<engine::Date>& date);
void put(OrderedJson& tree, const char* key, const std::optional<double>& number);
void put(OrderedJson& tree, const char* key, OrderedJson part);

/// A list of items, each written by a function.
template <typename Items, typename Write>
OrderedJson listTree(const Items& items, Write write) {
  OrderedJson list = OrderedJson::array();
  for (const auto& item : items) {
    list.push_back(write(item));
  }
  return list;
}

/// Two spaces of indentation, UTF-8 as it is, a line break at the end.
[[nodiscard]] std::string written(const OrderedJson& tree);

}  // namespace calcar::exchange
