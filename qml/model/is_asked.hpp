#pragma once

#include "engine/knowledge/pack.hpp"

namespace calcar::ui {

/// Whether it is asked rather than examined.
[[nodiscard]] bool isAsked(const engine::Pack& pack, const pack::Finding& finding);

}  // namespace calcar::ui
