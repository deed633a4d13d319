#pragma once

#include <optional>
#include <string>

#include "integrations/store/backup.hpp"
#include "integrations/store/internal/connection.hpp"

namespace calcar::store::internal {

/// Copies every table of a schema and counts what it copied. Within the caller's transactions.
[[nodiscard]] std::map<std::string, BackupTable> copyTables(Connection& from, Connection& to, int schema);
/// The same without copying.
[[nodiscard]] std::map<std::string, BackupTable> digestTables(Connection& of, int schema);

void writeFacts(Connection& backup, const BackupFacts& facts);
/// @throws  Failure(Unreadable) when the file is no backup
[[nodiscard]] BackupFacts readFacts(Connection& backup);

/// @throws  Failure(Altered), naming the first table that differs
void compare(const std::map<std::string, BackupTable>& expected,
             const std::map<std::string, BackupTable>& found);

/// Backs a store up before its schema is changed, and keeps the last five of these backups.
///
/// @param folder  of a server's backups; empty = `$XDG_STATE_HOME/calcar`. A file's are beside it
void backUpBefore(const Location& store, const std::filesystem::path& folder, int schema);

/// What to do about damage: names the latest backup, or says that there is none.
[[nodiscard]] std::string adviceOnDamage(const Location& store);

}  // namespace calcar::store::internal
