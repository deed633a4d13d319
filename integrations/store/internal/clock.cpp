#include "integrations/store/internal/clock.hpp"

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/DateTimeParser.h>
#include <Poco/Timespan.h>
#include <Poco/Timestamp.h>

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

constexpr const char* kForm = "%Y-%m-%dT%H:%M:%S.%iZ";

}  // namespace

std::string utcNow() { return Poco::DateTimeFormatter::format(Poco::Timestamp(), kForm); }

std::string utcAfter(const std::string& utc, int seconds) {
  Poco::DateTime moment;
  int zone = 0;
  if (!Poco::DateTimeParser::tryParse(kForm, utc, moment, zone)) {
    fail(engine::ErrorCode::OutOfRange, "clock", "expected a moment in UTC such as 2026-11-20T10:15:00.123Z");
  }
  return Poco::DateTimeFormatter::format(moment + Poco::Timespan(seconds, 0), kForm);
}

}  // namespace calcar::store::internal
