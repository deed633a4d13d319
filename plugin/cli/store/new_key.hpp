#pragma once

#include <memory>
#include <string>

#include "integrations/store/key_slots.hpp"
#include "integrations/store/key_source.hpp"
#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

/// What a further way to unlock a store is to be: exactly one of them.
struct NewKeyOptions {
  std::string keyFile;
  bool passphrase = false;
  bool keychain = false;
  bool recovery = false;
  std::string label;
};

/// A slot that was made; with the code when it is a recovery code, which is nowhere else.
struct NewKey {
  std::int64_t id = 0;
  std::string kind;
  std::string recoveryCode;
};

/// Makes the way in and asks for what it needs. @errors  those of the source; Refused
[[nodiscard]] engine::Result<NewKey> addKeyTo(const store::Store& store, const store::Actor& actor,
                                              const NewKeyOptions& options);

/// The code in its groups, and what to do with it.
void printRecoveryCode(std::ostream& out, const std::string& code);

}  // namespace calcar::cli
