#pragma once

#include <string>
#include <vector>

#include "integrations/store/internal/vault.hpp"
#include "integrations/store/merge.hpp"

namespace calcar::store::internal {

/// A merge as it is stored.
struct MergeRow {
  Merge merge;
  std::vector<std::string> own;  ///< consultations that the surviving record had by then
};

void insertMerge(Vault& vault, const MergeRow& row);
void updateMerge(Vault& vault, const MergeRow& row);

/// Held until the transaction ends, so that two workplaces do not perform it both.
/// @throws  Failure(UnknownId)
[[nodiscard]] MergeRow heldMerge(Vault& vault, const std::string& id);

[[nodiscard]] std::vector<MergeRow> mergesWith(Vault& vault, const std::string& patient);
[[nodiscard]] std::vector<std::string> waitingMerges(Connection& connection);

}  // namespace calcar::store::internal
