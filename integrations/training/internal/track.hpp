#pragma once

#include <optional>

namespace calcar::training::internal {

/// One recorded point: degrees, metres, seconds since 1970.
struct TrackPoint {
  double latitude = 0;
  double longitude = 0;
  std::optional<double> elevation;
  std::optional<double> seconds;
};

/// Climb out of single elevations. Rises below 3 m are noise of the sensor.
class ClimbMeter {
 public:
  void add(double elevation);
  /// Metres; nothing without an elevation.
  [[nodiscard]] std::optional<double> climb() const;

 private:
  std::optional<double> m_low;
  double m_climb = 0;
};

/// Sums up a recorded track.
class Track {
 public:
  void add(const TrackPoint& point);
  /// The recording paused: the way to the next point is not counted.
  void pause() { m_last.reset(); }

  /// @param onFoot  leaves out steps that no runner can take: the receiver jumped
  [[nodiscard]] double km(bool onFoot) const;
  [[nodiscard]] bool hasJumps() const { return m_jumps > 0; }
  /// Time in motion, in minutes; nothing when the points have no times.
  [[nodiscard]] std::optional<double> movingMinutes() const;
  /// From the first point to the last, in minutes.
  [[nodiscard]] std::optional<double> elapsedMinutes() const;
  [[nodiscard]] std::optional<double> firstSeconds() const { return m_first; }
  [[nodiscard]] std::optional<double> climb() const { return m_climb.climb(); }

 private:
  void addStep(const TrackPoint& from, const TrackPoint& to);

  std::optional<TrackPoint> m_last;
  std::optional<double> m_first;
  std::optional<double> m_end;
  double m_metres = 0;
  double m_jumps = 0;  ///< metres of them that were jumps of the receiver
  double m_moving = 0;
  ClimbMeter m_climb;
};

/// Metres along the great circle on a sphere of the earth's mean radius.
[[nodiscard]] double metresBetween(const TrackPoint& from, const TrackPoint& to);

}  // namespace calcar::training::internal
