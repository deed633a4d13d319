#include "integrations/store/rotation.hpp"

#include <algorithm>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/key_ring.hpp"
#include "integrations/store/internal/sealed_tables.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using internal::Connection;
using internal::SealedRow;
using internal::SealedTable;
using internal::Vault;

/// Large documents are sealed anew a few at a time: a batch is a transaction, and others wait for it.
constexpr std::size_t kFewDocuments = 8;

/// The key to seal with: a new one, unless a rotation is under way.
std::uint32_t startOrGoOn(Vault& vault, const Actor& actor) {
  std::uint32_t newest = 0;
  internal::valueOf(vault.write([&](Connection& connection) {
    if (connection.isServer()) {
      connection.execute("LOCK TABLE data_key IN SHARE ROW EXCLUSIVE MODE");
    }
    const auto keys = internal::dataKeys(connection);
    newest = keys.back();
    if (keys.size() == 1) {
      // The entry is sealed with the old key and then anew, like all others.
      internal::appendAudit(vault, actor, {"key-rotated", {}, {}, {}, {{"from", std::to_string(newest)}}});
      newest = internal::addDataKey(vault);
    }
  }));
  return newest;
}

/// Returns when no transaction is left that may still seal with an old key; see `keyInForce`. In a file,
/// transactions that write follow each other anyway.
void outlastOldKeys(Vault& vault, std::uint32_t newest) {
  internal::valueOf(vault.write([&](Connection& connection) {
    if (connection.isServer()) {
      connection.query("SELECT id FROM data_key WHERE id<$1 FOR UPDATE", {std::int64_t{newest}});
    }
  }));
}

class Resealing {
 public:
  Resealing(Vault& vault, std::uint32_t newest, const RotationWatch& goOn, std::size_t batch)
      : m_vault(vault), m_newest(newest), m_goOn(goOn), m_batch(batch) {
    progress.all = left();
  }

  /// @returns whether it came to the end
  bool run() {
    for (const SealedTable& table : internal::sealedTables()) {
      if (!run(table)) {
        return false;
      }
    }
    return true;
  }

  /// Records that are not yet under the new key.
  [[nodiscard]] std::int64_t left() {
    return internal::valueOf(m_vault.read([&](Connection& connection) {
      std::int64_t count = 0;
      for (const SealedTable& table : internal::sealedTables()) {
        count += internal::countNotUnder(connection, table, m_newest);
      }
      return count;
    }));
  }

  RotationProgress progress;

 private:
  bool run(const SealedTable& table) {
    const std::size_t batch = table.name == "document" ? std::min(m_batch, kFewDocuments) : m_batch;
    internal::Row after = table.before;
    for (;;) {
      std::vector<SealedRow> rows;
      internal::valueOf(m_vault.write([&](Connection& connection) {
        rows = internal::rowsNotUnder(connection, table, m_newest, after, batch);
        for (const SealedRow& row : rows) {
          const std::string plain = m_vault.sealer.open(row.belonging, row.sealed);
          internal::replaceSealed(connection, table, row, m_vault.sealer.seal(row.belonging, plain));
        }
      }));
      if (rows.empty()) {
        return true;
      }
      after = rows.back().key;
      progress.done += static_cast<std::int64_t>(rows.size());
      if (!m_goOn(progress)) {
        return false;
      }
    }
  }

  Vault& m_vault;
  std::uint32_t m_newest;
  const RotationWatch& m_goOn;
  std::size_t m_batch;
};

void deleteOldKeys(Vault& vault, std::uint32_t newest) {
  internal::valueOf(vault.write([&](Connection& connection) {
    connection.execute("DELETE FROM data_key WHERE id<$1", {std::int64_t{newest}});
  }));
  for (std::uint32_t number = 1; number < newest; ++number) {
    vault.sealer.removeKey(number);
  }
}

}  // namespace

engine::Result<Rotation> rotateKeys(const Store& store, const Actor& actor, const RotationWatch& goOn,
                                    std::size_t batch) {
  return internal::guarded([&] {
    Vault& vault = store.vault();
    const std::uint32_t newest = startOrGoOn(vault, actor);
    outlastOldKeys(vault, newest);
    Resealing resealing(vault, newest, goOn, std::max<std::size_t>(batch, 1));
    Rotation rotation;
    // A record that another workplace moved behind the place already passed is met on the next way through.
    while (resealing.run()) {
      if (resealing.left() == 0) {
        deleteOldKeys(vault, newest);
        rotation.finished = true;
        break;
      }
    }
    rotation.resealed = resealing.progress.done;
    return rotation;
  });
}

}  // namespace calcar::store
