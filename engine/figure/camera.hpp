#pragma once

#include "engine/figure/space.hpp"

namespace calcar::figure {

/// A place as the viewer sees it.
struct Seen {
  Dot dot;
  double depth = 0;  ///< larger is nearer
};

/// Looks from far away without perspective. Yaw 0 sees the right side of a person who faces +x, 90 the front.
class Camera {
 public:
  Camera(double yaw, double pitch)
      : m_cosYaw(cosine(yaw)),
        m_sinYaw(sine(yaw)),
        m_cosPitch(cosine(pitch)),
        m_sinPitch(sine(pitch)),
        m_heightCounts(pitch >= 20 ? m_sinPitch : 0.0) {}

  [[nodiscard]] Seen see(Vec p) const {
    const double away = p.x * m_sinYaw + p.z * m_cosYaw;
    return {{p.x * m_cosYaw - p.z * m_sinYaw, p.y * m_cosPitch - away * m_sinPitch},
            away * m_cosPitch + p.y * m_heightCounts};
  }
  /// How much a direction, or how far a place, comes towards the viewer.
  [[nodiscard]] double towards(Vec v) const {
    return (v.x * m_sinYaw + v.z * m_cosYaw) * m_cosPitch + v.y * m_sinPitch;
  }
  /// How much of a depth on the floor shows as height on the paper.
  [[nodiscard]] double tilt() const { return m_sinPitch; }
  /// Across the view, and towards it along the floor.
  [[nodiscard]] Dot onFloor(Vec p) const {
    return {p.x * m_cosYaw - p.z * m_sinYaw, p.x * m_sinYaw + p.z * m_cosYaw};
  }

 private:
  double m_cosYaw, m_sinYaw, m_cosPitch, m_sinPitch;
  double m_heightCounts;  // in flat views height does not decide what is nearer
};

}  // namespace calcar::figure
