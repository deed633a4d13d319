#pragma once

#include <optional>
#include <string>
#include <vector>

namespace calcar::training::internal {

enum class Column { Day, Start, Sport, Distance, Duration, MovingTime, ElapsedTime, Climb, Speed };
enum class Unit { None, Km, Metres, Miles, Feet, Hours, Minutes, Seconds };

/// What one heading means.
struct Heading {
  Column column;
  Unit unit = Unit::None;
};

/// Where the columns of a table stand, by what its headings say.
struct Layout {
  struct Place {
    std::size_t index = 0;
    Unit unit = Unit::None;
    std::string heading;  ///< as the file writes it
  };
  std::optional<Place> day, start, sport, distance, duration, movingTime, elapsedTime, climb, speed;
  bool isInUtc = false;   ///< the times of the days are
  std::size_t known = 0;  ///< how many headings say something
};

/// Reads a heading of Garmin Connect (English, German, French), Strava (English, German), Polar Flow,
/// Runkeeper, TrainingPeaks or of our own plain table.
[[nodiscard]] std::optional<Heading> headingOf(const std::string& text);

/// The first column of each kind. The bulk export of Strava writes two distances, the second in metres, times
/// in seconds, and days and times of UTC, and says nothing of that in its headings.
[[nodiscard]] Layout layoutOf(const std::vector<std::string>& headings);

}  // namespace calcar::training::internal
