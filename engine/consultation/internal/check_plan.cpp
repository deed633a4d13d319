#include "engine/consultation/internal/check_plan.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/assessment/open_exercises.hpp"
#include "engine/assessment/red_flags.hpp"

namespace calcar::engine::internal {
namespace {

using Checked = Result<void>;

constexpr int kDaysOfWeek = 7;

Checked refuse(ErrorCode code, std::string where, std::string detail) {
  return tl::unexpected(Error{code, std::move(where), std::move(detail)});
}

bool hasPhase(const pack::Programme& programme, std::string_view id) {
  const auto* phases = programme.phases();
  return phases != nullptr && std::any_of(phases->begin(), phases->end(), [&](const pack::Phase* phase) {
           return phase->id()->string_view() == id;
         });
}

Checked checkIds(const Pack& pack, const std::string& where, const std::vector<std::string>& ids) {
  std::set<std::string_view> seen;
  for (const std::string& id : ids) {
    if (pack.findExercise(id) == nullptr) {
      return refuse(ErrorCode::UnknownId, where, "expected exercises of the rules");
    }
    if (!seen.insert(id).second) {
      return refuse(ErrorCode::Refused, where, "expected each exercise once");
    }
  }
  return {};
}

struct Limit {
  const char* field;
  std::optional<int> number;
  int low;
  int high;
};

Checked checkDose(const DoseChange& dose) {
  for (const Limit& limit :
       {Limit{"sets", dose.sets, 1, kMostSets}, Limit{"repetitions", dose.repetitions, 0, kMostRepetitions},
        Limit{"hold-seconds", dose.holdSeconds, 0, kLongestHoldSeconds},
        Limit{"times-per-day", dose.timesPerDay, 1, kMostTimesPerDay},
        Limit{"days-per-week", dose.daysPerWeek, 1, kDaysOfWeek}}) {
    if (limit.number && (*limit.number < limit.low || *limit.number > limit.high)) {
      return refuse(ErrorCode::OutOfRange, std::string("plan.doses.") + limit.field,
                    "expected " + std::to_string(limit.low) + " to " + std::to_string(limit.high));
    }
  }
  return {};
}

Checked checkDoses(const Pack& pack, const PhaseChanges& changes) {
  for (const auto& [exercise, dose] : changes.doses) {
    auto checked =
        checkIds(pack, "plan.doses", {exercise}).and_then([&dose = dose] { return checkDose(dose); });
    if (!checked) {
      return checked;
    }
  }
  return {};
}

Checked checkAdded(const Pack& pack, const Episode& episode, Moment asOf, const PhaseChanges& changes) {
  if (changes.added.empty()) {
    return {};
  }
  if (needsClearance(*pack.findProgramme(changes.programme))) {
    return refuse(ErrorCode::Refused, "plan.added",
                  "a programme after a doctor's clearance is done as it is; nothing is added to it");
  }
  const auto flags = assessFlags(pack, episode, asOf, Reasoning::LeftOut).flags;
  const auto open = openExercises(pack, episode, asOf, flags);
  const bool allOpen = std::all_of(changes.added.begin(), changes.added.end(), [&open](const auto& id) {
    return std::find(open.begin(), open.end(), id) != open.end();
  });
  return allOpen
             ? Checked()
             : refuse(
                   ErrorCode::Refused, "plan.added",
                   "this exercise is locked, contraindicated or without its equipment; it cannot be added");
}

}  // namespace

Result<void> checkPlan(const Pack& pack, const Episode& episode, Moment asOf, const PhaseChanges& changes) {
  const auto* programme = pack.findProgramme(changes.programme);
  if (programme == nullptr) {
    return refuse(ErrorCode::UnknownId, "plan.programme", "expected a programme of the rules");
  }
  if (!hasPhase(*programme, changes.phase)) {
    return refuse(ErrorCode::UnknownId, "plan.phase", "expected a phase of this programme");
  }
  return checkIds(pack, "plan.order", changes.order)
      .and_then([&] { return checkIds(pack, "plan.left-out", changes.leftOut); })
      .and_then([&] { return checkIds(pack, "plan.added", changes.added); })
      .and_then([&] { return checkDoses(pack, changes); })
      .and_then([&] { return checkAdded(pack, episode, asOf, changes); });
}

}  // namespace calcar::engine::internal
