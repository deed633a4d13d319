#include "integrations/store/health.hpp"

#include <filesystem>
#include <functional>

#include "integrations/store/backup.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/key_ring.hpp"
#include "integrations/store/internal/schema.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using internal::Connection;
using internal::number;
using internal::text;
using internal::Vault;

namespace fs = std::filesystem;

constexpr std::uintmax_t kMegabyte = std::uintmax_t{1} << 20;
constexpr std::uintmax_t kLittleRoom = 500 * kMegabyte;
constexpr std::uintmax_t kLargeJournal = 64 * kMegabyte;
constexpr int kOldBackupDays = 7;

StoreFinding fine(std::string what, std::string words) {
  return {std::move(what), Severity::Fine, std::move(words)};
}

/// One look; what it throws is what it found.
StoreFinding look(const std::string& what, const std::function<StoreFinding()>& work) {
  try {
    return work();
  } catch (...) {
    return {what, Severity::Trouble, internal::errorInFlight().detail};
  }
}

StoreFinding integrity(Connection& connection) {
  if (connection.isServer()) {
    return fine("integrity", "the database server looks after its own files");
  }
  const auto rows = connection.query("PRAGMA integrity_check(1)");
  if (text(rows.at(0).front()) != "ok") {
    return {"integrity", Severity::Trouble, "the file is damaged; restore the latest backup"};
  }
  if (!connection.query("PRAGMA foreign_key_check").empty()) {
    return {"integrity", Severity::Trouble,
            "something belongs to what is not there; restore the latest backup"};
  }
  return fine("integrity", "every page and index was read and is whole");
}

/// Entries without a gap and no more than their consultation counts.
StoreFinding journals(Connection& connection) {
  const auto rows = connection.query(
      "SELECT count(*) FROM consultation c WHERE c.sequence <> COALESCE((SELECT MAX(e.sequence) FROM entry e "
      "WHERE e.consultation=c.id), 0) OR c.sequence <> (SELECT count(*) FROM entry e WHERE "
      "e.consultation=c.id)");
  const std::int64_t broken = number(rows.at(0).front());
  return broken == 0 ? fine("journals", "every consultation has all of its entries")
                     : StoreFinding{"journals", Severity::Trouble,
                                    "entries are missing in " + std::to_string(broken) +
                                        " consultations; restore the latest backup"};
}

StoreFinding schema(Connection& connection) {
  const int found = internal::schemaOf(connection);
  const int newest = internal::newestSchema();
  if (found == 0) {
    return {"schema", Severity::Trouble, "there is no store; “calcar store new” makes one"};
  }
  if (found > newest) {
    return {"schema", Severity::Trouble, "a newer Calcar made this store; update this one"};
  }
  return found == newest ? fine("schema", "schema " + std::to_string(found) + ", the newest")
                         : StoreFinding{"schema", Severity::Advice,
                                        "schema " + std::to_string(found) + "; the next start brings it to " +
                                            std::to_string(newest) + ", after a backup"};
}

/// @throws  Failure when the key does not open it
StoreFinding unlocking(const Location& location, KeySource& key) {
  Vault vault{Connection(location)};
  vault.storeId = text(vault.connection.query("SELECT value FROM meta WHERE name='store'").at(0).front());
  internal::unlockKeys(vault, key);
  return fine("key", "the " + key.kind() + " unlocks the store");
}

/// Ids and order never depend on the clock; what people read does.
StoreFinding clock(Connection& connection) {
  const auto rows = connection.query(
      "SELECT MAX(at) FROM (SELECT MAX(at) AS at FROM audit UNION ALL SELECT MAX(changed) FROM consultation) "
      "AS moments");
  const std::string& newest = text(rows.at(0).front());
  return newest <= internal::utcNow()
             ? fine("clock", "no record is of a later time than now")
             : StoreFinding{"clock", Severity::Advice,
                            "the newest record is of " + newest +
                                " (UTC), later than this machine's clock says; set the clock"};
}

StoreFinding fileRights(const Location& location) {
  internal::checkPlace(location.file);
  return fine("file-rights", "only the owner may use the file, on a disk of this machine");
}

StoreFinding room(const Location& location) {
  const std::uintmax_t available = fs::space(internal::folderOf(location.file)).available;
  const std::string words = std::to_string(available / kMegabyte) + " MB free on the disk";
  return available < kLittleRoom ? StoreFinding{"room", Severity::Advice, words + "; make room"}
                                 : fine("room", words);
}

StoreFinding journalSize(const Location& location) {
  std::error_code missing;
  const std::uintmax_t size = fs::file_size(location.file.string() + "-wal", missing);
  return missing || size < kLargeJournal
             ? fine("journal", "the journal is small")
             : StoreFinding{"journal", Severity::Advice,
                            "the journal has " + std::to_string(size / kMegabyte) +
                                " MB: another program reads for long; close it"};
}

StoreFinding backups(const Location& location) {
  const auto found = backupsOf(location);
  if (found.empty()) {
    return {"backups", Severity::Advice, "no backup beside the store; “calcar backup” makes one"};
  }
  const auto age = fs::file_time_type::clock::now() - fs::last_write_time(found.front());
  const auto days = std::chrono::duration_cast<std::chrono::hours>(age).count() / 24;
  const std::string words = "the latest backup beside the store is " + std::to_string(days) + " days old";
  return days > kOldBackupDays
             ? StoreFinding{"backups", Severity::Advice, words + "; “calcar backup” makes another"}
             : fine("backups", words);
}

StoreFinding encryption(Connection& connection) {
  if (connection.location().host.starts_with('/')) {
    return fine("encryption", "the server is reached inside this machine");
  }
  const auto rows = connection.query("SELECT version FROM pg_stat_ssl WHERE pid=pg_backend_pid() AND ssl");
  return rows.empty()
             ? StoreFinding{"encryption", Severity::Advice,
                            "the connection to the database is not encrypted; set sslmode=verify-full"}
             : fine("encryption", "the connection is encrypted with " + text(rows.front().front()));
}

}  // namespace

std::vector<StoreFinding> checkStore(const Location& location, KeySource* key) {
  std::vector<StoreFinding> findings;
  const bool isFile = location.kind == Location::Kind::File;
  if (isFile) {
    findings.push_back(look("file-rights", [&] { return fileRights(location); }));
    findings.push_back(look("room", [&] { return room(location); }));
    findings.push_back(look("journal", [&] { return journalSize(location); }));
    findings.push_back(look("backups", [&] { return backups(location); }));
  }
  auto opened = internal::guarded([&] { return Connection(location); });
  if (!opened) {
    findings.push_back({"connection", Severity::Trouble, opened.error().detail});
    return findings;
  }
  findings.push_back(fine("connection", isFile ? "the file opens" : "the database server answers"));
  if (!isFile) {
    findings.push_back(look("encryption", [&] { return encryption(*opened); }));
  }
  findings.push_back(look("integrity", [&] { return integrity(*opened); }));
  findings.push_back(look("schema", [&] { return schema(*opened); }));
  if (findings.back().severity != Severity::Fine) {
    return findings;  // What follows needs the newest tables.
  }
  findings.push_back(look("journals", [&] { return journals(*opened); }));
  findings.push_back(look("clock", [&] { return clock(*opened); }));
  if (key != nullptr) {
    findings.push_back(look("key", [&] { return unlocking(location, *key); }));
  }
  return findings;
}

}  // namespace calcar::store
