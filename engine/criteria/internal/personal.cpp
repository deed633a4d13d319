#include "engine/criteria/internal/personal.hpp"

#include <algorithm>

namespace calcar::engine::internal {
namespace {

Fact personal(Value value, Moment when) { return Fact{std::move(value), when, std::nullopt, -1, false}; }

bool isHealthySide(Side side, Side affectedSide) {
  return (affectedSide == Side::Left || affectedSide == Side::Right) && side == opposite(affectedSide);
}

bool isMarked(const pack::Finding& finding, const PainMark& mark, Side affectedSide) {
  if (finding.zones() == nullptr || isHealthySide(mark.side, affectedSide)) {
    return false;
  }
  return std::any_of(finding.zones()->begin(), finding.zones()->end(),
                     [&](const flatbuffers::String* zone) { return zone->string_view() == mark.zone; });
}

}  // namespace

std::optional<Fact> painIn(const pack::Finding& finding, const Episode& episode, Side affectedSide,
                           Moment asOf) {
  const auto& pain = episode.complaint.pain;
  if (pain.empty()) {
    return std::nullopt;
  }
  const bool marked = std::any_of(
      pain.begin(), pain.end(), [&](const PainMark& mark) { return isMarked(finding, mark, affectedSide); });
  return personal(marked, episode.visits.empty() ? asOf : episode.visits.front().when);
}

std::optional<Fact> ageOf(const Episode& episode, Moment asOf) {
  const auto& birth = episode.patient.birthDate;
  if (!birth || *birth > asOf.date) {
    return std::nullopt;
  }
  return personal(static_cast<double>(completedYears(*birth, asOf.date)), asOf);
}

std::optional<Fact> sexOf(const Episode& episode, Moment asOf) {
  const Sex sex = episode.patient.sex;
  return sex == Sex::Unknown ? std::nullopt : std::optional(personal(std::string(toText(sex)), asOf));
}

std::optional<Fact> daysSinceOnset(const Episode& episode, Moment asOf) {
  const auto& onset = episode.complaint.onset;
  if (!onset || *onset > asOf.date) {
    return std::nullopt;
  }
  return personal(static_cast<double>(daysBetween(*onset, asOf.date)), asOf);
}

}  // namespace calcar::engine::internal
