#include "plugin/cli/store/visit_listing.hpp"

#include <nlohmann/json.hpp>

#include "integrations/exchange/journal_json.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const Terminal& terminal, const Json& tree) {
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::string nameOf(const engine::Patient& patient) {
  return printable(patient.family + (patient.given.empty() ? "" : ", " + patient.given));
}

std::string bornOn(const engine::Patient& patient) {
  return patient.birthDate ? toText(*patient.birthDate) : std::string("not recorded");
}

/// The kind of an action and what it is about, without what it says.
std::string about(const engine::Action& action) {
  if (const auto* made = std::get_if<engine::MakeEdit>(&action)) {
    const std::string target = targetOf(made->edit);
    const std::string kind(kindOf(made->edit));
    return target == kind ? kind : kind + ' ' + target;
  }
  if (const auto* undo = std::get_if<engine::Undo>(&action)) {
    return "undo of " + std::to_string(undo->entry);
  }
  if (const auto* redo = std::get_if<engine::Redo>(&action)) {
    return "redo of " + std::to_string(redo->entry);
  }
  if (const auto* amendment = std::get_if<engine::Amend>(&action)) {
    return "visit opened again: " + amendment->reason;
  }
  if (std::holds_alternative<engine::StartVisit>(action)) {
    return "visit started";
  }
  if (std::holds_alternative<engine::Review>(action)) {
    return "read through";
  }
  return std::holds_alternative<engine::Sign>(action) ? "signed" : "records joined or parted";
}

Json wordOf(const engine::Clash& clash) {
  return {{"ours", Json::parse(exchange::encodeEntry(clash.ours))},
          {"theirs", Json::parse(exchange::encodeEntry(clash.theirs))}};
}

}  // namespace

void printVisits(const Terminal& terminal, const std::vector<store::VisitRow>& visits) {
  Json list = Json::array();
  TextTable table({"Visit", "When", "State", "Version", "Consultation"});
  for (const store::VisitRow& visit : visits) {
    list.push_back({{"visit", visit.id},
                    {"consultation", visit.consultation},
                    {"patient", visit.patient},
                    {"when", visit.happened},
                    {"state", visit.state},
                    {"version", visit.version},
                    {"changed", visit.changed}});
    table.add({visit.id, visit.happened, visit.state, std::to_string(visit.version), visit.consultation});
  }
  if (terminal.json) {
    print(terminal, list);
  } else {
    table.print(terminal.out);
  }
}

void printPeople(const Terminal& terminal, const std::vector<workplace::Person>& people,
                 const std::vector<std::vector<store::ConsultationRow>>& consultations) {
  Json list = Json::array();
  TextTable table({"Patient", "Name", "Born", "Record", "Consultation", "Changed"});
  for (std::size_t i = 0; i < people.size(); ++i) {
    const workplace::Person& person = people[i];
    Json rows = Json::array();
    for (const store::ConsultationRow& row : consultations[i]) {
      rows.push_back({{"consultation", row.id}, {"started", row.started}, {"changed", row.changed}});
      table.add({person.id, nameOf(person.patient), bornOn(person.patient), printable(person.patient.id),
                 row.id, row.changed});
    }
    if (consultations[i].empty()) {
      table.add({person.id, nameOf(person.patient), bornOn(person.patient), printable(person.patient.id),
                 "none", ""});
    }
    list.push_back({{"patient", person.id},
                    {"person", Json::parse(exchange::encodePatient(person.patient))},
                    {"consultations", std::move(rows)}});
  }
  if (terminal.json) {
    print(terminal, list);
  } else {
    table.print(terminal.out);
  }
}

void printJournal(const Terminal& terminal, const std::vector<engine::Entry>& entries) {
  if (terminal.json) {
    Json list = Json::array();
    for (const engine::Entry& entry : entries) {
      list.push_back(Json::parse(exchange::encodeEntry(entry)));
    }
    print(terminal, list);
    return;
  }
  TextTable table({"No.", "When", "Who", "Where", "What"});
  for (const engine::Entry& entry : entries) {
    table.add({std::to_string(entry.sequence), toText(entry.at), printable(entry.author.clinician.name),
               printable(entry.author.workplace), printable(about(entry.action))});
  }
  table.print(terminal.out);
}

std::string acknowledged(const workplace::Done& done) {
  Json line = Json::object();
  if (done.entry) {
    line["sequence"] = done.entry->sequence;
    line["saved"] = done.saving == workplace::Saving::Stored ? "stored" : "waiting";
  }
  if (!done.why.empty()) {
    line["why"] = done.why;
  }
  if (done.fromOthers > 0) {
    line["from-others"] = done.fromOthers;
  }
  for (const engine::Clash& clash : done.clashes) {
    line["clashes"].push_back(wordOf(clash));
  }
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace calcar::cli
