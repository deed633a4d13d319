#pragma once

#include <cstdint>
#include <vector>

#include "engine/figure/body.hpp"
#include "engine/figure/drawing.hpp"
#include "engine/figure/field.hpp"

namespace calcar::figure {

/// Side is the right side seen from outside, Inner the right leg seen from the midline.
enum class CloseView : std::uint8_t { Front, Back, Side, Inner };

/// A place on or under the skin, in the frame of a segment.
struct Spot {
  Frame frame;
  Vec place;
};

/// What an examiner follows or compares, from spot to spot.
struct Stripe {
  std::vector<Spot> way;  ///< at least two
  double radius = 0;  ///< 0 = a line that the finger follows; else a patch of skin or muscle, half as wide
};

/// A part of the upright body with its bones, and where a hand goes: the right side.
struct CloseUp {
  CloseView view = CloseView::Front;
  Box window;  ///< cm from the middle between the hips, across as the viewer sees it, and up
  std::vector<Spot> press;
  std::vector<Stripe> stripes;
};

/// @returns the drawing; concerns of spots that this view hides or that lie beside the body or the window
[[nodiscard]] Drawn drawn(const CloseUp& closeUp);

}  // namespace calcar::figure
