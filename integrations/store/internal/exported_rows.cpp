#include "integrations/store/internal/exported_rows.hpp"

#include <algorithm>
#include <set>

#include "integrations/store/internal/consultation_rows.hpp"
#include "integrations/store/internal/merge_rows.hpp"
#include "integrations/store/internal/patient_rows.hpp"
#include "integrations/store/internal/trail_list.hpp"

namespace calcar::store::internal {
namespace {

constexpr std::size_t kBatch = 1000;

StoredPatient recordOf(Vault& vault, const std::string& id) {
  PatientRow row = patientRow(vault, id);
  return {id, row.version, std::move(row.record.payload), row.mergedInto};
}

/// Opens the sealed column of consultations' rows of one patient.
class Opener {
 public:
  Opener(Vault& vault, const std::string& patient) : m_vault(&vault), m_patient(&patient) {}
  [[nodiscard]] std::string operator()(const Belonging& belonging, const Cell& sealed) const {
    return m_vault->sealer.open(belonging, bytes(sealed));
  }
  [[nodiscard]] const std::string& patient() const { return *m_patient; }
  [[nodiscard]] std::vector<Row> rows(const std::string& statement, const std::string& consultation) const {
    return m_vault->connection.query(statement, {consultation});
  }

 private:
  Vault* m_vault;
  const std::string* m_patient;
};

void takeJournal(const Opener& open, ExportedConsultation& into) {
  const std::string& id = into.row.id;
  for (const Row& row :
       open.rows("SELECT sequence, sealed FROM snapshot WHERE consultation=$1 ORDER BY sequence", id)) {
    into.snapshots.push_back(
        {number(row[0]), open(snapshotBelonging(open.patient(), id, number(row[0])), row[1])});
  }
  for (const Row& row :
       open.rows("SELECT sequence, id, sealed FROM entry WHERE consultation=$1 ORDER BY sequence", id)) {
    into.entries.push_back(
        {number(row[0]), text(row[1]), open(entryBelonging(open.patient(), id, number(row[0])), row[2])});
  }
}

void takeVisits(const Opener& open, ExportedConsultation& into) {
  for (const Row& row : open.rows("SELECT number, id, happened, state, version, changed FROM visit "
                                  "WHERE consultation=$1 ORDER BY number",
                                  into.row.id)) {
    into.visits.push_back({number(row[0]), text(row[1]), into.row.id, open.patient(), text(row[2]),
                           text(row[3]), number(row[4]), text(row[5])});
  }
  for (const Row& row : open.rows("SELECT r.visit, r.version, r.sealed FROM visit_record r "
                                  "JOIN visit v ON v.id=r.visit WHERE v.consultation=$1 "
                                  "ORDER BY v.number, r.version",
                                  into.row.id)) {
    into.records.push_back({text(row[0]), number(row[1]),
                            open(recordBelonging(open.patient(), text(row[0]), number(row[1])), row[2])});
  }
}

void takeDocuments(const Opener& open, ExportedConsultation& into) {
  for (const Row& row : open.rows("SELECT d.id, d.visit, d.version, d.kind, d.replaced_by, d.made, d.sealed "
                                  "FROM document d JOIN visit v ON v.id=d.visit WHERE v.consultation=$1 "
                                  "ORDER BY d.made, d.id",
                                  into.row.id)) {
    into.documents.push_back({{text(row[0]), text(row[1]), number(row[2]), text(row[3]),
                               open(documentBelonging(open.patient(), text(row[0])), row[6])},
                              text(row[4]),
                              text(row[5])});
  }
  for (const Row& row :
       open.rows("SELECT o.id, o.document, o.transport, o.state, o.urgent, o.attempts, o.changed, o.sealed "
                 "FROM outgoing o JOIN document d ON d.id=o.document JOIN visit v ON v.id=d.visit "
                 "WHERE v.consultation=$1 ORDER BY o.changed, o.id",
                 into.row.id)) {
    into.deliveries.push_back({text(row[0]), text(row[1]), text(row[2]), text(row[3]), number(row[4]) != 0,
                               number(row[5]), text(row[6]),
                               open(outgoingBelonging(open.patient(), text(row[0])), row[7])});
  }
}

void takeConsultations(Vault& vault, const std::string& patient, std::vector<ExportedConsultation>& into) {
  const Opener open(vault, patient);
  for (const Row& row : vault.connection.query("SELECT id, sequence, started, changed FROM consultation "
                                               "WHERE patient=$1 ORDER BY started, id",
                                               {patient})) {
    ExportedConsultation& one = into.emplace_back();
    one.row = {text(row[0]), patient, number(row[1]), text(row[2]), text(row[3])};
    takeJournal(open, one);
    takeVisits(open, one);
    takeDocuments(open, one);
  }
}

void takeEvents(Vault& vault, const std::string& patient, std::vector<TrailEvent>& into) {
  TrailFilter filter;
  filter.patient = patient;
  filter.limit = kBatch;
  for (;;) {
    const auto some = listTrail(vault, filter);
    into.insert(into.end(), some.begin(), some.end());
    if (some.size() < kBatch) {
      return;
    }
    filter.after = some.back().sequence;
  }
}

}  // namespace

PatientExport exportedRows(Vault& vault, const std::vector<std::string>& records) {
  PatientExport all;
  std::set<std::string> known;
  for (const std::string& id : records) {
    all.records.push_back(recordOf(vault, id));
    takeConsultations(vault, id, all.consultations);
    takeEvents(vault, id, all.events);
    for (MergeRow& row : mergesWith(vault, id)) {
      if (known.insert(row.merge.id).second) {
        all.merges.push_back(std::move(row.merge));
      }
    }
  }
  std::sort(all.events.begin(), all.events.end(),
            [](const TrailEvent& one, const TrailEvent& other) { return one.sequence < other.sequence; });
  return all;
}

}  // namespace calcar::store::internal
