#include "integrations/training/internal/track.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace calcar::training::internal {
namespace {

constexpr double kEarthRadius = 6'371'008.8;  // metres, mean
constexpr double kClimbStep = 3.0;            // metres
constexpr double kStandingStill = 0.5;        // metres a second: slower than any walk
constexpr double kFastestRunner = 12.5;       // metres a second: above the fastest sprint measured

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

double square(double number) { return number * number; }

}  // namespace

double metresBetween(const TrackPoint& from, const TrackPoint& to) {
  const double north = radians(to.latitude - from.latitude);
  const double east = radians(to.longitude - from.longitude);
  const double chord = square(std::sin(north / 2)) + std::cos(radians(from.latitude)) *
                                                         std::cos(radians(to.latitude)) *
                                                         square(std::sin(east / 2));
  return 2 * kEarthRadius * std::asin(std::sqrt(std::min(1.0, chord)));
}

void ClimbMeter::add(double elevation) {
  if (!m_low || elevation < *m_low) {
    m_low = elevation;
  } else if (elevation - *m_low >= kClimbStep) {
    m_climb += elevation - *m_low;
    m_low = elevation;
  }
}

std::optional<double> ClimbMeter::climb() const { return m_low ? std::optional(m_climb) : std::nullopt; }

void Track::add(const TrackPoint& point) {
  if (m_last) {
    addStep(*m_last, point);
  }
  if (point.elevation) {
    m_climb.add(*point.elevation);
  }
  if (point.seconds) {
    m_first = m_first ? std::min(*m_first, *point.seconds) : *point.seconds;
    m_end = m_end ? std::max(*m_end, *point.seconds) : *point.seconds;
  }
  m_last = point;
}

void Track::addStep(const TrackPoint& from, const TrackPoint& to) {
  const double metres = metresBetween(from, to);
  m_metres += metres;
  if (!from.seconds || !to.seconds || *to.seconds <= *from.seconds) {
    return;
  }
  const double seconds = *to.seconds - *from.seconds;
  m_jumps += metres > kFastestRunner * seconds ? metres : 0;
  m_moving += metres >= kStandingStill * seconds ? seconds : 0;
}

double Track::km(bool onFoot) const {
  constexpr double kMetresOfKm = 1000;
  return (m_metres - (onFoot ? m_jumps : 0)) / kMetresOfKm;
}

std::optional<double> Track::movingMinutes() const {
  return m_first ? std::optional(m_moving / 60.0) : std::nullopt;
}

std::optional<double> Track::elapsedMinutes() const {
  return m_first ? std::optional((*m_end - *m_first) / 60.0) : std::nullopt;
}

}  // namespace calcar::training::internal
