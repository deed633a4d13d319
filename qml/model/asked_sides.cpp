#include "qml/model/asked_sides.hpp"

namespace calcar::ui {

std::vector<std::optional<engine::Side>> askedSides(const Consultation& consultation,
                                                    const pack::Finding& finding) {
  if (!finding.sided()) {
    return {std::nullopt};
  }
  const engine::Side side = consultation.episode().complaint.side;
  if (side == engine::Side::Left || side == engine::Side::Right) {
    return {side};
  }
  return {engine::Side::Left, engine::Side::Right};
}

}  // namespace calcar::ui
