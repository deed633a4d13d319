#include "plugin/cli/scan_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string sideOf(const dicom::NamedSide& side) { return std::string(toText(side)); }

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

Json documentTree(const dicom::DocumentText& document) {
  Json tree = Json::object();
  tree["instance"] = document.instanceUid;
  tree["kind"] = document.kind == dicom::DocumentKind::Report ? "report" : "encapsulated";
  tree["title"] = document.title.value;
  tree["complete"] = document.isComplete;
  tree["verified"] = document.isVerified;
  tree["mime-type"] = document.mimeType;
  tree["bytes"] = document.size;
  tree["shortened"] = document.shortened;
  tree["lines"] = plainLines(document);
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
  tree["region"] = series.region;
  tree["side"] = sideOf(series.side);
  tree["side-evidence"] = sideEvidenceTree(series.side);
  tree["protocol"] = hintsOf(series.hints);
  tree["protocol-evidence"] = hintEvidenceTree(series.hints);
  tree["instances"] = series.instances;
  if (series.truncated > 0) {
    tree["truncated"] = series.truncated;
  }
  if (!series.documents.empty()) {
    tree["documents"] = Json::array();
    std::transform(series.documents.begin(), series.documents.end(), std::back_inserter(tree["documents"]),
                   documentTree);
  }
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

Json mediumTree(const dicom::MediumReport& medium) {
  Json tree = Json::object();
  tree["directory"] = medium.directory;
  tree["named"] = medium.named;
  tree["missing"] = medium.missing;
  tree["hidden"] = medium.hidden;
  tree["outside"] = medium.outside;
  tree["damaged"] = medium.damaged;
  return tree;
}

Json skippedTree(const dicom::Skipped& skipped) {
  Json tree = Json::object();
  tree["path"] = skipped.path;
  tree["reason"] = toId(skipped.reason);
  tree["words"] = toText(skipped.reason);
  if (!skipped.sameAs.empty()) {
    tree["same-as"] = skipped.sameAs;
  }
  return tree;
}

}  // namespace

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

void printScanJson(const Terminal& terminal, const dicom::ScanResult& found,
                   const workplace::ImportPlan* plan, const ScanRemarks& remarks) {
  Json tree = Json::object();
  if (remarks.isAnswer) {
    tree["cut-off"] = remarks.cutOff;
    tree["notes"] = remarks.notes;
  }
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
  tree["media"] = Json::array();
  std::transform(found.media.begin(), found.media.end(), std::back_inserter(tree["media"]), mediumTree);
  tree["skipped"] = Json::array();
  std::transform(found.skipped.begin(), found.skipped.end(), std::back_inserter(tree["skipped"]),
                 skippedTree);
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace calcar::cli
