#include "integrations/store/internal/audit_chain.hpp"

#include <nlohmann/json.hpp>

#include <set>

#include "integrations/store/internal/clock.hpp"

namespace calcar::store::internal {
namespace {

struct Head {
  Anchor last;
  bool holdsAnchor = true;  ///< the trail still goes through this workplace's anchor
};

/// The last link. On a server the table is held until the transaction ends, so that links follow each other.
Head headOf(Vault& vault) {
  Connection& connection = vault.connection;
  if (connection.isServer()) {
    connection.execute("LOCK TABLE audit IN EXCLUSIVE MODE");
  }
  const auto kept = vault.anchor ? vault.anchor->read().anchor : std::nullopt;
  const auto rows = connection.query(
      "SELECT sequence, chain FROM audit WHERE sequence=(SELECT max(sequence) FROM audit) OR sequence=$1 "
      "ORDER BY sequence DESC",
      {kept ? kept->sequence : 0});
  Head head;
  if (!rows.empty()) {
    head.last = {number(rows.front()[0]), bytes(rows.front()[1])};
  }
  head.holdsAnchor = !kept || (!rows.empty() && number(rows.back()[0]) == kept->sequence &&
                               bytes(rows.back()[1]) == kept->chain);
  return head;
}

/// Whose visit or consultation it is, where the caller did not say: an erasure finds events by their patient.
std::string patientOf(Connection& connection, const AuditEvent& event) {
  if (!event.patient.empty() || (event.consultation.empty() && event.visit.empty())) {
    return event.patient;
  }
  const auto rows = connection.query(
      "SELECT c.patient FROM consultation c WHERE c.id=$1 UNION "
      "SELECT c.patient FROM consultation c JOIN visit v ON v.consultation=c.id WHERE v.id=$2",
      {event.consultation, event.visit});
  return rows.empty() ? std::string() : text(rows.front().front());
}

AnchorKeeper::Durability durabilityOf(const std::string& action) {
  static const std::set<std::string> kFlushed{"signed", "amended", "erased", "merged", "unmerged"};
  return kFlushed.contains(action) ? AnchorKeeper::Durability::Flushed : AnchorKeeper::Durability::Quick;
}

}  // namespace

std::string auditLink(const std::string& key, const AuditRow& row, const std::string& before) {
  std::string message = "calcar-audit/1";
  for (const std::string& part : {std::to_string(row.sequence), row.at, row.action, row.patient,
                                  row.consultation, row.visit, row.digest, before}) {
    message += '|' + std::to_string(part.size()) + ':' + part;
  }
  return hmacSha256(key, message);
}

std::string auditDigest(const std::string& key, std::int64_t sequence, const std::string& detail) {
  return hmacSha256(key, "detail|" + std::to_string(sequence) + '|' + detail);
}

Belonging auditBelonging(std::int64_t sequence) { return {"audit", {}, std::to_string(sequence)}; }

void appendAudit(Vault& vault, const Actor& actor, const AuditEvent& event) {
  Connection& connection = vault.connection;
  const Head head = headOf(vault);
  nlohmann::ordered_json detail(event.detail);
  detail["by"] = actor.name;
  detail["workplace"] = actor.workplace;
  AuditRow row{head.last.sequence + 1,
               utcNow(),
               event.action,
               patientOf(connection, event),
               event.consultation,
               event.visit,
               {}};
  // A name in a broken character set must not stop what it belongs to.
  const std::string plain = detail.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  row.digest = auditDigest(vault.auditKey, row.sequence, plain);
  const std::string sealed = vault.sealer.seal(auditBelonging(row.sequence), plain);
  const std::string link = auditLink(vault.auditKey, row, head.last.chain);
  connection.execute(
      "INSERT INTO audit(sequence, at, action, patient, consultation, visit, sealed, digest, chain) "
      "VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {row.sequence, row.at, row.action, cellOf(row.patient), cellOf(row.consultation), cellOf(row.visit),
       Bytes{sealed}, Bytes{row.digest}, Bytes{link}});
  // An anchor that the trail no longer goes through stays where it is, as the witness of what was cut off.
  if (head.holdsAnchor) {
    vault.appended = Vault::Appended{{row.sequence, link}, durabilityOf(row.action)};
  }
}

}  // namespace calcar::store::internal
