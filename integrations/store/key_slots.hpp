#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

/// One way to unlock the store, as it is shown.
struct KeySlotRow {
  std::int64_t id = 0;
  std::string kind;   ///< `passphrase`, `key-file`, `keychain` or `recovery`
  std::string label;  ///< what the user called it; not sealed
};

/// The ways to unlock a store. A store that has a recovery slot beside its everyday one outlives a forgotten
/// passphrase and a broken machine.
class KeySlots {
 public:
  explicit KeySlots(const Store& store) : m_store(&store) {}

  [[nodiscard]] engine::Result<std::vector<KeySlotRow>> list() const;
  /// @param label  at most 80 letters; readable without a key, so no patient's name
  /// @returns the new slot's number. @errors  those of the source; OutOfRange when the label is too long
  [[nodiscard]] engine::Result<std::int64_t> add(const Actor& actor, KeySource& source,
                                                 const std::string& label) const;
  /// The secret of this slot opens the store no longer. A copy of the store made before still opens with it.
  /// @errors  UnknownId; Refused when it is the last one
  [[nodiscard]] engine::Result<void> remove(const Actor& actor, std::int64_t id) const;

 private:
  const Store* m_store;
};

}  // namespace calcar::store
