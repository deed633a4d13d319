#pragma once

#include <string>
#include <string_view>

#include "engine/episode/episode.hpp"

namespace calcar::cli {

/// The number of a document when none is given: the day and a mark of what the case says,
/// `20261120-1a2b3c4d`. Same case, same day, same number; nothing of the person can be read from it.
[[nodiscard]] std::string documentNumber(const engine::Episode& episode, engine::Date day);

/// Whether a number given by the user may become part of a file name.
[[nodiscard]] bool isDocumentNumber(std::string_view number);

}  // namespace calcar::cli
