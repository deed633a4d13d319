#pragma once

#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <utility>

namespace calcar::store::internal {

/// Which shares the threads of this process work on, where the database itself holds no claim. Lost with the
/// process, and with it every claim.
class ShareClaims {
 public:
  /// @param store  id of the store: a process may have several open
  [[nodiscard]] bool claim(const std::string& store, const std::string& run, std::int64_t first);
  void release(const std::string& store, const std::string& run, std::int64_t first);

 private:
  using Share = std::pair<std::string, std::int64_t>;

  std::mutex m_turn;
  std::set<Share> m_held;
};

[[nodiscard]] ShareClaims& shareClaims();

}  // namespace calcar::store::internal
