#include "integrations/store/internal/share_claims.hpp"

namespace calcar::store::internal {

bool ShareClaims::claim(const std::string& store, const std::string& run, std::int64_t first) {
  const std::scoped_lock lock(m_turn);
  return m_held.emplace(store + '/' + run, first).second;
}

void ShareClaims::release(const std::string& store, const std::string& run, std::int64_t first) {
  const std::scoped_lock lock(m_turn);
  m_held.erase({store + '/' + run, first});
}

ShareClaims& shareClaims() {
  static ShareClaims claims;
  return claims;
}

}  // namespace calcar::store::internal
