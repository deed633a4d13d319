#pragma once

#include <vector>

#include "engine/figure/camera.hpp"
#include "engine/figure/exercise_pose.hpp"
#include "engine/figure/settle.hpp"
#include "engine/figure/shapes.hpp"

namespace calcar::figure::internal {

/// The dots an arrow runs through, on the paper.
[[nodiscard]] std::vector<Dot> wayOf(const Arrow& arrow, const std::vector<Settled>& poses,
                                     const Camera& camera);
/// A ribbon that widens to its head.
void paintArrow(Canvas& canvas, const std::vector<Dot>& way);
/// Hold this position.
void paintStopWatch(Canvas& canvas, Dot centre);
/// I or II: numerals that read the same when the picture is mirrored.
void paintNumeral(Canvas& canvas, Dot upperLeft, std::size_t number);

constexpr double kStopWatchRadius = 7.6;
constexpr double kNumeralHeight = 9.0;

}  // namespace calcar::figure::internal
