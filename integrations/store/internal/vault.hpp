#pragma once

#include <functional>
#include <mutex>
#include <string>

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

  /// Runs `work` alone, without a transaction of its own.
  template <typename Work>
  [[nodiscard]] auto read(Work work) {
    const std::scoped_lock lock(turn);
    return guarded([&] { return work(connection); });
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
