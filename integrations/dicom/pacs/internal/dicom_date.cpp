#include "integrations/dicom/pacs/internal/dicom_date.hpp"

#include <array>
#include <cstdio>

namespace calcar::dicom {

std::string dicomDate(const engine::Date& date) {
  std::array<char, 16> text{};
  static_cast<void>(std::snprintf(text.data(), text.size(), "%04d%02d%02d", date.year, date.month, date.day));
  return text.data();
}

std::string dicomTime(const engine::Moment& moment) {
  if (!moment.minuteOfDay) {
    return {};
  }
  constexpr int kMinutes = 60;
  std::array<char, 16> text{};
  static_cast<void>(std::snprintf(text.data(), text.size(), "%02d%02d00", *moment.minuteOfDay / kMinutes,
                                  *moment.minuteOfDay % kMinutes));
  return text.data();
}

}  // namespace calcar::dicom
