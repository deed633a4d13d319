#include "integrations/workplace/internal/export_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/knowledge/sha256.hpp"
#include "integrations/workplace/patient_export.hpp"

namespace calcar::workplace {
namespace {

using Json = nlohmann::ordered_json;

std::string digestOf(const std::string& bytes) {
  return engine::toHexadecimal(
      engine::sha256({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
}

/// What was stored as JSON as it is; anything else as text, so that nothing is left out.
Json contentOf(const std::string& payload) {
  Json tree = Json::parse(payload, nullptr, false);
  return tree.is_discarded() ? Json(payload) : tree;
}

template <typename Items, typename Tree>
Json listOf(const Items& items, Tree tree) {
  Json list = Json::array();
  for (const auto& item : items) {
    list.push_back(tree(item));
  }
  return list;
}

Json recordTree(const store::StoredPatient& record) {
  Json tree{{"id", record.id}, {"version", record.version}};
  if (!record.mergedInto.empty()) {
    tree["merged-into"] = record.mergedInto;
  }
  tree["content"] = contentOf(record.payload);
  return tree;
}

Json visitTree(const store::VisitRow& visit) {
  return {{"id", visit.id},
          {"happened", visit.happened},
          {"state", visit.state},
          {"version", visit.version},
          {"changed", visit.changed}};
}

Json documentTree(const store::ExportedDocument& exported) {
  const store::DocumentRecord& document = exported.document;
  Json tree{{"number", document.id},
            {"visit", document.visit},
            {"version", document.version},
            {"kind", document.kind},
            {"made", exported.made},
            {"file", internal::documentFile(document.id)},
            {"sha256", digestOf(document.payload)}};
  if (!exported.replacedBy.empty()) {
    tree["replaced-by"] = exported.replacedBy;
  }
  return tree;
}

Json deliveryTree(const store::ExportedDelivery& delivery) {
  return {{"id", delivery.id},           {"document", delivery.document}, {"way", delivery.transport},
          {"state", delivery.state},     {"urgent", delivery.urgent},     {"attempts", delivery.attempts},
          {"changed", delivery.changed}, {"detail", delivery.detail}};
}

Json consultationTree(const store::ExportedConsultation& one) {
  Json tree{{"id", one.row.id},
            {"patient", one.row.patient},
            {"started", one.row.started},
            {"changed", one.row.changed}};
  tree["visits"] = listOf(one.visits, visitTree);
  tree["visit-records"] = listOf(one.records, [](const store::VisitRecord& record) {
    return Json{{"visit", record.visit}, {"version", record.version}, {"content", contentOf(record.payload)}};
  });
  tree["documents"] = listOf(one.documents, documentTree);
  tree["deliveries"] = listOf(one.deliveries, deliveryTree);
  tree["snapshots"] = listOf(one.snapshots, [](const store::StoredSnapshot& snapshot) {
    return Json{{"sequence", snapshot.sequence}, {"content", contentOf(snapshot.payload)}};
  });
  tree["entries"] = listOf(one.entries, [](const store::StoredEntry& entry) {
    return Json{{"sequence", entry.sequence}, {"id", entry.id}, {"content", contentOf(entry.payload)}};
  });
  return tree;
}

Json mergeTree(const store::Merge& merge) {
  return {{"id", merge.id},         {"surviving", merge.surviving},
          {"merged", merge.merged}, {"state", toText(merge.state)},
          {"made", merge.made},     {"by", merge.by},
          {"reason", merge.reason}, {"moved", merge.moved}};
}

const char* wordOf(store::TrailEvent::Detail state) {
  switch (state) {
    case store::TrailEvent::Detail::Erased:
      return "erased";
    case store::TrailEvent::Detail::Unreadable:
      return "unreadable";
    case store::TrailEvent::Detail::There:
      break;
  }
  return "there";
}

Json eventTree(const store::TrailEvent& event) {
  return {{"sequence", event.sequence},
          {"at", event.at},
          {"action", event.action},
          {"patient", event.patient},
          {"consultation", event.consultation},
          {"visit", event.visit},
          {"detail-state", wordOf(event.state)},
          {"by", event.by},
          {"workplace", event.workplace},
          {"detail", event.detail}};
}

}  // namespace

namespace internal {

std::string documentFile(const std::string& number) {
  std::string name = number;
  std::replace_if(
      name.begin(), name.end(),
      [](char c) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return !isWord && c != '-';
      },
      '_');
  return "documents/" + name + ".pdf";
}

}  // namespace internal

std::string encodePatientExport(const store::PatientExport& all, const ExportTools& tools) {
  Json tree{{"calcar", kPatientExportFormat},
            {"calcar-version", tools.calcarVersion},
            {"exported", toText(tools.now)}};
  tree["records"] = listOf(all.records, recordTree);
  tree["consultations"] = listOf(all.consultations, consultationTree);
  tree["merges"] = listOf(all.merges, mergeTree);
  tree["events"] = listOf(all.events, eventTree);
  constexpr int kIndent = 1;
  return tree.dump(kIndent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace calcar::workplace
