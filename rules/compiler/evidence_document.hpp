#pragma once

#include <string>

#include "engine/knowledge/pack.hpp"

namespace calcar::rules {

/// What a pack states and what each statement rests on, as one Markdown page for clinicians who check it.
///
/// Everything comes from the pack, and nothing else enters: the same rules give the same bytes. The content
/// hash is left out, so that a change of one rule changes the page in one place.
[[nodiscard]] std::string evidenceDocument(const engine::Pack& pack);

}  // namespace calcar::rules
