#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "integrations/store/internal/vault.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store::internal {

/// What happened, for the audit. All but action and ids is sealed.
struct AuditEvent {
  std::string
      action;  ///< `opened`, `changed`, `overrode`, `signed`, `printed`, `sent`, `exported`, `erased` …
  std::string patient;
  std::string consultation;
  std::string visit;
  std::map<std::string, std::string> detail;  ///< who, where and when are added
};

/// One row of the trail, without its link and its detail.
struct AuditRow {
  std::int64_t sequence = 0;
  std::string at;
  std::string action;
  std::string patient;
  std::string consultation;
  std::string visit;
  std::string digest;  ///< of the detail: stays when the detail is erased or sealed anew
};

/// HMAC over a row and the link before it.
[[nodiscard]] std::string auditLink(const std::string& key, const AuditRow& row, const std::string& before);

[[nodiscard]] std::string auditDigest(const std::string& key, std::int64_t sequence,
                                      const std::string& detail);
/// Under what name a detail is sealed. Not under its patient: two records that are merged keep their past.
[[nodiscard]] Belonging auditBelonging(std::int64_t sequence);

/// Appends one event to the chain, within the caller's transaction: what happened and that it happened are
/// stored together or not at all.
void appendAudit(Vault& vault, const Actor& actor, const AuditEvent& event);

}  // namespace calcar::store::internal
