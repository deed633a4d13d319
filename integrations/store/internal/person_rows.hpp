#pragma once

#include <string>
#include <vector>

#include "integrations/store/internal/connection.hpp"

namespace calcar::store::internal {

/// The records of one person: the surviving one, then all that were merged into it, directly or not. On a
/// server their rows are held until the transaction ends.
///
/// @throws  Failure: UnknownId; Refused when the record was merged into another one
[[nodiscard]] std::vector<std::string> heldRecordsOf(Connection& connection, const std::string& patient);

}  // namespace calcar::store::internal
