#include "integrations/store/internal/audit_chain.hpp"

#include <nlohmann/json.hpp>

#include "integrations/store/internal/clock.hpp"

namespace calcar::store::internal {
namespace {

struct Head {
  std::int64_t sequence = 0;
  std::string chain;
};

/// The last link. On a server the row is held until the transaction ends, so that links follow each other.
Head headOf(Connection& connection) {
  if (connection.isServer()) {
    connection.execute("LOCK TABLE audit IN EXCLUSIVE MODE");
  }
  const auto rows = connection.query("SELECT sequence, chain FROM audit ORDER BY sequence DESC LIMIT 1");
  return rows.empty() ? Head{} : Head{number(rows.front()[0]), bytes(rows.front()[1])};
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
  const Head head = headOf(connection);
  nlohmann::ordered_json detail(event.detail);
  detail["by"] = actor.name;
  detail["workplace"] = actor.workplace;
  AuditRow row{head.sequence + 1, utcNow(), event.action, event.patient, event.consultation, event.visit, {}};
  const std::string plain = detail.dump();
  row.digest = auditDigest(vault.auditKey, row.sequence, plain);
  const std::string sealed = vault.sealer.seal(auditBelonging(row.sequence), plain);
  connection.execute(
      "INSERT INTO audit(sequence, at, action, patient, consultation, visit, sealed, digest, chain) "
      "VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {row.sequence, row.at, row.action, cellOf(row.patient), cellOf(row.consultation), cellOf(row.visit),
       Bytes{sealed}, Bytes{row.digest}, Bytes{auditLink(vault.auditKey, row, head.chain)}});
}

}  // namespace calcar::store::internal
