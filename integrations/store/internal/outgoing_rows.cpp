#include "integrations/store/internal/outgoing_rows.hpp"

#include "integrations/store/internal/belongings.hpp"

namespace calcar::store::internal {
namespace {

using engine::ErrorCode;

constexpr const char* kOutgoing =
    "SELECT o.id, o.document, d.visit, c.patient, o.transport, o.state, o.urgent, o.attempts, o.due, o.made, "
    "o.changed, o.sealed FROM outgoing o JOIN document d ON d.id=o.document "
    "JOIN visit v ON v.id=d.visit JOIN consultation c ON c.id=v.consultation ";

constexpr const char* kDocument =
    "SELECT d.id, d.visit, v.consultation, c.patient, d.version, d.kind, d.made, d.replaced_by "
    "FROM document d JOIN visit v ON v.id=d.visit JOIN consultation c ON c.id=v.consultation ";

/// SQLite lets one transaction write at a time and has no word for it.
std::string held(const Connection& connection) { return connection.isServer() ? " FOR UPDATE OF o, c" : ""; }

/// The last reason. One that does not open must not keep the others from being seen and sent.
std::string detailOf(const Vault& vault, const Outgoing& outgoing, const std::string& sealed) {
  try {
    return vault.sealer.open(outgoingBelonging(outgoing.patient, outgoing.id), sealed);
  } catch (const Failure&) {
    return "what was noted cannot be opened: it was altered, or sealed under a key that is not here";
  }
}

Outgoing outgoingIn(const Vault& vault, const Row& row) {
  Outgoing outgoing;
  outgoing.id = text(row[0]);
  outgoing.document = text(row[1]);
  outgoing.visit = text(row[2]);
  outgoing.patient = text(row[3]);
  outgoing.transport = text(row[4]);
  const auto state = engine::parseDeliveryState(text(row[5]));
  if (!state) {
    fail(ErrorCode::Unreadable, "outbox.state", "expected a state of a document on its way");
  }
  outgoing.state = *state;
  outgoing.urgent = number(row[6]) != 0;
  outgoing.attempts = static_cast<int>(number(row[7]));
  outgoing.due = text(row[8]);
  outgoing.made = text(row[9]);
  outgoing.changed = text(row[10]);
  outgoing.detail = detailOf(vault, outgoing, bytes(row[11]));
  return outgoing;
}

DocumentLabel labelIn(const Row& row) {
  return {text(row[0]),   text(row[1]), text(row[2]), text(row[3]),
          number(row[4]), text(row[5]), text(row[6]), text(row[7])};
}

}  // namespace

DocumentLabel labelOf(Connection& connection, const std::string& number) {
  const auto rows = connection.query(std::string(kDocument) + "WHERE d.id=$1", {number});
  if (rows.empty()) {
    fail(ErrorCode::UnknownId, "outbox.document", "there is no such document in this store");
  }
  return labelIn(rows.front());
}

Outgoing outgoingWithId(Vault& vault, const std::string& id, bool hold) {
  const std::string statement =
      std::string(kOutgoing) + "WHERE o.id=$1" + (hold ? held(vault.connection) : std::string());
  const auto rows = vault.connection.query(statement, {id});
  if (rows.empty()) {
    fail(ErrorCode::UnknownId, "outbox.id", "there is nothing of this id in the outbox");
  }
  return outgoingIn(vault, rows.front());
}

std::optional<Outgoing> outgoingOf(Vault& vault, const std::string& document, const std::string& transport) {
  const auto rows = vault.connection.query(
      std::string(kOutgoing) + "WHERE o.document=$1 AND o.transport=$2" + held(vault.connection),
      {document, transport});
  return rows.empty() ? std::nullopt : std::optional(outgoingIn(vault, rows.front()));
}

std::vector<std::string> claimable(Connection& connection, const std::string& nowUtc, std::size_t limit,
                                   const std::vector<std::string>& ways) {
  std::string listed;
  Row values{nowUtc};
  for (const std::string& way : ways) {
    values.emplace_back(way);
    listed += (listed.empty() ? "$" : ", $") + std::to_string(values.size());
  }
  const auto rows = connection.query(
      "SELECT id FROM outgoing WHERE state='queued' AND due<=$1 AND (claimed IS NULL OR claimed<=$1) "
      "AND transport IN (" +
          listed + ") ORDER BY urgent DESC, due, id LIMIT " + std::to_string(limit) +
          (connection.isServer() ? " FOR UPDATE SKIP LOCKED" : ""),
      values);
  std::vector<std::string> ids;
  for (const Row& row : rows) {
    ids.push_back(text(row.front()));
  }
  return ids;
}

std::vector<Outgoing> listedOutgoing(Vault& vault, bool all) {
  const std::string order =
      all ? "ORDER BY CASE WHEN o.state='acknowledged' THEN 2 ELSE 1-o.urgent END, o.changed DESC, o.id"
          : "WHERE o.state<>'acknowledged' ORDER BY o.urgent DESC, o.made, o.id";
  std::vector<Outgoing> listed;
  for (const Row& row : vault.connection.query(kOutgoing + order)) {
    listed.push_back(outgoingIn(vault, row));
  }
  return listed;
}

std::vector<DocumentLabel> unqueued(Connection& connection, const std::string& kind) {
  std::vector<DocumentLabel> found;
  for (const Row& row : connection.query(
           std::string(kDocument) + "WHERE d.kind=$1 AND d.replaced_by IS NULL AND NOT EXISTS "
                                    "(SELECT 1 FROM outgoing o WHERE o.document=d.id) ORDER BY d.made, d.id",
           {kind})) {
    found.push_back(labelIn(row));
  }
  return found;
}

}  // namespace calcar::store::internal
