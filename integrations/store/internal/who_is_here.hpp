#pragma once

#include <string>

#include "integrations/store/internal/connection.hpp"

namespace calcar::store::internal {

/// A workplace says every minute that it is here; one that did not three times was switched off.
inline constexpr int kSecondsPresent = 180;

/// The database's own clock, some seconds from now, as an expression: workplaces whose clocks differ still
/// see each other.
[[nodiscard]] std::string momentOfDatabase(bool server, int seconds);

/// A workplace that has a consultation of this patient open; empty when there is none. On a server nobody can
/// open one until the transaction ends.
[[nodiscard]] std::string workplaceWith(Connection& connection, const std::string& patient);

}  // namespace calcar::store::internal
