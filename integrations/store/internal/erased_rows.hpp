#pragma once

#include "integrations/store/internal/vault.hpp"
#include "integrations/store/rights.hpp"

namespace calcar::store::internal {

/// Erases one person and leaves the stub, within the caller's transaction.
[[nodiscard]] Erasure eraseRows(Vault& vault, const Actor& actor, const ErasureWish& wish);

/// Writes the files anew without what was erased. @returns what could not be done; empty = all was
[[nodiscard]] std::string sweepRemnants(Vault& vault);

}  // namespace calcar::store::internal
