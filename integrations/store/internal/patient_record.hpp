#pragma once

#include <string>
#include <string_view>

#include "engine/episode/episode.hpp"

namespace calcar::store::internal {

/// What a patient's record holds when it is unsealed.
struct PatientRecord {
  engine::Patient person;  ///< names, birth date, id and issuer: what it is found by, and no more
  std::string payload;     ///< the caller's, byte for byte
};

/// A line of JSON with what the record is found by, then the payload as it is. The store does not read the
/// payload, but has to know whether a record that its truncated index names is really meant.
[[nodiscard]] std::string packed(const engine::Patient& person, std::string_view payload);
/// @throws  Failure(Unreadable) when it is not what `packed` wrote
[[nodiscard]] PatientRecord unpacked(const std::string& plain);

}  // namespace calcar::store::internal
