#pragma once

#include <string>
#include <vector>

#include "integrations/store/internal/vault.hpp"
#include "integrations/store/rights.hpp"

namespace calcar::store::internal {

/// Everything of one person, unsealed, within the caller's transaction: all of it as it was at one moment.
///
/// @param records  the person's own, then those that were merged into it
[[nodiscard]] PatientExport exportedRows(Vault& vault, const std::vector<std::string>& records);

}  // namespace calcar::store::internal
