#include "integrations/store/internal/consultation_rows.hpp"

namespace calcar::store::internal {

const std::array<ConsultationRows, 5>& consultationRows() {
  static const std::array<ConsultationRows, 5> kKinds{{
      {"outgoing",
       "SELECT o.id FROM outgoing o JOIN document d ON d.id=o.document JOIN visit v ON v.id=d.visit "
       "WHERE v.consultation=$1 ORDER BY o.changed, o.id",
       "SELECT sealed FROM outgoing WHERE id=$1", "UPDATE outgoing SET sealed=$1 WHERE id=$2",
       "DELETE FROM outgoing WHERE document IN (SELECT d.id FROM document d JOIN visit v ON v.id=d.visit "
       "WHERE v.consultation=$1)",
       [](const std::string& patient, const Row& key) { return outgoingBelonging(patient, text(key[0])); }},
      {"document",
       "SELECT d.id FROM document d JOIN visit v ON v.id=d.visit WHERE v.consultation=$1 "
       "ORDER BY d.made, d.id",
       "SELECT sealed FROM document WHERE id=$1", "UPDATE document SET sealed=$1 WHERE id=$2",
       "DELETE FROM document WHERE visit IN (SELECT id FROM visit WHERE consultation=$1)",
       [](const std::string& patient, const Row& key) { return documentBelonging(patient, text(key[0])); }},
      {"visit_record",
       "SELECT r.visit, r.version FROM visit_record r JOIN visit v ON v.id=r.visit WHERE v.consultation=$1 "
       "ORDER BY v.number, r.version",
       "SELECT sealed FROM visit_record WHERE visit=$1 AND version=$2",
       "UPDATE visit_record SET sealed=$1 WHERE visit=$2 AND version=$3",
       "DELETE FROM visit_record WHERE visit IN (SELECT id FROM visit WHERE consultation=$1)",
       [](const std::string& patient, const Row& key) {
         return recordBelonging(patient, text(key[0]), number(key[1]));
       }},
      {"entry", "SELECT consultation, sequence FROM entry WHERE consultation=$1 ORDER BY sequence",
       "SELECT sealed FROM entry WHERE consultation=$1 AND sequence=$2",
       "UPDATE entry SET sealed=$1 WHERE consultation=$2 AND sequence=$3",
       "DELETE FROM entry WHERE consultation=$1",
       [](const std::string& patient, const Row& key) {
         return entryBelonging(patient, text(key[0]), number(key[1]));
       }},
      {"snapshot", "SELECT consultation, sequence FROM snapshot WHERE consultation=$1 ORDER BY sequence",
       "SELECT sealed FROM snapshot WHERE consultation=$1 AND sequence=$2",
       "UPDATE snapshot SET sealed=$1 WHERE consultation=$2 AND sequence=$3",
       "DELETE FROM snapshot WHERE consultation=$1",
       [](const std::string& patient, const Row& key) {
         return snapshotBelonging(patient, text(key[0]), number(key[1]));
       }},
  }};
  return kKinds;
}

std::string opened(Vault& vault, const ConsultationRows& kind, const std::string& patient, const Row& key) {
  const auto rows = vault.connection.query(kind.open, key);
  return vault.sealer.open(kind.belonging(patient, key),
                           rows.empty() ? std::string() : bytes(rows.front().front()));
}

void giveTo(Vault& vault, const std::string& consultation, const std::string& from, const std::string& to) {
  Connection& connection = vault.connection;
  for (const ConsultationRows& kind : consultationRows()) {
    for (const Row& key : connection.query(kind.keys, {consultation})) {
      Row values{Bytes{vault.sealer.seal(kind.belonging(to, key), opened(vault, kind, from, key))}};
      values.insert(values.end(), key.begin(), key.end());
      connection.execute(kind.put, values);
    }
  }
  connection.execute("UPDATE consultation SET patient=$1 WHERE id=$2", {to, consultation});
}

std::vector<std::string> heldConsultationsOf(Connection& connection, const std::string& patient) {
  std::vector<std::string> ids;
  for (const Row& row :
       connection.query(std::string("SELECT id FROM consultation WHERE patient=$1 ORDER BY started, id") +
                            (connection.isServer() ? " FOR UPDATE" : ""),
                        {patient})) {
    ids.push_back(text(row.front()));
  }
  return ids;
}

}  // namespace calcar::store::internal
