#include "integrations/store/store.hpp"

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
    fail(ErrorCode::Unreadable, "store", "the file of the store is damaged; restore the latest backup");
  }
}

std::string idOf(Connection& connection) {
  const auto rows = connection.query("SELECT value FROM meta WHERE name='store'");
  if (rows.empty()) {
    fail(ErrorCode::Unreadable, "store", "expected a store made by this program");
  }
  return internal::text(rows.front().front());
}

void bringUpToDate(Connection& connection) {
  const int schema = internal::schemaOf(connection);
  if (schema == 0) {
    fail(ErrorCode::Unreadable, "store", "there is no store; “calcar store new” makes one");
  }
  if (schema > internal::newestSchema()) {
    fail(ErrorCode::Foreign, "store.schema", "this store was made by a newer Calcar; update this one");
  }
  internal::migrate(connection, internal::newestSchema());
}

void keepAnchor(Vault& vault) {
  vault.anchor =
      std::make_unique<internal::AnchorKeeper>(internal::usualAnchorFolder(), vault.storeId, vault.auditKey);
}

}  // namespace

Store::Store(std::unique_ptr<Vault> vault) : m_vault(std::move(vault)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::string& Store::id() const { return m_vault->storeId; }
const Location& Store::location() const { return m_vault->connection.location(); }

engine::Result<Store> Store::create(const Location& location, KeySource& key) {
  return internal::guarded([&] {
    auto vault = std::make_unique<Vault>(Connection(location, true));
    Connection& connection = vault->connection;
    if (internal::schemaOf(connection) != 0) {
      fail(ErrorCode::Refused, "store", "there is a store already");
    }
    internal::migrate(connection, internal::newestSchema());
    vault->storeId = internal::newId();
    connection.transact([&] {
      connection.execute("INSERT INTO meta(name, value) VALUES('store', $1)", {vault->storeId});
      internal::makeKeys(*vault, key);
    });
    keepAnchor(*vault);
    return Store(std::move(vault));
  });
}

engine::Result<Store> Store::open(const Location& location, KeySource& key) {
  return internal::guarded([&] {
    auto vault = std::make_unique<Vault>(Connection(location));
    checkWhole(vault->connection);
    bringUpToDate(vault->connection);
    vault->storeId = idOf(vault->connection);
    internal::unlockKeys(*vault, key);
    keepAnchor(*vault);
    return Store(std::move(vault));
  });
}

}  // namespace calcar::store
