#include "engine/assessment/internal/log_review.hpp"

#include <algorithm>
#include <tuple>

#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/logistic.hpp"
#include "engine/episode/training_log.hpp"

namespace calcar::engine::internal {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kMostWeeks = 16;
constexpr int kSpikeDays = 90;
constexpr int kLongestRunDays = 30;
constexpr int kWhole = 1000;

/// 12.1 km after 11 km is a ratio of 1.10 and not a hair above it.
constexpr double kSmallestStep = 1e-9;

bool isRun(const TrainingSession& session) { return session.sport == Sport::Running; }

/// The sessions of some days, both included.
TrainingSessions within(const TrainingSessions& log, Date from, Date to) {
  TrainingSessions sessions;
  std::copy_if(log.begin(), log.end(), std::back_inserter(sessions),
               [&](const TrainingSession& session) { return from <= session.day && session.day <= to; });
  return sessions;
}

/// As people read it: sums of decimals carry digits that nobody measured.
double readable(double number, int parts) {
  constexpr double kLargest = 1e6;
  return number > kLargest ? number : nearest(number * parts) / static_cast<double>(parts);
}

double readableKm(double km) { return readable(km, 100); }
double readableMinutes(double minutes) { return readable(minutes, 10); }

int restDaysIn(const TrainingSessions& week) {
  std::vector<Date> days;
  for (const TrainingSession& session : week) {
    addOnce(days, session.day);
  }
  return kDaysOfWeek - static_cast<int>(days.size());
}

TrainingWeek weekOf(const TrainingSessions& log, Date monday, Date begin, Date asOf) {
  const Date sunday = daysLater(monday, kDaysOfWeek - 1);
  const TrainingSessions sessions = within(log, monday, std::min(sunday, asOf));
  TrainingWeek week;
  week.monday = monday;
  week.whole = begin <= monday && sunday < asOf;
  week.restDays = restDaysIn(sessions);
  for (const TrainingSession& session : sessions) {
    if (!isRun(session)) {
      week.otherMinutes += session.minutes.value_or(0);
      continue;
    }
    ++week.runs;
    week.runKm += session.km.value_or(0);
    week.runMinutes += session.minutes.value_or(0);
    week.longestKm = std::max(week.longestKm, session.km.value_or(0));
  }
  week.runKm = readableKm(week.runKm);
  week.runMinutes = readableMinutes(week.runMinutes);
  week.otherMinutes = readableMinutes(week.otherMinutes);
  return week;
}

std::vector<TrainingWeek> weeksOf(const TrainingSessions& log, Date begin, Date asOf) {
  const Date last = mondayOf(asOf);
  const Date first = std::max(mondayOf(begin), daysLater(last, -(kMostWeeks - 1) * kDaysOfWeek));
  std::vector<TrainingWeek> weeks;
  for (Date monday = first; monday <= last; monday = daysLater(monday, kDaysOfWeek)) {
    weeks.push_back(weekOf(log, monday, begin, asOf));
  }
  return weeks;
}

/// Each run against the longest of the 30 days before it. Without one there is nothing to compare with.
std::vector<SessionSpike> spikesOf(const TrainingSessions& log, Date asOf, const pack::SpikeRule& rule) {
  std::vector<SessionSpike> spikes;
  for (const TrainingSession& run : within(log, daysLater(asOf, 1 - kSpikeDays), asOf)) {
    const auto before = isRun(run) && run.km ? longestRunBefore(log, run.day) : std::nullopt;
    if (!before || *before <= 0) {
      continue;
    }
    const double ratio = *run.km / *before;
    constexpr double kLargestRatio = 1e6;
    if (const auto* band = bandOf(rule, ratio); band != nullptr && ratio <= kLargestRatio) {
      spikes.push_back({run.day, *run.km, *before, nearest(ratio * 100.0), std::string(textOf(band->id()))});
    }
  }
  std::stable_sort(spikes.begin(), spikes.end(), [](const SessionSpike& one, const SessionSpike& other) {
    return std::tie(other.day, other.km) < std::tie(one.day, one.km);
  });
  return spikes;
}

int permilleShare(double part, double whole) { return nearest(part / whole * kWhole); }

/// The share of minutes that was not running; nothing when a session has no duration.
std::optional<int> crossTraining(const TrainingSessions& sessions) {
  double all = 0;
  double other = 0;
  for (const TrainingSession& session : sessions) {
    if (!session.minutes) {
      return std::nullopt;
    }
    all += *session.minutes;
    other += isRun(session) ? 0 : *session.minutes;
  }
  return all > 0 ? std::optional(permilleShare(other, all)) : std::nullopt;
}

/// The share of fast running by one measure; nothing when a run has none, or does not say how it was run.
std::optional<int> speedBy(const TrainingSessions& sessions,
                           std::optional<double> TrainingSession::*measure) {
  double all = 0;
  double fast = 0;
  for (const TrainingSession& session : sessions) {
    if (!isRun(session)) {
      continue;
    }
    if (!session.speed || !(session.*measure)) {
      return std::nullopt;
    }
    all += *(session.*measure);
    fast += *session.speed ? *(session.*measure) : 0;
  }
  return all > 0 ? std::optional(permilleShare(fast, all)) : std::nullopt;
}

std::optional<double> climbPerKm(const TrainingSessions& sessions) {
  double km = 0;
  double climb = 0;
  for (const TrainingSession& session : sessions) {
    if (isRun(session) && session.km && session.climb) {
      km += *session.km;
      climb += *session.climb;
    }
  }
  return km > 0 ? std::optional(readable(climb / km, 10)) : std::nullopt;
}

int fewestRestDays(const TrainingSessions& log, Date from) {
  int fewest = kDaysOfWeek;
  for (Date monday = from; monday < daysLater(from, 4 * kDaysOfWeek);
       monday = daysLater(monday, kDaysOfWeek)) {
    fewest = std::min(fewest, restDaysIn(within(log, monday, daysLater(monday, kDaysOfWeek - 1))));
  }
  return fewest;
}

}  // namespace

const pack::SpikeBand* bandOf(const pack::SpikeRule& rule, double ratio) {
  const pack::SpikeBand* highest = nullptr;
  for (const auto* band : each(rule.bands())) {
    const bool reached = ratio - band->above() > kSmallestStep;
    if (reached && (highest == nullptr || band->above() > highest->above())) {
      highest = band;
    }
  }
  return highest;
}

void reviewLog(const TrainingSessions& whole, Date asOf, const pack::SpikeRule* rule, LoadAssessment& load) {
  const auto begin = logBegin(whole);
  if (!begin || *begin > asOf) {
    return;
  }
  const TrainingSessions log = within(whole, *begin, asOf);
  load.weeks = weeksOf(log, *begin, asOf);
  if (rule != nullptr) {
    load.spikes = spikesOf(log, asOf, *rule);
  }
  if (const auto longest = longestRun(log, daysLater(asOf, 1 - kLongestRunDays), asOf)) {
    load.longestRun30Days = longest->km;
  }
  if (const auto weekly = weeklyRunKm(log, asOf)) {
    load.weeklyKm = readableKm(*weekly);
  }
  if (!coversFourWeeks(log, asOf)) {
    return;
  }
  const Date from = firstOfFourWeeks(asOf);
  const TrainingSessions fourWeeks = within(log, from, daysLater(mondayOf(asOf), -1));
  load.crossTrainingPermille = crossTraining(fourWeeks);
  const auto byMinutes = speedBy(fourWeeks, &TrainingSession::minutes);
  load.speedPermille = byMinutes ? byMinutes : speedBy(fourWeeks, &TrainingSession::km);
  load.climbPerKm = climbPerKm(fourWeeks);
  load.restDaysPerWeek = fewestRestDays(log, from);
}

}  // namespace calcar::engine::internal
