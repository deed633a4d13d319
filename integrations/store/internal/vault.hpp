#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>

#include "integrations/store/internal/anchor_keeper.hpp"
#include "integrations/store/internal/connection.hpp"
#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/sealing.hpp"

namespace calcar::store::internal {

/// What the rooms of this library share: the connection and the keys. Lock `turn` (or use `read`, `write`)
/// before touching either.
class Vault {
 public:
  explicit Vault(Connection opened) : connection(std::move(opened)) {}
  Vault(const Vault&) = delete;
  Vault& operator=(const Vault&) = delete;
  ~Vault() {
    for (std::string* key : {&storeKey, &indexKey, &auditKey}) {
      wipe(*key);
    }
  }

  /// Runs `work` alone, without a transaction of its own. It only reads: when the connection was lost it runs
  /// once more.
  template <typename Work>
  [[nodiscard]] auto read(Work work) {
    const std::scoped_lock lock(turn);
    using Found = decltype(work(connection));
    return guarded([&]() -> Found {
      if constexpr (std::is_void_v<Found>) {
        return connection.steadily([&] { work(connection); });
      } else {
        std::optional<Found> found;
        connection.steadily([&] { found.emplace(work(connection)); });
        return std::move(*found);
      }
    });
  }

  /// Runs `work` alone in one transaction; see `Connection::transact`. What it added to the audit trail is
  /// anchored once it is durable.
  [[nodiscard]] engine::Result<void> write(const std::function<void(Connection&)>& work) {
    const std::scoped_lock lock(turn);
    const bool isOutermost = connection.transaction() == 0;
    auto done = guarded([&] {
      connection.transact([&] {
        // An attempt that was rolled back leaves no anchor.
        appended = isOutermost ? std::nullopt : appended;
        work(connection);
      });
    });
    if (isOutermost && done && appended && anchor) {
      anchor->keep(appended->anchor, appended->durability);
    }
    return done;
  }

  std::recursive_mutex turn;
  Connection connection;
  Sealer sealer;
  std::string storeId;
  std::string storeKey;  ///< unwraps the data keys
  std::string indexKey;  ///< of the blind index
  std::string auditKey;  ///< of the audit chain

  /// What the transaction that runs added last to the audit trail.
  struct Appended {
    Anchor anchor;
    AnchorKeeper::Durability durability = AnchorKeeper::Durability::Quick;
  };
  std::optional<Appended> appended;
  std::unique_ptr<AnchorKeeper> anchor;
};

}  // namespace calcar::store::internal
