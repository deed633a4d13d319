#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace calcar::engine {

/// SHA-256 (FIPS 180-4). Here because the engine has no library that could compute it and must still be able
/// to tell a whole pack from a damaged one in a browser; records are sealed elsewhere, with OpenSSL.
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::span<const std::uint8_t> bytes);

[[nodiscard]] std::string toHexadecimal(std::span<const std::uint8_t> bytes);

}  // namespace calcar::engine
