#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/figure/exercise_pose.hpp"
#include "engine/figure/settle.hpp"
#include "engine/figure/shapes.hpp"

namespace calcar::figure {

/// A centimetre of the person is drawn as one millimetre: ten units.
constexpr double kUnitsPerCm = 10.0;

/// A shape laid out on the paper: whole units from the upper left corner, x and y in turn.
struct InkShape {
  Ink fill = Ink::Nothing;
  Ink line = Ink::Nothing;
  std::uint16_t width = 0;
  std::string verbs;
  std::vector<std::uint16_t> points;
};

/// Start and end of an exercise, beside each other when upright and above each other when lying.
struct Drawing {
  std::uint16_t width = 0, height = 0;
  std::vector<InkShape> shapes;
};

/// A drawing with what its author should look at.
struct Drawn {
  Drawing drawing;
  std::vector<std::string> concerns;  ///< a muscle that is hidden, an arrow far from the body
};

/// @param poses  of settle(exercise)
[[nodiscard]] Drawn drawn(const ExercisePose& exercise, const std::vector<Settled>& poses);

/// The same for the other side of the body.
[[nodiscard]] Drawing mirrored(Drawing drawing);

}  // namespace calcar::figure
