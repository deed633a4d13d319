#pragma once

#include <string>

namespace calcar::store {

/// A name for a record that tells nothing: 26 letters and digits, 128 random bits.
[[nodiscard]] std::string randomId();

}  // namespace calcar::store
