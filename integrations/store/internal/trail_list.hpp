#pragma once

#include <vector>

#include "integrations/store/audit.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store::internal {

/// The events that a filter wants, with their details unsealed. The caller holds the vault's turn.
[[nodiscard]] std::vector<TrailEvent> listTrail(Vault& vault, const TrailFilter& filter);

}  // namespace calcar::store::internal
