#pragma once

#include "engine/knowledge/pack.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// The page on which a finding is answered.
[[nodiscard]] Terms::Page pageOf(const engine::Pack& pack, const pack::Finding& finding);

/// Whether it is asked rather than examined.
[[nodiscard]] bool isAsked(const engine::Pack& pack, const pack::Finding& finding);

}  // namespace calcar::ui
