#include "integrations/store/backup.hpp"

#include <algorithm>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/backup_file.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/schema.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Connection;
using internal::fail;

namespace fs = std::filesystem;

constexpr const char* kEnding = ".backup";

Location fileAt(const fs::path& file) {
  Location location;
  location.file = file;
  return location;
}

fs::path beside(const fs::path& file, const std::string& ending) { return file.string() + ending; }

/// A file with everything SQLite may have put beside it.
void removeAll(const fs::path& file) {
  std::error_code ignored;
  for (const char* ending : {"", "-journal", "-wal", "-shm"}) {
    fs::remove(beside(file, ending), ignored);
  }
}

/// A store in the making, under another name until it is whole; gone when it is not finished.
class Unfinished {
 public:
  Unfinished(const fs::path& name, const std::string& ending) : m_name(name), m_file(beside(name, ending)) {
    removeAll(m_file);
  }
  ~Unfinished() { removeAll(m_file); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  [[nodiscard]] Connection open() const {
    Connection connection(fileAt(m_file), true);
    // One file, without a journal beside it that would have to be renamed with it.
    connection.query("PRAGMA journal_mode=DELETE");
    return connection;
  }
  void finish() const { internal::putInPlace(m_file, m_name); }

 private:
  fs::path m_name;
  fs::path m_file;
};

std::string storeIdOf(Connection& connection) {
  const auto rows = connection.query("SELECT value FROM meta WHERE name='store'");
  if (rows.empty()) {
    fail(ErrorCode::Unreadable, "store", "expected a store made by this program");
  }
  return internal::text(rows.front().front());
}

BackupFacts copyOut(Connection& from, Connection& to) {
  BackupFacts facts;
  from.snapshot([&] {
    facts.schema = internal::schemaOf(from);
    if (facts.schema == 0 || facts.schema > internal::newestSchema()) {
      fail(ErrorCode::Foreign, "store.schema", "expected a store of this program or an older one");
    }
    facts.store = storeIdOf(from);
    facts.made = internal::utcNow();
    facts.source = from.isServer() ? "postgresql" : "file";
    to.transact([&] {
      internal::migrate(to, facts.schema);
      facts.tables = internal::copyTables(from, to, facts.schema);
      internal::writeFacts(to, facts);
    });
  });
  return facts;
}

BackupFacts factsOf(Connection& backup) {
  const auto rows = backup.query("PRAGMA quick_check(1)");
  if (rows.empty() || internal::text(rows.front().front()) != "ok") {
    fail(ErrorCode::Unreadable, "store.backup", "the backup is damaged; use another one");
  }
  BackupFacts facts = internal::readFacts(backup);
  if (facts.schema > internal::newestSchema()) {
    fail(ErrorCode::Foreign, "store.backup", "this backup was made by a newer Calcar; update this one");
  }
  if (facts.schema != internal::schemaOf(backup)) {
    fail(ErrorCode::Altered, "store.backup.meta", "the backup is of another schema than it says");
  }
  internal::compare(facts.tables, internal::digestTables(backup, facts.schema));
  return facts;
}

/// Of a file that SQLite cannot read at all it speaks as of a store; here it is the backup.
engine::Error aboutBackup(engine::Error error) {
  if (error.code == ErrorCode::Unreadable && error.where == "store") {
    error = {error.code, "store.backup", "the file is no backup, or it is damaged; use another one"};
  }
  return error;
}

/// Fills an empty place and compares what is there now with what was to come.
void copyIn(Connection& backup, const BackupFacts& facts, Connection& to) {
  to.transact([&] {
    if (internal::schemaOf(to) != 0) {
      fail(ErrorCode::Refused, "store",
           "there is a store already; restore into an empty database (“createdb” makes one)");
    }
    internal::migrate(to, facts.schema);
    internal::compare(facts.tables, internal::copyTables(backup, to, facts.schema));
    internal::compare(facts.tables, internal::digestTables(to, facts.schema));
  });
}

/// Renames a store, its journal written into it first, so that nothing of it is left behind.
void setAside(const fs::path& file) {
  const fs::path name = beside(file, ".set-aside-" + internal::newId().substr(0, 8));
  for (const char* ending : {"", "-wal", "-shm"}) {
    if (fs::exists(beside(file, ending))) {
      internal::putInPlace(beside(file, ending), beside(name, ending));
    }
  }
}

void restoreFile(Connection& backup, const BackupFacts& facts, const fs::path& file, Existing existing) {
  if (fs::exists(file) && existing == Existing::Refuse) {
    fail(ErrorCode::Refused, "store", "there is a store already; “--set-aside” renames it first");
  }
  const Unfinished made(file, ".restoring");
  {
    Connection to = made.open();
    copyIn(backup, facts, to);
  }
  if (fs::exists(file)) {
    setAside(file);
  }
  made.finish();
}

}  // namespace

engine::Result<BackupFacts> backup(const Location& store, const fs::path& file) {
  return internal::guarded([&] {
    if (fs::exists(file)) {
      fail(ErrorCode::Refused, "store.backup", "there is a file of that name already");
    }
    Connection from(store);
    const Unfinished made(file, ".part-" + internal::newId().substr(0, 8));
    BackupFacts facts;
    {
      Connection to = made.open();
      facts = copyOut(from, to);
    }
    made.finish();
    return facts;
  });
}

engine::Result<BackupFacts> backup(const Store& store, const Actor& actor, const fs::path& file) {
  auto made = backup(store.location(), file);
  if (!made) {
    return made;
  }
  const auto noted = store.vault().write([&](Connection&) {
    internal::appendAudit(store.vault(), actor, {"backed-up", {}, {}, {}, {{"made", made->made}}});
  });
  return noted ? made : tl::unexpected(noted.error());
}

engine::Result<BackupFacts> checkBackup(const fs::path& file) {
  const auto facts = internal::guarded([&] {
    Connection opened = Connection::forReading(file);
    return factsOf(opened);
  });
  return facts.map_error(aboutBackup);
}

engine::Result<BackupFacts> restore(const fs::path& file, const Location& store, Existing existing) {
  return internal::guarded([&] {
    Connection from = Connection::forReading(file);
    const BackupFacts facts =
        internal::valueOf(internal::guarded([&] { return factsOf(from); }).map_error(aboutBackup));
    if (store.kind == Location::Kind::File) {
      restoreFile(from, facts, store.file, existing);
    } else {
      Connection to(store);
      copyIn(from, facts, to);
    }
    return facts;
  });
}

std::vector<fs::path> backupsOf(const Location& store, const fs::path& folder) {
  const bool isFile = store.kind == Location::Kind::File;
  const std::string stem = (isFile ? store.file.filename().string() : store.database) + '.';
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  std::error_code missing;
  for (const auto& entry :
       fs::directory_iterator(folder.empty() ? internal::folderOf(store.file) : folder, missing)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(stem) && name.ends_with(kEnding)) {
      found.emplace_back(entry.last_write_time(missing), entry.path());
    }
  }
  std::sort(found.rbegin(), found.rend());
  std::vector<fs::path> files;
  for (auto& [time, file] : found) {
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace calcar::store
