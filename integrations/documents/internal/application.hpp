#pragma once

#include "engine/result.hpp"

namespace calcar::documents {

/// Makes sure that fonts can be used: takes the host's application object, or makes one without display.
[[nodiscard]] engine::Result<void> prepareFonts();

}  // namespace calcar::documents
