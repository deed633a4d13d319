#pragma once

#include <string>

#include "engine/knowledge/pack.hpp"

namespace calcar::rules {

/// Every drawing of the pack on one page with the exercise's id below it, as SVG: made to be looked at.
[[nodiscard]] std::string contactSheet(const engine::Pack& pack);

}  // namespace calcar::rules
