#include "integrations/store/internal/erased_rows.hpp"

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/consultation_rows.hpp"
#include "integrations/store/internal/person_rows.hpp"
#include "integrations/store/internal/who_is_here.hpp"

namespace calcar::store::internal {
namespace {

constexpr const char* kArrived = "acknowledged";

void checkReason(const std::string& reason) {
  if (reason.empty()) {
    fail(engine::ErrorCode::Refused, "store.erase.reason", "say why this person's record is erased");
  }
}

void checkClosed(Connection& connection, const std::string& patient) {
  const std::string workplace = workplaceWith(connection, patient);
  if (!workplace.empty()) {
    fail(engine::ErrorCode::Refused, "store.erase",
         "a consultation of this person is open at workplace “" + workplace +
             "”; close it there (a workplace that was switched off counts as closed after three minutes)");
  }
}

/// Numbers of documents that were to go out and did not arrive.
std::string undelivered(Connection& connection, const std::string& patient) {
  std::string numbers;
  for (const Row& row :
       connection.query("SELECT DISTINCT d.id FROM outgoing o JOIN document d ON d.id=o.document "
                        "JOIN visit v ON v.id=d.visit JOIN consultation c ON c.id=v.consultation "
                        "WHERE c.patient=$1 AND o.state<>$2 ORDER BY d.id",
                        {patient, std::string(kArrived)})) {
    numbers += (numbers.empty() ? "" : ", ") + text(row.front());
  }
  return numbers;
}

void checkDelivered(Connection& connection, const std::string& patient, const ErasureWish& wish) {
  const std::string numbers = undelivered(connection, patient);
  if (!numbers.empty() && wish.despiteUndelivered.empty()) {
    fail(
        engine::ErrorCode::Refused, "store.erase.documents",
        "not known to have arrived: " + numbers + "; hand over by other means, or say why they are given up");
  }
}

std::int64_t asCount(std::size_t rows) { return static_cast<std::int64_t>(rows); }

void eraseConsultation(Connection& connection, const std::string& consultation, Erasure& count) {
  for (const ConsultationRows& kind : consultationRows()) {
    const auto rows = asCount(connection.execute(kind.erase, {consultation}));
    count.documents += std::string(kind.table) == "document" ? rows : 0;
  }
  connection.execute(
      "DELETE FROM cohort_change WHERE visit IN (SELECT number FROM visit WHERE consultation=$1)",
      {consultation});
  count.visits += asCount(connection.execute("DELETE FROM visit WHERE consultation=$1", {consultation}));
  connection.execute("DELETE FROM presence WHERE consultation=$1", {consultation});
  count.consultations += asCount(connection.execute("DELETE FROM consultation WHERE id=$1", {consultation}));
}

void eraseRecord(Connection& connection, const std::string& patient, Erasure& count) {
  for (const std::string& consultation : heldConsultationsOf(connection, patient)) {
    eraseConsultation(connection, consultation, count);
  }
  connection.execute("DELETE FROM patient_token WHERE patient=(SELECT number FROM patient WHERE id=$1)",
                     {patient});
  connection.execute("DELETE FROM merge WHERE surviving=$1 OR merged=$2", {patient, patient});
  count.records += asCount(connection.execute("DELETE FROM patient WHERE id=$1", {patient}));
  count.auditDetails += asCount(
      connection.execute("UPDATE audit SET sealed=NULL WHERE patient=$1 AND sealed IS NOT NULL", {patient}));
}

void leaveStub(Vault& vault, const Actor& actor, const std::string& patient, const ErasureWish& wish,
               const Erasure& count) {
  AuditEvent stub{"erased", patient, {}, {}, {{"reason", wish.reason}}};
  stub.detail["records"] = std::to_string(count.records);
  stub.detail["consultations"] = std::to_string(count.consultations);
  stub.detail["visits"] = std::to_string(count.visits);
  stub.detail["documents"] = std::to_string(count.documents);
  stub.detail["audit-details"] = std::to_string(count.auditDetails);
  if (!wish.despiteUndelivered.empty()) {
    stub.detail["despite-undelivered"] = wish.despiteUndelivered;
  }
  appendAudit(vault, actor, stub);
}

}  // namespace

Erasure eraseRows(Vault& vault, const Actor& actor, const ErasureWish& wish) {
  Connection& connection = vault.connection;
  checkReason(wish.reason);
  const auto records = heldRecordsOf(connection, wish.patient);
  for (const std::string& id : records) {
    checkClosed(connection, id);
    checkDelivered(connection, id, wish);
  }
  Erasure count;
  for (const std::string& id : records) {
    eraseRecord(connection, id, count);
  }
  // One stub for each record: it is what explains the empty details when the trail is checked.
  for (const std::string& id : records) {
    leaveStub(vault, actor, id, wish, count);
  }
  return count;
}

}  // namespace calcar::store::internal
