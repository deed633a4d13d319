#pragma once

#include "engine/result.hpp"
#include "integrations/store/outbox.hpp"
#include "integrations/workplace/transport.hpp"

namespace calcar::workplace {

/// Everything that a way out needs to know of a document: its bytes, whose it is now, and who signed it when.
///
/// @errors  as reading the store has them; Truncated when the journal does not hold its signature: nothing
///          leaves unsigned
[[nodiscard]] engine::Result<OutgoingLetter> letterOf(const store::Store& store,
                                                      const store::Outgoing& outgoing);

}  // namespace calcar::workplace
