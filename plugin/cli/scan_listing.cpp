#include "plugin/cli/scan_listing.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string dateOf(const std::optional<engine::Date>& date) { return date ? toText(*date) : "no date"; }

std::string orDash(const std::string& text) { return text.empty() ? "–" : printable(text); }

std::string sideOf(const dicom::NamedSide& side) { return std::string(toText(side)); }

/// Each hint once, in the order of the evidence.
std::vector<std::string_view> hintsOf(const std::vector<dicom::HintEvidence>& evidence) {
  std::vector<std::string_view> hints;
  for (const dicom::HintEvidence& told : evidence) {
    const std::string_view hint = toText(told.hint);
    if (std::find(hints.begin(), hints.end(), hint) == hints.end()) {
      hints.push_back(hint);
    }
  }
  return hints;
}

/// What the headers tell beside the table: the protocol, and which fields contradict each other.
void printTold(const Terminal& terminal, const dicom::ScanResult& found) {
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    const dicom::Study& study = found.studies[i];
    std::string line;
    for (const std::string_view hint : hintsOf(study.hints)) {
      line.append(line.empty() ? "protocol: " : ", ").append(hint);
    }
    if (study.side.conflict) {
      line.append(line.empty() ? "" : "; ").append("side in conflict: ").append(explain(study.side));
    }
    if (!line.empty()) {
      terminal.out << "  " << i + 1 << "  " << line << '\n';
    }
  }
}

void printTable(const Terminal& terminal, const dicom::ScanResult& found) {
  TextTable table(
      {"", "date", "modality", "region", "side", "series", "images", "person", "born", "description"});
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    const dicom::Study& study = found.studies[i];
    table.add({std::to_string(i + 1), dateOf(study.date), std::string(toText(study.modality)), study.region,
               sideOf(study.side), std::to_string(study.series.size()), std::to_string(study.instances),
               orDash(study.person.fullName.value), dateOf(study.person.birthDate),
               orDash(study.description.value)});
  }
  table.print(terminal.out);
}

void printPlan(const Terminal& terminal, const ImportPlan& plan) {
  terminal.out << '\n'
               << plan.attached << " attached, "
               << plan.studies.size() - static_cast<std::size_t>(plan.attached) << " set aside\n";
  for (std::size_t i = 0; i < plan.studies.size(); ++i) {
    if (!plan.studies[i].setAside.empty()) {
      terminal.out << "  " << i + 1 << "  set aside: " << printable(plan.studies[i].setAside) << '\n';
    }
  }
}

std::string counted(int files, const ScanRemarks& remarks) {
  const std::string one = remarks.isAnswer ? " answer" : " file";
  return std::to_string(files) + one + (files == 1 ? "" : "s");
}

void printText(const Terminal& terminal, const dicom::ScanResult& found, const ImportPlan* plan,
               const ScanRemarks& remarks) {
  terminal.out << found.studies.size() << (found.studies.size() == 1 ? " study" : " studies") << " of "
               << found.persons << (found.persons == 1 ? " person" : " persons") << " in "
               << counted(found.files, remarks) << '\n';
  if (!found.studies.empty()) {
    terminal.out << '\n';
    printTable(terminal, found);
    printTold(terminal, found);
  }
  if (plan != nullptr) {
    printPlan(terminal, *plan);
  }
  if (!found.skipped.empty()) {
    terminal.out << '\n' << found.skipped.size() << " skipped\n";
  }
  for (const dicom::Skipped& skipped : found.skipped) {
    terminal.out << "  " << printable(skipped.path) << ": " << toText(skipped.reason) << '\n';
  }
}

Json personTree(const dicom::Person& person) {
  Json tree = Json::object();
  tree["id"] = person.id.value;
  tree["issuer"] = person.issuer.value;
  tree["name"] = person.fullName.value;
  if (person.birthDate) {
    tree["birth-date"] = toText(*person.birthDate);
  }
  tree["sex"] = toText(person.sex);
  return tree;
}

Json sideEvidenceTree(const dicom::NamedSide& side) {
  Json list = Json::array();
  for (const dicom::SideEvidence& said : side.evidence) {
    list.push_back({{"field", toId(said.field)},
                    {"side", toText(dicom::NamedSide{said.side, false, {}})},
                    {"words", said.words}});
  }
  return list;
}

Json regionEvidenceTree(const std::vector<dicom::RegionEvidence>& evidence) {
  Json list = Json::array();
  for (const dicom::RegionEvidence& said : evidence) {
    list.push_back({{"field", toId(said.field)}, {"region", said.region}});
  }
  return list;
}

Json hintEvidenceTree(const std::vector<dicom::HintEvidence>& evidence) {
  Json list = Json::array();
  for (const dicom::HintEvidence& told : evidence) {
    list.push_back({{"field", toId(told.field)}, {"hint", toText(told.hint)}});
  }
  return list;
}

Json seriesTree(const dicom::Series& series) {
  Json tree = Json::object();
  tree["series"] = series.uid;
  if (series.number) {
    tree["number"] = *series.number;
  }
  tree["modality"] = series.modality.value;
  tree["description"] = series.description.value;
  tree["body-part"] = series.anatomy.empty() ? "" : series.anatomy.front().bodyPart.value;
  tree["region"] = series.region;
  tree["side"] = sideOf(series.side);
  tree["side-evidence"] = sideEvidenceTree(series.side);
  tree["protocol"] = hintsOf(series.hints);
  tree["protocol-evidence"] = hintEvidenceTree(series.hints);
  tree["instances"] = series.instances;
  return tree;
}

Json studyTree(const dicom::Study& study) {
  Json tree = Json::object();
  tree["study"] = study.uid;
  tree["person"] = personTree(study.person);
  if (study.date) {
    tree["date"] = toText(*study.date);
  }
  tree["modality"] = toText(study.modality);
  tree["dicom-modalities"] = study.modalities;
  tree["region"] = study.region;
  tree["region-evidence"] = regionEvidenceTree(study.regionEvidence);
  tree["body-parts"] = study.bodyParts;
  tree["side"] = sideOf(study.side);
  tree["side-evidence"] = sideEvidenceTree(study.side);
  tree["protocol"] = hintsOf(study.hints);
  tree["protocol-evidence"] = hintEvidenceTree(study.hints);
  tree["description"] = study.description.value;
  tree["accession"] = study.accession.value;
  tree["instances"] = study.instances;
  tree["series"] = Json::array();
  std::transform(study.series.begin(), study.series.end(), std::back_inserter(tree["series"]), seriesTree);
  return tree;
}

Json skippedTree(const dicom::Skipped& skipped) {
  Json tree = Json::object();
  tree["path"] = skipped.path;
  tree["reason"] = toId(skipped.reason);
  tree["words"] = toText(skipped.reason);
  return tree;
}

void printJson(const Terminal& terminal, const dicom::ScanResult& found, const ImportPlan* plan,
               const ScanRemarks& remarks) {
  Json tree = Json::object();
  if (remarks.isAnswer) {
    tree["cut-off"] = remarks.cutOff;
    tree["notes"] = remarks.notes;
  }
  tree["files"] = found.files;
  tree["persons"] = found.persons;
  tree["studies"] = Json::array();
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    Json study = studyTree(found.studies[i]);
    if (plan != nullptr) {
      study["attached"] = plan->studies[i].setAside.empty();
      study["set-aside"] = plan->studies[i].setAside;
    }
    tree["studies"].push_back(std::move(study));
  }
  tree["skipped"] = Json::array();
  std::transform(found.skipped.begin(), found.skipped.end(), std::back_inserter(tree["skipped"]),
                 skippedTree);
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

void printScan(const Terminal& terminal, const dicom::ScanResult& found, const ImportPlan* plan,
               const ScanRemarks& remarks) {
  terminal.json ? printJson(terminal, found, plan, remarks) : printText(terminal, found, plan, remarks);
}

}  // namespace calcar::cli
