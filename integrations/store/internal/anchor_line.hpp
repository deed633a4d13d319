#pragma once

#include <string>
#include <string_view>

#include "integrations/store/internal/anchor_keeper.hpp"

namespace calcar::store::internal {

/// An anchor as a line for paper: `128 3f2a9c01 … 7d`: sequence, chain, and four digits over both and the
/// store, so that a slip of the pen is told as one and raises no alarm.
[[nodiscard]] std::string toPaper(const Anchor& anchor, const std::string& storeId);

/// @throws  Failure(Unreadable) when it has a slip or is of another store
[[nodiscard]] Anchor fromPaper(std::string_view line, const std::string& storeId);

}  // namespace calcar::store::internal
