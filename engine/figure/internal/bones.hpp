#pragma once

#include <vector>

#include "engine/figure/body.hpp"

namespace calcar::figure::internal {

/// A bone as a place to feel for: rounded cones that grow into one. No more of it than orients a finger.
struct Bone {
  bool isMidline = true;
  Side side = Side::Right;
  std::vector<Cone> parts;
};

/// Spine from the eleventh rib down, sacrum, hip bones, thigh bones, kneecaps, shins and feet; what is painted
/// first comes first where depth does not decide.
[[nodiscard]] const std::vector<Bone>& bones();

}  // namespace calcar::figure::internal
