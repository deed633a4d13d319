#include "integrations/training/internal/clock.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace calcar::training::internal {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr double kSecondsOfDay = 86'400;

/// Two digits at a place, or nothing.
std::optional<int> twoDigits(std::string_view text, std::size_t at) {
  int number = 0;
  if (at + 2 > text.size()) {
    return std::nullopt;
  }
  const char* first = text.data() + at;
  const auto [end, problem] = std::from_chars(first, first + 2, number);
  return problem == std::errc() && end == first + 2 && *first != '-' ? std::optional(number) : std::nullopt;
}

/// `:05` or `:05.5`, and how much of the text it takes.
std::optional<double> secondsOf(std::string_view& rest) {
  if (!rest.starts_with(':')) {
    return 0.0;
  }
  const std::size_t end = std::min(rest.find_first_not_of("0123456789.", 1), rest.size());
  double seconds = 0;
  const char* last = rest.data() + end;
  const auto [stopped, problem] = std::from_chars(rest.data() + 1, last, seconds);
  rest.remove_prefix(end);
  const bool isSecond = problem == std::errc() && stopped == last && seconds < 61;
  return isSecond ? std::optional(seconds) : std::nullopt;
}

/// `+01:00` in minutes.
std::optional<int> offsetOf(std::string_view zone) {
  constexpr std::size_t kLength = 6;
  if (zone.size() != kLength || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') {
    return std::nullopt;
  }
  const auto hours = twoDigits(zone, 1);
  const auto minutes = twoDigits(zone, 4);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) {
    return std::nullopt;
  }
  return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

double sinceEpoch(const engine::Moment& moment, double seconds) {
  return engine::daysBetween({1970, 1, 1}, moment.date) * kSecondsOfDay + *moment.minuteOfDay * 60.0 +
         seconds;
}

}  // namespace

std::optional<Instant> instantOf(std::string_view text, const LocalClock& clock) {
  constexpr std::size_t kToMinute = 16;
  const auto moment = engine::parseMoment(text.substr(0, kToMinute));
  if (!moment || !moment->minuteOfDay) {
    return std::nullopt;
  }
  std::string_view rest = text.substr(kToMinute);
  const auto seconds = secondsOf(rest);
  if (!seconds) {
    return std::nullopt;
  }
  Instant instant{sinceEpoch(*moment, *seconds), *moment};
  if (rest == "Z" && clock) {
    const auto wall = clock(static_cast<std::int64_t>(std::floor(instant.seconds)));
    if (!wall) {
      return std::nullopt;
    }
    instant.wall = *wall;
  } else if (const auto offset = offsetOf(rest)) {
    instant.seconds -= *offset * 60.0;
  } else if (!rest.empty() && rest != "Z") {
    return std::nullopt;
  }
  return instant;
}

std::string startText(const std::optional<int>& minuteOfDay) {
  constexpr std::size_t kTimeFrom = 11;
  return minuteOfDay && *minuteOfDay >= 0 && *minuteOfDay < kMinutesOfDay
             ? toText(engine::Moment{{2000, 1, 1}, minuteOfDay}).substr(kTimeFrom)
             : std::string();
}

}  // namespace calcar::training::internal
