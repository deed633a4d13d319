#include "engine/episode/training_log.hpp"

#include <algorithm>

namespace calcar::engine {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kWeeks = 4;
constexpr int kRecentDays = 14;
constexpr int kBaselineDays = 30;  // of the spike rule's publication

bool isWithin(const TrainingSession& session, Date from, Date to) {
  return from <= session.day && session.day <= to;
}

Date dayAfter(Date day) {
  if (const auto next = makeDate(day.year, day.month, day.day + 1)) {
    return *next;
  }
  const auto ofNextMonth = makeDate(day.year, day.month + 1, 1);
  return ofNextMonth ? *ofNextMonth : Date{day.year + 1, 1, 1};
}

Date dayBefore(Date day) {
  if (day.day > 1) {
    return {day.year, day.month, day.day - 1};
  }
  const int year = day.month > 1 ? day.year : day.year - 1;
  const int month = day.month > 1 ? day.month - 1 : 12;
  for (int last = 31;; --last) {
    if (const auto date = makeDate(year, month, last); date || last == 28) {
      return date.value_or(day);
    }
  }
}

}  // namespace

Date daysLater(Date day, int days) {
  for (; days > 0; --days) {
    day = dayAfter(day);
  }
  for (; days < 0; ++days) {
    day = dayBefore(day);
  }
  return day;
}

Date mondayOf(Date day) {
  constexpr Date kSomeMonday{1900, 1, 1};
  return daysLater(day, -(daysBetween(kSomeMonday, day) % kDaysOfWeek));
}

std::optional<LongestRun> longestRun(const TrainingSessions& log, Date from, Date to) {
  std::optional<LongestRun> longest;
  for (const TrainingSession& session : log) {
    if (session.sport != Sport::Running || !isWithin(session, from, to)) {
      continue;
    }
    if (!session.km) {
      return std::nullopt;
    }
    const bool isLonger =
        !longest || *session.km > longest->km || (*session.km == longest->km && session.day < longest->day);
    longest = isLonger ? LongestRun{session.day, *session.km} : longest;
  }
  return longest;
}

std::optional<LongestRun> longestRecentRun(const TrainingSessions& log, Date asOf) {
  return longestRun(log, daysLater(asOf, 1 - kRecentDays), asOf);
}

std::optional<double> longestRunBefore(const TrainingSessions& log, Date day) {
  const Date from = daysLater(day, -kBaselineDays);
  const Date to = daysLater(day, -1);
  const bool anyRun = std::any_of(log.begin(), log.end(), [&](const TrainingSession& session) {
    return session.sport == Sport::Running && isWithin(session, from, to);
  });
  if (anyRun) {
    const auto longest = longestRun(log, from, to);
    return longest ? std::optional(longest->km) : std::nullopt;
  }
  const auto begin = logBegin(log);
  return begin && *begin <= from ? std::optional(0.0) : std::nullopt;
}

std::optional<Date> logBegin(const TrainingSessions& log) {
  const auto first = std::min_element(
      log.begin(), log.end(),
      [](const TrainingSession& one, const TrainingSession& other) { return one.day < other.day; });
  return first == log.end() ? std::nullopt : std::optional(first->day);
}

Date firstOfFourWeeks(Date asOf) { return daysLater(mondayOf(asOf), -kWeeks * kDaysOfWeek); }

bool coversFourWeeks(const TrainingSessions& log, Date asOf) {
  const Date from = firstOfFourWeeks(asOf);
  const Date to = daysLater(mondayOf(asOf), -1);
  const auto begin = logBegin(log);
  return begin && *begin <= from && std::any_of(log.begin(), log.end(), [&](const TrainingSession& session) {
           return isWithin(session, from, to);
         });
}

std::optional<double> weeklyRunKm(const TrainingSessions& log, Date asOf) {
  if (!coversFourWeeks(log, asOf)) {
    return std::nullopt;
  }
  const Date from = firstOfFourWeeks(asOf);
  const Date to = daysLater(mondayOf(asOf), -1);
  double km = 0;
  for (const TrainingSession& session : log) {
    if (session.sport != Sport::Running || !isWithin(session, from, to)) {
      continue;
    }
    if (!session.km) {
      return std::nullopt;
    }
    km += *session.km;
  }
  return km / kWeeks;
}

}  // namespace calcar::engine
