#include "engine/criteria/internal/record.hpp"

#include <span>

namespace calcar::engine::internal {
namespace {

constexpr std::array<std::size_t, 1> kWhole{0};
constexpr std::array<std::size_t, 1> kLeft{1};
constexpr std::array<std::size_t, 1> kRight{2};
constexpr std::array<std::size_t, 2> kBothSides{1, 2};

/// Where an answer belongs. An answer about a finding with sides that names none belongs nowhere: guessing
/// the side would invent a finding.
std::span<const std::size_t> slotsOf(const pack::Finding& finding, std::optional<Side> side) {
  if (!finding.sided()) {
    return kWhole;
  }
  if (side == Side::Left) {
    return kLeft;
  }
  if (side == Side::Right) {
    return kRight;
  }
  return side == Side::Both ? std::span<const std::size_t>(kBothSides) : std::span<const std::size_t>();
}

/// A reason needs no side to be true of both.
std::span<const std::size_t> slotsOfReason(const pack::Finding& finding, std::optional<Side> side) {
  const auto slots = slotsOf(finding, side);
  return slots.empty() ? std::span<const std::size_t>(kBothSides) : slots;
}

/// A later visit replaces an earlier one; within a visit the answer established last counts.
template <typename Entry>
void replace(std::optional<Entry>& entry, Entry with) {
  const bool outdated = entry && (entry->visit > with.visit ||
                                  (entry->visit == with.visit && entry->when.date > with.when.date));
  if (!outdated) {
    entry = std::move(with);
  }
}

bool spokenFor(const Slot& slot, int visit) {
  return (slot.answer && slot.answer->visit == visit) || (slot.reason && slot.reason->visit == visit);
}

}  // namespace

const Slot& Record::find(const pack::Finding& finding, std::uint32_t index, Side side) const {
  static const Slot kEmpty;
  const auto found = m_slots.find(index);
  if (found == m_slots.end()) {
    return kEmpty;
  }
  const auto slots = slotsOf(finding, side);
  return slots.size() == 1 ? found->second.at(slots.front()) : kEmpty;
}

void Record::addObservations(const Pack& pack, const Visit& visit, int number, Moment seenBy) {
  for (const Observation& observation : visit.observations) {
    const auto index = pack.findingIndex(observation.finding);
    const Moment when = observation.on ? Moment{*observation.on, std::nullopt} : visit.when;
    if (!index || !isSeen(when, seenBy)) {
      continue;
    }
    const pack::Finding& finding = pack.finding(*index);
    if (const auto* value = std::get_if<Value>(&observation.outcome)) {
      for (const std::size_t slot : slotsOf(finding, observation.side)) {
        replace(m_slots[*index].at(slot).answer, Answer{*value, when, number});
      }
      continue;
    }
    for (const std::size_t slot : slotsOfReason(finding, observation.side)) {
      replace(m_slots[*index].at(slot).reason, Reason{std::get<NoValue>(observation.outcome), when, number});
    }
  }
}

void Record::addNo(const Pack& pack, const pack::Panel& panel, Moment when, int visit) {
  if (panel.items() == nullptr) {
    return;
  }
  for (const std::uint32_t item : *panel.items()) {
    const pack::Finding& finding = pack.finding(item);
    if (finding.origin() != pack::Origin::Observed || finding.type() != pack::ValueType::YesNo) {
      continue;
    }
    for (const std::size_t slot : slotsOf(finding, Side::Both)) {
      Slot& place = m_slots[item].at(slot);
      if (!spokenFor(place, visit)) {
        replace(place.answer, Answer{Value(false), when, visit});
      }
    }
  }
}

}  // namespace calcar::engine::internal
