#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "integrations/store/cohort.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store::internal {

/// A range of visit numbers, both ends included.
struct Share {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// The first share of a run that is not done and that nobody holds; held by the transaction it is taken in.
/// For servers.
[[nodiscard]] std::optional<Share> lockShare(Connection& connection, const std::string& run);

/// The first share that is not done and that no thread of this process holds; to be released. For files.
[[nodiscard]] std::optional<Share> claimShare(const Vault& vault, Connection& connection,
                                              const std::string& run);

/// The visits of a share with their records unsealed. One that does not open is handed on with the reason.
[[nodiscard]] std::vector<CohortVisit> visitsOf(const Vault& vault, Connection& connection,
                                                const Share& share);

/// Stores what a share brought and that it is done, within the caller's transaction.
/// @returns false when somebody did it before: nothing is stored then
[[nodiscard]] bool finishShare(const Vault& vault, Connection& connection, const std::string& run,
                               const Share& share, const std::string& worker, std::size_t visits,
                               const std::vector<CohortChange>& changes);

}  // namespace calcar::store::internal
