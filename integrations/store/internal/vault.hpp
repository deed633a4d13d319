#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>

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

  /// Runs `work` alone in one transaction; see `Connection::transact`.
  [[nodiscard]] engine::Result<void> write(const std::function<void(Connection&)>& work) {
    const std::scoped_lock lock(turn);
    return guarded([&] { connection.transact([&] { work(connection); }); });
  }

  std::recursive_mutex turn;
  Connection connection;
  Sealer sealer;
  std::string storeId;
  std::string storeKey;  ///< unwraps the data keys
  std::string indexKey;  ///< of the blind index
  std::string auditKey;  ///< of the audit chain
};

}  // namespace calcar::store::internal
