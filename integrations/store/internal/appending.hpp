#pragma once

#include <string>
#include <vector>

#include "integrations/store/consultations.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store::internal {

/// @throws  Failure(WrongOrder, OutOfRange) when the entries do not follow each other or a snapshot is of a
///          moment that they do not reach
void checkAppend(const Append& what);

/// Stores it within the caller's transaction; does nothing when its entries are there already.
/// @throws  Failure(Conflict) when others came first
void append(Vault& vault, const Actor& actor, const Append& what);

}  // namespace calcar::store::internal
