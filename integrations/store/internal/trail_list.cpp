#include "integrations/store/internal/trail_list.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "integrations/store/internal/audit_chain.hpp"

namespace calcar::store::internal {
namespace {

/// No list is longer: whoever wants more asks again for what comes after.
constexpr std::size_t kLongestList = 10'000;

/// A statement that grows with its values.
struct Wanted {
  std::string where;
  Row values;

  void add(const std::string& condition, Cell value) {
    values.push_back(std::move(value));
    where += (values.size() == 1 ? " WHERE " : " AND ") + condition + '$' + std::to_string(values.size());
  }
  void addText(const std::string& condition, const std::string& value) {
    if (!value.empty()) {
      add(condition, value);
    }
  }
  void addNumber(const std::string& condition, std::int64_t value) {
    if (value != 0) {
      add(condition, value);
    }
  }
};

void unseal(const Vault& vault, const Cell& sealed, TrailEvent& event) {
  if (std::holds_alternative<Nothing>(sealed)) {
    event.state = TrailEvent::Detail::Erased;
    return;
  }
  const auto plain =
      guarded([&] { return vault.sealer.open(auditBelonging(event.sequence), bytes(sealed)); });
  const auto detail = nlohmann::json::parse(plain.value_or(""), nullptr, false);
  if (!detail.is_object()) {
    event.state = TrailEvent::Detail::Unreadable;
    return;
  }
  for (const auto& [name, value] : detail.items()) {
    event.detail[name] = value.is_string() ? value.get<std::string>() : value.dump();
  }
  event.by = event.detail["by"];
  event.workplace = event.detail["workplace"];
  event.detail.erase("by");
  event.detail.erase("workplace");
}

}  // namespace

std::vector<TrailEvent> listTrail(Vault& vault, const TrailFilter& filter) {
  Wanted wanted;
  wanted.addText("patient=", filter.patient);
  wanted.addText("visit=", filter.visit);
  wanted.addText("action=", filter.action);
  wanted.addText("at>=", filter.from);
  wanted.addText("at<", filter.to);
  wanted.addNumber("sequence>", filter.after);
  wanted.addNumber("sequence<", filter.before);
  const auto rows =
      vault.connection.query("SELECT sequence, at, action, patient, consultation, visit, sealed FROM audit" +
                                 wanted.where + " ORDER BY sequence" + (filter.latestFirst ? " DESC" : "") +
                                 " LIMIT " + std::to_string(std::min(filter.limit, kLongestList)),
                             wanted.values);
  std::vector<TrailEvent> events;
  for (const Row& row : rows) {
    TrailEvent event;
    event.sequence = number(row[0]);
    event.at = text(row[1]);
    event.action = text(row[2]);
    event.patient = text(row[3]);
    event.consultation = text(row[4]);
    event.visit = text(row[5]);
    unseal(vault, row[6], event);
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace calcar::store::internal
