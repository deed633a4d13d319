#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/location.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

struct BackupTable {
  std::int64_t rows = 0;
  std::string digest;  ///< over all rows, in hex
};

/// What a backup says of itself, and what was checked to be so.
struct BackupFacts {
  std::string store;   ///< the store's id
  std::string made;    ///< UTC
  std::string source;  ///< `file` or `postgresql`
  int schema = 0;
  std::map<std::string, BackupTable> tables;
};

/// Copies a whole store, of either kind and while it is used, as it is at one moment, into one new file. What
/// is sealed stays sealed: neither this nor `restore` needs a key. Stopped at any moment there is a whole
/// backup or none.
///
/// @errors  Refused when the file is there already; Full, Unwritable, Unavailable
[[nodiscard]] engine::Result<BackupFacts> backup(const Location& store, const std::filesystem::path& file);
/// The same, and leaves in the trail that a copy was made.
[[nodiscard]] engine::Result<BackupFacts> backup(const Store& store, const Actor& actor,
                                                 const std::filesystem::path& file);

/// Reads a backup from end to end. @errors  Unreadable, Altered, naming the table; Foreign
[[nodiscard]] engine::Result<BackupFacts> checkBackup(const std::filesystem::path& file);

enum class Existing {
  Refuse,    ///< nothing is written over a store
  SetAside,  ///< a store in a file is renamed to `….set-aside-<moment>` first
};

/// Makes a store from a backup, in a file or in an empty database: so a clinic moves from one to the other as
/// well. The copy is compared with the backup before it takes its place. Stopped at any moment, it is started
/// again.
///
/// @errors  those of `checkBackup`; Refused when a store is there; Full, Unwritable, Unavailable
[[nodiscard]] engine::Result<BackupFacts> restore(const std::filesystem::path& file, const Location& store,
                                                  Existing existing = Existing::Refuse);

/// The backups beside a store's file, or in a folder, the latest first.
[[nodiscard]] std::vector<std::filesystem::path> backupsOf(const Location& store,
                                                           const std::filesystem::path& folder = {});

}  // namespace calcar::store
