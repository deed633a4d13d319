#pragma once

namespace calcar::cli {

inline constexpr const char* kVersion = CALCAR_VERSION;

}  // namespace calcar::cli
