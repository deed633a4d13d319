#include "integrations/store/key_slots.hpp"

#include <algorithm>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/key_ring.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Connection;
using internal::fail;

constexpr std::size_t kLongestLabel = 80;

/// Two workplaces that each remove the other slot at the same time would leave none.
void holdSlots(Connection& connection) {
  if (connection.isServer()) {
    connection.execute("LOCK TABLE key_slot IN EXCLUSIVE MODE");
  }
}

std::vector<KeySlotRow> slotsOf(Connection& connection) {
  std::vector<KeySlotRow> slots;
  for (const auto& row : connection.query("SELECT id, kind, label FROM key_slot ORDER BY id")) {
    slots.push_back({internal::number(row[0]), internal::text(row[1]), internal::text(row[2])});
  }
  return slots;
}

void note(internal::Vault& vault, const Actor& actor, const std::string& action, const KeySlotRow& slot) {
  internal::appendAudit(vault, actor,
                        {action, {}, {}, {}, {{"slot", std::to_string(slot.id)}, {"kind", slot.kind}}});
}

}  // namespace

engine::Result<std::vector<KeySlotRow>> KeySlots::list() const {
  return m_store->vault().read([](Connection& connection) { return slotsOf(connection); });
}

engine::Result<std::int64_t> KeySlots::add(const Actor& actor, KeySource& source,
                                           const std::string& label) const {
  internal::Vault& vault = m_store->vault();
  return internal::guarded([&] {
    if (label.size() > kLongestLabel) {
      fail(ErrorCode::OutOfRange, "store.key.label", "expected a label of at most 80 letters");
    }
    internal::PreparedSlot prepared = internal::prepareSlot(vault, source);
    std::int64_t id = 0;
    const auto done = vault.write([&](Connection& connection) {
      holdSlots(connection);
      const KeySlot slot = internal::addSlot(vault, prepared, label);
      note(vault, actor, "key-added", {slot.id, slot.kind, slot.label});
      id = slot.id;
    });
    internal::wipe(prepared.under);
    internal::valueOf(done);
    return id;
  });
}

engine::Result<void> KeySlots::remove(const Actor& actor, std::int64_t id) const {
  internal::Vault& vault = m_store->vault();
  return vault.write([&](Connection& connection) {
    holdSlots(connection);
    const auto slots = slotsOf(connection);
    const auto slot =
        std::find_if(slots.begin(), slots.end(), [id](const KeySlotRow& one) { return one.id == id; });
    if (slot == slots.end()) {
      fail(ErrorCode::UnknownId, "store.key", "there is no key slot of this number");
    }
    if (slots.size() == 1) {
      fail(ErrorCode::Refused, "store.key",
           "this is the last way to unlock the store; add another one before it is removed");
    }
    connection.execute("DELETE FROM key_slot WHERE id=$1", {id});
    note(vault, actor, "key-removed", *slot);
  });
}

}  // namespace calcar::store
