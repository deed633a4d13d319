#pragma once

#include "integrations/store/internal/vault.hpp"
#include "integrations/store/key_source.hpp"

namespace calcar::store::internal {

/// Makes the keys of an empty store and the slot that unlocks them, within the caller's transaction.
void makeKeys(Vault& vault, KeySource& key);

/// Unlocks the keys with one of the slots of the source's kind.
/// @throws  Failure(Sealed) when no slot opens
void unlockKeys(Vault& vault, KeySource& key);

}  // namespace calcar::store::internal
