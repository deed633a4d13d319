#pragma once

#include <cstddef>
#include <span>

namespace calcar::rules {

/// The rules of the hip as they were compiled with this program. Open them with `engine::Pack::openInPlace`.
[[nodiscard]] std::span<const std::byte> embeddedPack();

}  // namespace calcar::rules
