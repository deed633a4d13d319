#pragma once

#include <string>

#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

struct BackupOptions {
  StoreOptions store;
  std::string file;
  bool check = false;       ///< only read the backup that is there
  bool withoutKey = false;  ///< then the audit trail does not say that it was made
};

struct RestoreOptions {
  StoreOptions store;
  std::string file;
  bool setAside = false;
  bool yes = false;
};

/// Copies the store into a new file and reads the copy from end to end; or only reads one.
ExitCode backUpStore(const Terminal& terminal, const BackupOptions& options);
/// Makes a store from a backup. Needs no key, as what is sealed stays sealed.
ExitCode restoreStore(const Terminal& terminal, const RestoreOptions& options);

}  // namespace calcar::cli
