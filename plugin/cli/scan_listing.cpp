#include "plugin/cli/scan_listing.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string dateOf(const std::optional<engine::Date>& date) { return date ? toText(*date) : "no date"; }

std::string orDash(const std::string& text) { return text.empty() ? "–" : printable(text); }

std::string sideOf(const dicom::NamedSide& side) {
  return side.conflict ? "contradictory" : std::string(toText(side.side));
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

void printWhatCanBeConfirmed(const Terminal& terminal, const ImportPlan& plan) {
  bool isFirst = true;
  for (std::size_t i = 0; i < plan.studies.size(); ++i) {
    if (!plan.studies[i].ofThisPerson) {
      terminal.out << (isFirst ? "to compare whose a study is, side by side, import again with\n" : "")
                   << "  " << i + 1 << "  --confirm " << printable(plan.studies[i].study->uid) << '\n';
      isFirst = false;
    }
  }
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
  printWhatCanBeConfirmed(terminal, plan);
}

void printText(const Terminal& terminal, const dicom::ScanResult& found, const ImportPlan* plan) {
  terminal.out << found.studies.size() << (found.studies.size() == 1 ? " study" : " studies") << " of "
               << found.persons << (found.persons == 1 ? " person" : " persons") << " in " << found.files
               << (found.files == 1 ? " file" : " files") << '\n';
  if (!found.studies.empty()) {
    terminal.out << '\n';
    printTable(terminal, found);
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

Json personTree(const engine::Patient& patient) {
  Json tree = Json::object();
  tree["id"] = patient.id;
  tree["issuer"] = patient.issuer;
  tree["family"] = patient.family;
  tree["given"] = patient.given;
  if (patient.birthDate) {
    tree["birth-date"] = toText(*patient.birthDate);
  }
  tree["sex"] = toText(patient.sex);
  return tree;
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
  tree["side"] = sideOf(series.side);
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
  tree["body-parts"] = study.bodyParts;
  tree["side"] = sideOf(study.side);
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

void printJson(const Terminal& terminal, const dicom::ScanResult& found, const ImportPlan* plan) {
  Json tree = Json::object();
  tree["files"] = found.files;
  tree["persons"] = found.persons;
  if (plan != nullptr) {
    tree["case-person"] = personTree(plan->patient);
  }
  tree["studies"] = Json::array();
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    Json study = studyTree(found.studies[i]);
    if (plan != nullptr) {
      study["attached"] = plan->studies[i].setAside.empty();
      study["set-aside"] = plan->studies[i].setAside;
      study["person-verdict"] = dicom::toText(plan->studies[i].verdict);
      study["of-this-person"] = plan->studies[i].ofThisPerson;
    }
    tree["studies"].push_back(std::move(study));
  }
  tree["skipped"] = Json::array();
  std::transform(found.skipped.begin(), found.skipped.end(), std::back_inserter(tree["skipped"]),
                 skippedTree);
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

void printScan(const Terminal& terminal, const dicom::ScanResult& found, const ImportPlan* plan) {
  terminal.json ? printJson(terminal, found, plan) : printText(terminal, found, plan);
}

}  // namespace calcar::cli
