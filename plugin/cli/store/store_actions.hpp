#pragma once

#include <cstdint>
#include <string>

#include "plugin/cli/store/new_key.hpp"
#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

struct NewStoreOptions {
  StoreOptions store;
  bool withoutRecovery = false;
};

struct AddKeyOptions {
  StoreOptions store;
  NewKeyOptions key;
};

struct RemoveKeyOptions {
  StoreOptions store;
  std::int64_t id = 0;
  bool yes = false;
};

ExitCode makeStore(const Terminal& terminal, const NewStoreOptions& options);
ExitCode writeKeyFile(const Terminal& terminal, const std::string& file);
ExitCode listKeys(const Terminal& terminal, const StoreOptions& options);
ExitCode addKey(const Terminal& terminal, const AddKeyOptions& options);
ExitCode removeKey(const Terminal& terminal, const RemoveKeyOptions& options);
ExitCode rotateStore(const Terminal& terminal, const StoreOptions& options);
ExitCode showStore(const Terminal& terminal, const StoreOptions& options);

}  // namespace calcar::cli
