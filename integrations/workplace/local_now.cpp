#include <ctime>

#include "integrations/workplace/desk.hpp"

namespace calcar::workplace {

engine::Moment localNow() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  constexpr int kFirstYear = 1900;
  constexpr int kMinutes = 60;
  return {engine::Date{parts.tm_year + kFirstYear, parts.tm_mon + 1, parts.tm_mday},
          parts.tm_hour * kMinutes + parts.tm_min};
}

}  // namespace calcar::workplace
