#include "integrations/store/internal/key_ring.hpp"

#include <optional>

#include "integrations/store/internal/clock.hpp"

namespace calcar::store::internal {
namespace {

using engine::ErrorCode;

std::string slotLabel(const std::string& storeId, std::int64_t slot) {
  return "calcar-slot|" + storeId + '|' + std::to_string(slot);
}

std::string keyLabel(const std::string& storeId, std::int64_t key) {
  return "calcar-data-key|" + storeId + '|' + std::to_string(key);
}

/// What follows from the store's key: nothing of it is kept.
void deriveFromStoreKey(Vault& vault) {
  vault.indexKey = deriveKey(vault.storeKey, vault.storeId, "index");
  vault.auditKey = deriveKey(vault.storeKey, vault.storeId, "audit");
}

std::int64_t largest(Connection& connection, const std::string& table) {
  const auto rows = connection.query("SELECT id FROM " + table + " ORDER BY id DESC LIMIT 1");
  return rows.empty() ? 0 : number(rows.front().front());
}

/// The key in force. On a server it is held until the transaction ends: a rotation waits for that before it
/// takes the key before for unused. The second look finds a key that was made while this one was waited for.
std::uint32_t keyInForce(Connection& connection) {
  if (!connection.isServer() || connection.transaction() == 0) {
    return static_cast<std::uint32_t>(largest(connection, "data_key"));
  }
  for (;;) {
    const auto held = connection.query("SELECT id FROM data_key ORDER BY id DESC LIMIT 1 FOR KEY SHARE");
    const std::int64_t newest = largest(connection, "data_key");
    if (!held.empty() && number(held.front().front()) == newest) {
      return static_cast<std::uint32_t>(newest);
    }
  }
}

void fetchKey(Vault& vault, std::uint32_t wanted) {
  const std::scoped_lock lock(vault.turn);
  const std::int64_t id = wanted;
  for (const Row& row : vault.connection.query("SELECT wrapped FROM data_key WHERE id=$1", {id})) {
    vault.sealer.addKey(wanted, unwrapKey(bytes(row[0]), vault.storeKey, keyLabel(vault.storeId, id)));
  }
}

/// Other workplaces may replace the data key at any time: this one looks once in each transaction.
void watchKeys(Vault& vault) {
  vault.sealer.watch([&vault](std::uint32_t wanted) { fetchKey(vault, wanted); },
                     [&vault, looked = std::uint64_t{0}]() mutable {
                       const std::scoped_lock lock(vault.turn);
                       const std::uint64_t transaction = vault.connection.transaction();
                       if (transaction == 0 || transaction != looked) {
                         vault.sealer.sealWith(keyInForce(vault.connection));
                         looked = transaction;
                       }
                     });
}

/// The store's key from one slot; nothing when the slot is of another secret.
std::optional<std::string> openSlot(const Vault& vault, KeySource& source, const KeySlot& slot) {
  auto under = source.keyFor(vault.storeId, slot);
  if (!under && under.error().code == ErrorCode::Sealed) {
    // A keychain holds the secret of its own machine only; the next slot may be the one.
    return std::nullopt;
  }
  std::string key = valueOf(std::move(under));
  std::optional<std::string> opened;
  try {
    opened = unwrapKey(slot.wrapped, key, slotLabel(vault.storeId, slot.id));
  } catch (const Failure&) {
    opened.reset();
  }
  wipe(key);
  return opened;
}

}  // namespace

PreparedSlot prepareSlot(const Vault& vault, KeySource& source) {
  PreparedSlot prepared;
  prepared.slot = valueOf(source.newSlot(vault.storeId));
  prepared.under = valueOf(source.keyFor(vault.storeId, prepared.slot));
  return prepared;
}

KeySlot addSlot(Vault& vault, const PreparedSlot& prepared, const std::string& label) {
  KeySlot slot = prepared.slot;
  slot.id = largest(vault.connection, "key_slot") + 1;
  slot.label = label;
  slot.wrapped = wrapKey(vault.storeKey, prepared.under, slotLabel(vault.storeId, slot.id));
  vault.connection.execute(
      "INSERT INTO key_slot(id, kind, label, salt, cost, wrapped) VALUES($1, $2, $3, $4, $5, $6)",
      {slot.id, slot.kind, slot.label, Bytes{slot.salt}, slot.cost, Bytes{slot.wrapped}});
  return slot;
}

std::uint32_t addDataKey(Vault& vault) {
  const std::int64_t id = largest(vault.connection, "data_key") + 1;
  std::string key = randomBytes(kKeyBytes);
  vault.connection.execute("INSERT INTO data_key(id, made, wrapped) VALUES($1, $2, $3)",
                           {id, utcNow(), Bytes{wrapKey(key, vault.storeKey, keyLabel(vault.storeId, id))}});
  wipe(key);
  return static_cast<std::uint32_t>(id);
}

std::vector<std::uint32_t> dataKeys(Connection& connection) {
  std::vector<std::uint32_t> numbers;
  for (const Row& row : connection.query("SELECT id FROM data_key ORDER BY id")) {
    numbers.push_back(static_cast<std::uint32_t>(number(row[0])));
  }
  return numbers;
}

void makeKeys(Vault& vault, KeySource& key) {
  vault.storeKey = randomBytes(kKeyBytes);
  deriveFromStoreKey(vault);
  PreparedSlot first = prepareSlot(vault, key);
  addSlot(vault, first, {});
  wipe(first.under);
  addDataKey(vault);
  watchKeys(vault);
}

void unlockKeys(Vault& vault, KeySource& key) {
  const auto rows = vault.connection.query(
      "SELECT id, kind, label, salt, cost, wrapped FROM key_slot WHERE kind=$1 ORDER BY id", {key.kind()});
  if (rows.empty()) {
    fail(ErrorCode::Sealed, "store.key", "this store is not unlocked by a " + key.kind());
  }
  for (const Row& row : rows) {
    const KeySlot slot{number(row[0]), text(row[1]),   text(row[2]),
                       bytes(row[3]),  number(row[4]), bytes(row[5])};
    auto opened = openSlot(vault, key, slot);
    if (!opened) {
      continue;
    }
    vault.storeKey = std::move(*opened);
    deriveFromStoreKey(vault);
    for (const std::uint32_t one : dataKeys(vault.connection)) {
      fetchKey(vault, one);
      vault.sealer.sealWith(one);
    }
    watchKeys(vault);
    return;
  }
  fail(ErrorCode::Sealed, "store.key", "this " + key.kind() + " is not the one of the store");
}

}  // namespace calcar::store::internal
