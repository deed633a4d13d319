#pragma once

#include <string>

#include "integrations/store/internal/connection.hpp"

namespace calcar::store::internal {

/// A workplace that has a consultation of this patient open, as far as it was seen within three minutes;
/// empty when there is none. On a server nobody can open one until the transaction ends.
[[nodiscard]] std::string workplaceWith(Connection& connection, const std::string& patient);

}  // namespace calcar::store::internal
