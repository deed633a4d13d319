#include "integrations/training/read_training.hpp"

#include "integrations/training/internal/problem_list.hpp"
#include "integrations/training/internal/read_csv.hpp"
#include "integrations/training/internal/read_gpx.hpp"
#include "integrations/training/internal/read_tcx.hpp"
#include "integrations/training/internal/xml_events.hpp"

namespace calcar::training {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view withoutMark(std::string_view content) {
  return content.starts_with(kByteOrderMark) ? content.substr(kByteOrderMark.size()) : content;
}

/// XML of UTF-16 begins with a byte order mark of its own.
bool isXml(std::string_view content) {
  const std::size_t first = content.find_first_not_of(" \t\r\n");
  const bool isWide = content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF");
  return isWide || (first != std::string_view::npos && content[first] == '<');
}

TrainingLog refused(std::string message, std::string hint) {
  TrainingLog log;
  log.problems.push_back({0, {}, std::move(message), std::move(hint), 0, true});
  return log;
}

TrainingLog readXml(std::string_view content, const ReadOptions& options) {
  const std::string root = internal::rootOf(content);
  if (root == "gpx") {
    return internal::readGpx(content, options);
  }
  if (root == "TrainingCenterDatabase") {
    return internal::readTcx(content, options);
  }
  // A file that is not even XML says why when it is read.
  return root.empty() ? internal::readGpx(content, options)
                      : refused("this XML is neither GPX nor TCX",
                                "export the activity as GPX or TCX, or the list of activities as CSV");
}

/// Devices count wrongly, and files can be made up: nobody trains beyond this in one go.
bool isPlausible(const engine::TrainingSession& session) {
  constexpr double kMostKm = 1000;
  constexpr double kMostMinutes = 7 * 24 * 60;
  constexpr double kMostClimb = 30'000;
  return session.km.value_or(0) <= kMostKm && session.minutes.value_or(0) <= kMostMinutes &&
         session.climb.value_or(0) <= kMostClimb;
}

void refuseImplausible(TrainingLog& log) {
  const std::size_t refusedSessions = std::erase_if(
      log.sessions, [](const engine::TrainingSession& session) { return !isPlausible(session); });
  if (refusedSessions > 0) {
    log.problems.push_back({0,
                            {},
                            "more than 1000 km, seven days or 30,000 m of climb in one session",
                            "correct it where it was recorded",
                            refusedSessions - 1,
                            true});
  }
}

}  // namespace

TrainingLog readTraining(std::string_view content, const std::string& source, const ReadOptions& options) {
  if (content.size() > kLargestFile) {
    return refused("the file is larger than 64 MB", "export a shorter time");
  }
  const std::string_view text = withoutMark(content);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return refused("the file is empty", "export it again");
  }
  TrainingLog log = isXml(text) ? readXml(text, options) : internal::readCsv(text, options);
  refuseImplausible(log);
  for (engine::TrainingSession& session : log.sessions) {
    session.source = source;
  }
  return log;
}

}  // namespace calcar::training
