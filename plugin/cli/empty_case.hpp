#pragma once

#include <string>

#include "engine/knowledge/pack.hpp"

namespace calcar::cli {

/// A case file to fill in: every field, every zone, panel and finding of the rules, with what may be written
/// there. Reads as a case in which nothing is known.
[[nodiscard]] std::string emptyCase(const engine::Pack& pack);

}  // namespace calcar::cli
