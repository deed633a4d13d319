#include "rules/hip/embedded_pack.hpp"

extern "C" {
extern const std::byte
    calcar_hip_pack_begin[];  // NOLINT(readability-identifier-naming): a symbol of the assembler
extern const std::byte calcar_hip_pack_end[];  // NOLINT(readability-identifier-naming)
}

namespace calcar::rules {

std::span<const std::byte> embeddedPack() { return {calcar_hip_pack_begin, calcar_hip_pack_end}; }

}  // namespace calcar::rules
