#pragma once

#include <cstdint>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

/// What a store holds, in numbers. Nothing is unsealed for it.
struct StoreContents {
  int schema = 0;
  std::int64_t people = 0;  ///< without records that were merged into others
  std::int64_t consultations = 0;
  std::int64_t visits = 0;
  std::int64_t signedVisits = 0;
  std::int64_t documents = 0;
  std::int64_t outgoing = 0;  ///< documents on a way out that nobody has acknowledged
  std::int64_t trailEvents = 0;
};

[[nodiscard]] engine::Result<StoreContents> contentsOf(const Store& store);

}  // namespace calcar::store
