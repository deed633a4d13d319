#pragma once

#include <string_view>
#include <tl/expected.hpp>

#include "engine/consultation/edit.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/exchange/diagnostic.hpp"

namespace calcar::exchange {

/// An edit that a person typed, `{"answer-finding": {"finding": "night-pain", "value": true}}`, held against
/// the rules as strictly as a case file: ids, types, units, sides and ranges. What the episode has to say to
/// it – the order of dates, the same person as before – is for `checkEdit`.
///
/// @returns the edit, or everything that is wrong with it in the order of the text
[[nodiscard]] tl::expected<engine::Edit, Diagnostics> decodeEdit(std::string_view json,
                                                                 const engine::Pack& pack);

}  // namespace calcar::exchange
