#include "engine/assessment/internal/closure.hpp"

#include <algorithm>
#include <string_view>

namespace calcar::engine::internal {
namespace {

constexpr std::string_view kAccepted;

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool hasSymptomsSince(Date day, const std::vector<Deciding>& positive) {
  return std::any_of(positive.begin(), positive.end(),
                     [&](const Deciding& finding) { return finding.when.date > day; });
}

/// Whether the finding was established late enough after the onset to show anything, and not too long ago.
std::string_view problemWithDates(const pack::ClearingFinding& rule, Date day,
                                  const std::optional<Date>& onset, Date asOf) {
  if (!onset) {
    return "closure.onset-unknown";
  }
  if (daysBetween(*onset, day) < rule.after_onset_days()) {
    return "closure.before-onset";
  }
  const bool isTooOld = rule.within_days() > 0 && daysBetween(day, asOf) > rule.within_days();
  return isTooOld ? "closure.too-old" : kAccepted;
}

bool isCleared(const pack::ClearingFinding& rule, const Pack& pack, const Clearance& clearance) {
  return flatbuffers::GetStringView(pack.finding(rule.finding()).id()) == clearance.finding &&
         flatbuffers::GetStringView(rule.choice()) == clearance.value;
}

/// The first of the rule's clearing findings that fits decides; a second one may allow what the first
/// refuses.
std::string_view problemWithFinding(const pack::RedFlag& flag, const Pack& pack, const Clearance& clearance,
                                    const std::optional<Date>& onset, Date asOf) {
  std::string_view problem = "closure.not-a-clearing-finding";
  if (flag.clear() == nullptr) {
    return problem;
  }
  bool fits = false;
  for (const pack::ClearingFinding* rule : *flag.clear()) {
    if (!isCleared(*rule, pack, clearance)) {
      continue;
    }
    const std::string_view found = problemWithDates(*rule, clearance.on, onset, asOf);
    if (!fits || found == kAccepted) {
      problem = found;
    }
    fits = true;
  }
  return problem;
}

std::string_view problemWithPerson(std::string_view by, Date on, Date asOf) {
  if (isBlank(by)) {
    return "closure.nobody-named";
  }
  return on > asOf ? "closure.in-the-future" : kAccepted;
}

std::string_view problemWith(const Clearance& clearance, const pack::RedFlag& flag, const Pack& pack,
                             const Episode& episode, Date asOf, const std::vector<Deciding>& positive) {
  const std::string_view person = problemWithPerson(clearance.by, clearance.on, asOf);
  if (person != kAccepted) {
    return person;
  }
  const std::string_view finding = problemWithFinding(flag, pack, clearance, episode.complaint.onset, asOf);
  if (finding != kAccepted) {
    return finding;
  }
  return hasSymptomsSince(clearance.on, positive) ? "closure.symptoms-since" : kAccepted;
}

std::string_view problemWith(const Override& override, Date asOf, const std::vector<Deciding>& positive) {
  if (isBlank(override.reason)) {
    return "closure.no-reason";
  }
  const std::string_view person = problemWithPerson(override.by, override.on, asOf);
  if (person != kAccepted) {
    return person;
  }
  return hasSymptomsSince(override.on, positive) ? "closure.symptoms-since" : kAccepted;
}

}  // namespace

Closure closureOf(const pack::RedFlag& flag, const Pack& pack, const Episode& episode, Moment asOf,
                  const std::vector<Deciding>& positive) {
  const std::string_view id = flag.id()->string_view();
  Closure closure;
  for (const Override& override : episode.overrides) {
    if (override.flag != id) {
      continue;
    }
    const std::string_view problem = problemWith(override, asOf.date, positive);
    if (problem == kAccepted) {
      closure = {FlagState::Overridden, override.by, override.on, override.reason, {}};
    } else {
      closure.refused = problem;
    }
  }
  // A finding outweighs a decision: a clearance that counts replaces an override.
  for (const Clearance& clearance : episode.clearances) {
    if (clearance.flag != id) {
      continue;
    }
    const std::string_view problem = problemWith(clearance, flag, pack, episode, asOf.date, positive);
    if (problem == kAccepted) {
      closure = {FlagState::Cleared, clearance.by, clearance.on, clearance.finding, {}};
    } else if (closure.state != FlagState::Cleared) {
      closure.refused = problem;
    }
  }
  return closure;
}

}  // namespace calcar::engine::internal
