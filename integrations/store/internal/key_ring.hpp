#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "integrations/store/internal/vault.hpp"
#include "integrations/store/key_source.hpp"

namespace calcar::store::internal {

/// Makes the keys of an empty store and the slot that unlocks them, within the caller's transaction.
void makeKeys(Vault& vault, KeySource& key);

/// Unlocks the keys with one of the slots of the source's kind.
/// @throws  Failure(Sealed) when no slot opens
void unlockKeys(Vault& vault, KeySource& key);

/// A slot that is not yet stored.
struct PreparedSlot {
  KeySlot slot;
  std::string under;  ///< unwraps it; to be wiped
};

/// Asks the source: that may take long, so do it before the transaction.
[[nodiscard]] PreparedSlot prepareSlot(const Vault& vault, KeySource& source);

/// Stores a slot, within the caller's transaction. @returns it, with its number
KeySlot addSlot(Vault& vault, const PreparedSlot& prepared, const std::string& label);

/// Adds a data key that is in force once the caller's transaction is through. Do not seal between the two:
/// should the transaction fail, the sealer would hold a key that does not exist. @returns its number
std::uint32_t addDataKey(Vault& vault);

/// The numbers of all data keys, the one in force last.
[[nodiscard]] std::vector<std::uint32_t> dataKeys(Connection& connection);

}  // namespace calcar::store::internal
