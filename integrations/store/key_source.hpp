#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace calcar::store {

/// One of the ways to unlock a store, as the store keeps it: never the key itself.
struct KeySlot {
  std::int64_t id = 0;
  std::string kind;       ///< `passphrase`, `key-file`, `keychain` or `recovery`
  std::string label;      ///< what the user called it
  std::string salt;       ///< random bytes
  std::int64_t cost = 0;  ///< scrypt's N of a passphrase, else 0
  std::string wrapped;    ///< the store's key, sealed under this slot's key
};

/// Where the key of a slot comes from.
class KeySource {
 public:
  virtual ~KeySource() = default;
  /// The kind of slot that it opens.
  [[nodiscard]] virtual std::string kind() const = 0;
  /// The 32 bytes that unwrap the slot.
  ///
  /// @param storeId  names the store in a keychain that holds the keys of several
  /// @errors  Sealed when the key is not there; Unavailable when the keychain does not answer
  [[nodiscard]] virtual engine::Result<std::string> keyFor(const std::string& storeId,
                                                           const KeySlot& slot) = 0;
  /// Prepares a new slot: salt, cost and, in a keychain, the secret itself.
  [[nodiscard]] virtual engine::Result<KeySlot> newSlot(const std::string& storeId) = 0;
};

/// A file that holds at least 32 random bytes and that nobody but its owner may read: for services.
[[nodiscard]] std::unique_ptr<KeySource> keyFromFile(std::filesystem::path file);
/// Makes such a file, durably. @errors  Refused when there is a file of that name already; Unwritable, Full
[[nodiscard]] engine::Result<void> makeKeyFile(const std::filesystem::path& file);

/// What a person types, of at least 12 letters; scrypt makes each guess dear.
[[nodiscard]] std::unique_ptr<KeySource> keyFromPassphrase(std::string passphrase);

/// A code of 120 random bits to be printed once and locked away: six groups of five letters and digits, each
/// with a check letter. It unlocks nothing until a slot is made with it (`KeySlots::add`).
[[nodiscard]] std::string newRecoveryCode();

/// @param typed  in any case, with or without blanks and dashes
/// @errors  Unreadable, saying which group is not as it was printed
[[nodiscard]] engine::Result<std::unique_ptr<KeySource>> keyFromRecoveryCode(std::string_view typed);

}  // namespace calcar::store
