#pragma once

#include <optional>
#include <string>
#include <vector>

#include "integrations/store/internal/vault.hpp"
#include "integrations/store/outbox.hpp"

namespace calcar::store::internal {

// How the outbox is read from its tables. All throw `Failure`.

/// @throws  UnknownId
[[nodiscard]] DocumentLabel labelOf(Connection& connection, const std::string& number);

/// @param hold  keeps the row from others until the transaction ends. @throws  UnknownId
[[nodiscard]] Outgoing outgoingWithId(Vault& vault, const std::string& id, bool hold);

/// The row of a document on one way, held until the transaction ends; nothing when there is none.
[[nodiscard]] std::optional<Outgoing> outgoingOf(Vault& vault, const std::string& document,
                                                 const std::string& transport);

/// Ids of those that may be tried now and that no dispatcher has, held until the transaction ends; urgent
/// ones first. What another transaction holds is left out.
[[nodiscard]] std::vector<std::string> claimable(Connection& connection, const std::string& nowUtc,
                                                 std::size_t limit, const std::vector<std::string>& ways);

[[nodiscard]] std::vector<Outgoing> listedOutgoing(Vault& vault, bool all);

[[nodiscard]] std::vector<DocumentLabel> unqueued(Connection& connection, const std::string& kind);

}  // namespace calcar::store::internal
