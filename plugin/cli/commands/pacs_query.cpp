#include <nlohmann/json.hpp>
#include <variant>

#include "integrations/dicom/pacs/query.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/pacs_node.hpp"
#include "plugin/cli/scan_import.hpp"
#include "plugin/cli/scan_listing.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string kindOf(const dicom::Node& node) {
  return std::holds_alternative<dicom::WebNode>(node.access) ? "dicomweb" : "dimse";
}

std::string placeOf(const dicom::Node& node) {
  if (const auto* web = std::get_if<dicom::WebNode>(&node.access)) {
    return web->url;
  }
  const auto& dimse = std::get<dicom::DimseNode>(node.access);
  return dimse.called + '@' + dimse.host + ':' + std::to_string(dimse.port);
}

bool isEncrypted(const dicom::Node& node) {
  if (const auto* dimse = std::get_if<dicom::DimseNode>(&node.access)) {
    return dimse->tls.has_value();
  }
  const auto address = dicom::parseWebAddress(std::get<dicom::WebNode>(node.access).url);
  return address && address->encrypted;
}

ScanRemarks remarksOf(const Terminal& terminal, dicom::Found& found) {
  ScanRemarks remarks{true, found.cutOff, std::move(found.notes)};
  if (remarks.cutOff) {
    remarks.notes.emplace_back("the node has more than was taken; narrow the search to see the rest");
  }
  if (!terminal.json) {
    for (const std::string& note : remarks.notes) {
      terminal.err << "calcar: " << note << '\n';
    }
  }
  return remarks;
}

void printPeople(const Terminal& terminal, const dicom::Found& found) {
  if (terminal.json) {
    Json people = Json::array();
    for (const dicom::Person& person : found.people) {
      people.push_back({{"id", person.id.value},
                        {"issuer", person.issuer.value},
                        {"name", person.fullName.value},
                        {"birth-date", person.birthDate ? toText(*person.birthDate) : ""},
                        {"sex", toText(person.sex)}});
    }
    const Json tree{{"cut-off", found.cutOff}, {"people", people}};
    terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return;
  }
  TextTable table({"id", "issuer", "person", "born", "sex"});
  for (const dicom::Person& person : found.people) {
    table.add({printable(person.id.value), printable(person.issuer.value), printable(person.fullName.value),
               person.birthDate ? toText(*person.birthDate) : "no date", std::string(toText(person.sex))});
  }
  table.print(terminal.out);
}

/// Adds the person of a case to what is asked for, so that no name has to stand on a command line.
bool addCase(const Terminal& terminal, const PacsFindOptions& options, dicom::Query& query) {
  if (options.caseFile.empty()) {
    return true;
  }
  const auto pack = openPack(terminal, options.pack);
  const auto input = pack ? readCase(terminal, options.caseFile, *pack) : std::nullopt;
  if (!input) {
    return false;
  }
  const engine::Patient& patient = input->episode.patient;
  if (patient.id.empty()) {
    refuse(terminal, options.caseFile + ": the case has no id of its person to search for");
    return false;
  }
  query.patientId = patient.id;
  query.birthDate = patient.birthDate;
  return true;
}

dicom::PacsLimits limits() {
  dicom::PacsLimits limits;
  limits.cancel = &Interruption::wished();
  return limits;
}

}  // namespace

ExitCode listPacsNodes(const Terminal& terminal, const PacsNode& options) {
  const auto nodes = readPacsNodes(terminal, options);
  if (!nodes) {
    return ExitCode::InputRefused;
  }
  if (terminal.json) {
    Json list = Json::array();
    for (const dicom::Node& node : *nodes) {
      list.push_back({{"node", node.name},
                      {"kind", kindOf(node)},
                      {"place", placeOf(node)},
                      {"encrypted", isEncrypted(node)}});
    }
    terminal.out << Json{{"nodes", list}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return ExitCode::Done;
  }
  TextTable table({"node", "kind", "place", "encrypted"});
  for (const dicom::Node& node : *nodes) {
    table.add({node.name, kindOf(node), printable(placeOf(node)), isEncrypted(node) ? "yes" : "NO"});
  }
  table.print(terminal.out);
  return ExitCode::Done;
}

ExitCode echoPacs(const Terminal& terminal, const PacsNode& options) {
  const auto node = openPacsNode(terminal, options);
  if (!node) {
    return ExitCode::InputRefused;
  }
  const Interruption interruption;
  if (const auto answered = dicom::echo(*node, limits()); !answered) {
    return refuse(terminal, *node, answered.error());
  }
  if (terminal.json) {
    terminal.out << Json{{"node", node->name}, {"answers", true}}.dump(2) << '\n';
  } else {
    terminal.out << node->name << " answers\n";
  }
  return ExitCode::Done;
}

ExitCode findInPacs(const Terminal& terminal, const PacsFindOptions& options) {
  const auto node = openPacsNode(terminal, options.node);
  dicom::Query query = options.query;
  if (!node || !addCase(terminal, options, query)) {
    return ExitCode::InputRefused;
  }
  const Interruption interruption;
  auto found = dicom::find(*node, query, limits());
  if (!found) {
    return refuse(terminal, *node, found.error());
  }
  const ScanRemarks remarks = remarksOf(terminal, *found);
  if (query.level == dicom::QueryLevel::Patient) {
    printPeople(terminal, *found);
  } else {
    printScan(terminal, found->scan, nullptr, remarks);
  }
  return ExitCode::Done;
}

ExitCode importFromPacs(const Terminal& terminal, const PacsImportOptions& options) {
  const auto node = openPacsNode(terminal, options.node);
  const auto pack = node ? openPack(terminal, options.pack) : std::nullopt;
  const auto input = pack ? readCase(terminal, options.into, *pack) : std::nullopt;
  if (!input) {
    return ExitCode::InputRefused;
  }
  dicom::Query query;
  query.patientId = input->episode.patient.id;
  if (query.patientId.empty()) {
    return refuse(terminal, options.into + ": the case has no id of its person to search for");
  }
  const bool isWeb = std::holds_alternative<dicom::WebNode>(node->access);
  query.level = isWeb ? dicom::QueryLevel::Image : dicom::QueryLevel::Series;
  const Interruption interruption;
  auto found = dicom::find(*node, query, limits());
  if (!found) {
    return refuse(terminal, *node, found.error());
  }
  dicom::leaveOutDocuments(*found);
  const ScanRemarks remarks = remarksOf(terminal, *found);
  if (found->scan.studies.empty()) {
    printScan(terminal, found->scan, nullptr, remarks);
    return refuse(terminal, node->name + ": has no imaging under the id of the case; nothing was changed");
  }
  return importFound(terminal, options.into, found->scan, *pack, *input, remarks);
}

}  // namespace calcar::cli
