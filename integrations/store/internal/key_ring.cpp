#include "integrations/store/internal/key_ring.hpp"

#include <optional>

#include "integrations/store/internal/clock.hpp"

namespace calcar::store::internal {
namespace {

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

void addSlot(Vault& vault, KeySource& source, std::int64_t number) {
  const KeySlot slot = valueOf(source.newSlot(vault.storeId));
  const std::string under = valueOf(source.keyFor(vault.storeId, slot));
  vault.connection.execute(
      "INSERT INTO key_slot(id, kind, label, salt, cost, wrapped) VALUES($1, $2, $3, $4, $5, $6)",
      {number, slot.kind, slot.label, Bytes{slot.salt}, slot.cost,
       Bytes{wrapKey(vault.storeKey, under, slotLabel(vault.storeId, number))}});
}

void addDataKey(Vault& vault, std::int64_t number) {
  const std::string key = randomBytes(kKeyBytes);
  vault.connection.execute(
      "INSERT INTO data_key(id, made, wrapped) VALUES($1, $2, $3)",
      {number, utcNow(), Bytes{wrapKey(key, vault.storeKey, keyLabel(vault.storeId, number))}});
  vault.sealer.addKey(static_cast<std::uint32_t>(number), key);
  vault.sealer.sealWith(static_cast<std::uint32_t>(number));
}

/// The store's key from one slot; nothing when the slot is of another secret.
std::optional<std::string> openSlot(const Vault& vault, KeySource& source, const KeySlot& slot) {
  const std::string under = valueOf(source.keyFor(vault.storeId, slot));
  try {
    return unwrapKey(slot.wrapped, under, slotLabel(vault.storeId, slot.id));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace

void makeKeys(Vault& vault, KeySource& key) {
  vault.storeKey = randomBytes(kKeyBytes);
  deriveFromStoreKey(vault);
  addSlot(vault, key, 1);
  addDataKey(vault, 1);
}

void unlockKeys(Vault& vault, KeySource& key) {
  const auto rows = vault.connection.query(
      "SELECT id, kind, label, salt, cost, wrapped FROM key_slot WHERE kind=$1 ORDER BY id", {key.kind()});
  if (rows.empty()) {
    fail(engine::ErrorCode::Sealed, "store.key", "this store is not unlocked by a " + key.kind());
  }
  for (const Row& row : rows) {
    const KeySlot slot{number(row[0]), text(row[1]),   text(row[2]),
                       bytes(row[3]),  number(row[4]), bytes(row[5])};
    const auto opened = openSlot(vault, key, slot);
    if (!opened) {
      continue;
    }
    vault.storeKey = *opened;
    deriveFromStoreKey(vault);
    for (const Row& one : vault.connection.query("SELECT id, wrapped FROM data_key ORDER BY id")) {
      const std::int64_t id = number(one[0]);
      vault.sealer.addKey(static_cast<std::uint32_t>(id),
                          unwrapKey(bytes(one[1]), vault.storeKey, keyLabel(vault.storeId, id)));
      vault.sealer.sealWith(static_cast<std::uint32_t>(id));
    }
    return;
  }
  fail(engine::ErrorCode::Sealed, "store.key", "this " + key.kind() + " is not the one of the store");
}

}  // namespace calcar::store::internal
