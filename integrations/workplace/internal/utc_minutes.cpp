#include "integrations/workplace/internal/utc_minutes.hpp"

#include <algorithm>

#include "engine/episode/date.hpp"

namespace calcar::workplace {

int minutesBetween(std::string_view fromUtc, std::string_view toUtc) {
  constexpr std::size_t kToTheMinute = 16;  // 2026-11-20T10:15
  constexpr int kMinutesOfDay = 24 * 60;
  const auto from = engine::parseMoment(fromUtc.substr(0, kToTheMinute));
  const auto to = engine::parseMoment(toUtc.substr(0, kToTheMinute));
  if (!from || !to) {
    return 0;
  }
  const int days = engine::daysBetween(from->date, to->date);
  return std::max(0, days * kMinutesOfDay + to->minuteOfDay.value_or(0) - from->minuteOfDay.value_or(0));
}

}  // namespace calcar::workplace
