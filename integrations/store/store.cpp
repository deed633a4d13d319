#include "integrations/store/store.hpp"

#include "integrations/store/internal/backup_file.hpp"
#include "integrations/store/internal/key_ring.hpp"
#include "integrations/store/internal/schema.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Connection;
using internal::fail;
using internal::Vault;

/// What SQLite finds wrong with its file; a server looks after its own.
void checkWhole(Connection& connection) {
  if (connection.isServer()) {
    return;
  }
  const auto rows = connection.query("PRAGMA quick_check(1)");
  if (rows.empty() || internal::text(rows.front().front()) != "ok") {
    fail(ErrorCode::Unreadable, "store", internal::adviceOnDamage(connection.location()));
  }
}

std::string idOf(Connection& connection) {
  const auto rows = connection.query("SELECT value FROM meta WHERE name='store'");
  if (rows.empty()) {
    fail(ErrorCode::Unreadable, "store", "expected a store made by this program");
  }
  return internal::text(rows.front().front());
}

void bringUpToDate(Connection& connection, const std::filesystem::path& backupFolder) {
  const int schema = internal::schemaOf(connection);
  if (schema == 0) {
    fail(ErrorCode::Unreadable, "store", "there is no store; “calcar store new” makes one");
  }
  if (schema > internal::newestSchema()) {
    fail(ErrorCode::Foreign, "store.schema", "this store was made by a newer Calcar; update this one");
  }
  if (schema < internal::newestSchema()) {
    internal::backUpBefore(connection.location(), backupFolder, schema);
    internal::migrate(connection, internal::newestSchema());
  }
}

/// A file that SQLite cannot even begin to read is damaged as well, and the way out is the same.
Connection openWhole(const Location& location) {
  try {
    Connection connection(location);
    checkWhole(connection);
    return connection;
  } catch (...) {
    engine::Error error = internal::errorInFlight();
    const bool isDamage = error.code == ErrorCode::Unreadable && location.kind == Location::Kind::File &&
                          std::filesystem::exists(location.file);
    if (isDamage) {
      error.detail = internal::adviceOnDamage(location);
    }
    throw internal::Failure{std::move(error)};
  }
}

void keepAnchor(Vault& vault) {
  vault.anchor =
      std::make_unique<internal::AnchorKeeper>(internal::usualAnchorFolder(), vault.storeId, vault.auditKey);
}

/// The file of a store in the making: gone when the store is not finished, so that nothing is in the way of
/// the next try. Outlives the connection to it.
class NewFile {
 public:
  NewFile() = default;
  ~NewFile() {
    if (!m_file.empty()) {
      std::error_code ignored;
      for (const char* ending : {"", "-wal", "-shm"}) {
        std::filesystem::remove(m_file.string() + ending, ignored);
      }
    }
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  void made(const Location& location) { m_file = location.file; }
  void finished() { m_file.clear(); }

 private:
  std::filesystem::path m_file;  ///< empty on a server as well
};

}  // namespace

Store::Store(std::unique_ptr<Vault> vault) : m_vault(std::move(vault)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::string& Store::id() const { return m_vault->storeId; }
const Location& Store::location() const { return m_vault->connection.location(); }

engine::Result<Store> Store::create(const Location& location, KeySource& key) {
  return internal::guarded([&] {
    NewFile file;
    auto vault = std::make_unique<Vault>(Connection(location, true));
    file.made(location);
    Connection& connection = vault->connection;
    vault->storeId = internal::newId();
    // Together or not at all: without its keys it is no store, and a server's database has to stay empty.
    connection.transact([&] {
      if (internal::schemaOf(connection) != 0) {
        fail(ErrorCode::Refused, "store", "there is a store already");
      }
      internal::migrate(connection, internal::newestSchema());
      connection.execute("INSERT INTO meta(name, value) VALUES('store', $1)", {vault->storeId});
      internal::makeKeys(*vault, key);
    });
    file.finished();
    keepAnchor(*vault);
    return Store(std::move(vault));
  });
}

engine::Result<Store> Store::open(const Location& location, KeySource& key,
                                  const std::filesystem::path& backupFolder) {
  return internal::guarded([&] {
    auto vault = std::make_unique<Vault>(openWhole(location));
    bringUpToDate(vault->connection, backupFolder);
    vault->storeId = idOf(vault->connection);
    internal::unlockKeys(*vault, key);
    keepAnchor(*vault);
    return Store(std::move(vault));
  });
}

}  // namespace calcar::store
