#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "engine/result.hpp"
#include "integrations/store/key_source.hpp"

namespace calcar::store {

/// Where an operating system keeps secrets, unlocked by the user's login.
class Keychain {
 public:
  virtual ~Keychain() = default;
  /// @errors  UnknownId when nothing is kept under this name; Unavailable when there is no keychain or it
  /// does
  ///          not answer; Refused when the user does not let it be read
  [[nodiscard]] virtual engine::Result<std::string> read(const std::string& name) = 0;
  /// @errors  as `read`, but for UnknownId
  [[nodiscard]] virtual engine::Result<void> write(const std::string& name, const std::string& secret) = 0;
};

/// That of this machine: Secret Service or KWallet, Windows' Credential Store, macOS's Keychain. Nothing is
/// ever kept in plain text where there is none.
///
/// @param wait  for an answer; the system may ask the user for a password in the meantime
[[nodiscard]] std::unique_ptr<Keychain> systemKeychain(
    std::chrono::milliseconds wait = std::chrono::seconds(60));

/// 32 random bytes in a keychain, others for each slot. Each machine that opens the store has a slot of its
/// own: the secret never leaves its keychain.
[[nodiscard]] std::unique_ptr<KeySource> keyFromKeychain(
    std::unique_ptr<Keychain> keychain = systemKeychain());

}  // namespace calcar::store
