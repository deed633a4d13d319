#include "integrations/training/merge_sessions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace calcar::training {
namespace {

using engine::TrainingSession;

constexpr double kSameShare = 0.01;

/// Seconds are cut in some exports and rounded in others.
constexpr int kSameStartMinutes = 1;

bool areClose(double one, double other) {
  constexpr double kRounding = 1e-9;
  return std::abs(one - other) <= kSameShare * std::max(one, other) + kRounding;
}

std::optional<int> startOf(const TrainingSession& session) {
  const auto moment = engine::parseMoment(toText(session.day) + 'T' + session.start);
  return moment ? moment->minuteOfDay : std::nullopt;
}

bool startsTogether(const std::optional<int>& one, const std::optional<int>& other) {
  return !one || !other || std::abs(*one - *other) <= kSameStartMinutes;
}

bool isBefore(const TrainingSession& one, const TrainingSession& other) {
  return std::tie(one.day, one.start) < std::tie(other.day, other.start);
}

/// Sessions by day, so that ten years are not compared with ten years.
class ByDay {
 public:
  void add(const TrainingSession& session, bool inCase) { m_days[session.day].push_back({session, inCase}); }

  [[nodiscard]] std::optional<Duplicate> find(const TrainingSession& session) const {
    const auto day = m_days.find(session.day);
    if (day == m_days.end()) {
      return std::nullopt;
    }
    for (const auto& [known, inCase] : day->second) {
      if (isSameSession(known, session)) {
        return Duplicate{session, known, inCase};
      }
    }
    return std::nullopt;
  }

 private:
  std::map<engine::Date, std::vector<std::pair<TrainingSession, bool>>> m_days;
};

}  // namespace

bool isSameSession(const TrainingSession& one, const TrainingSession& other) {
  const auto start = startOf(one);
  const auto otherStart = startOf(other);
  if (one.day != other.day || one.sport != other.sport || !startsTogether(start, otherStart)) {
    return false;
  }
  if (one.km && other.km) {
    return areClose(*one.km, *other.km);
  }
  if (one.minutes && other.minutes) {
    return areClose(*one.minutes, *other.minutes);
  }
  return start && otherStart;
}

MergedDiary mergeSessions(const std::vector<TrainingSession>& diary,
                          const std::vector<TrainingSession>& found) {
  MergedDiary merged;
  ByDay known;
  for (const TrainingSession& session : diary) {
    known.add(session, true);
    merged.sessions.push_back(session);
  }
  for (const TrainingSession& session : found) {
    if (auto duplicate = known.find(session)) {
      merged.duplicates.push_back(std::move(*duplicate));
      continue;
    }
    known.add(session, false);
    merged.sessions.push_back(session);
    ++merged.added;
  }
  std::stable_sort(merged.sessions.begin(), merged.sessions.end(), isBefore);
  return merged;
}

}  // namespace calcar::training
