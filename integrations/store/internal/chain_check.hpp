#pragma once

#include <optional>
#include <string>
#include <vector>

#include "integrations/store/audit.hpp"
#include "integrations/store/internal/audit_chain.hpp"

namespace calcar::store::internal {

/// A row of the trail as it lies in the table.
struct StoredRow {
  AuditRow row;
  std::string chain;
  std::optional<std::string> sealed;  ///< nothing when the detail was erased
};

/// A row whose link does not fit, and the link before it as it stands now.
struct Suspect {
  StoredRow stored;
  std::string before;
  /// where its copy belongs; 0 = nowhere that is known
  std::int64_t belongsTo = 0;
  bool isCopy = false;        ///< its original stands elsewhere, in its own place
  bool isExonerated = false;  ///< it fits once the rows around it are put back
};

inline constexpr std::size_t kMostSuspects = 64;

/// The rows after `sequence`, at most `limit`.
[[nodiscard]] std::vector<StoredRow> rowsAfter(Connection& connection, std::int64_t sequence,
                                               std::size_t limit);

/// Finds out what was done to the suspects: put in another's place, copied, or altered. `Suspect::isCopy` is
/// known already.
void explain(const std::string& key, std::vector<Suspect>& suspects);

/// Walks the whole trail, taking its turn at the vault for some hundred rows at a time.
[[nodiscard]] TrailReport walkTrail(Vault& vault);

/// Adds to the report what an anchor says. @returns whether it agrees
bool checkAnchor(Vault& vault, const Anchor& anchor, TrailReport& report);

void addFault(TrailReport& report, TrailDamage damage, std::int64_t first, std::int64_t last,
              std::string advice);

}  // namespace calcar::store::internal
