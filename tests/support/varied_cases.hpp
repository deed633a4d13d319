#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"

namespace calcar::testing {

/// Numbers that look random and are the same on every run and machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_state(seed) {}

  /// 0 … sides − 1
  std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(next() >> 33U) % sides; }
  bool happens(std::size_t percent) { return roll(100) < percent; }

 private:
  std::uint64_t next() {  // splitmix64, by Vigna
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t m_state;
};

/// Another answer to the same question.
inline void changeAnswer(engine::Observation& observation, const engine::Pack& pack, Dice& dice) {
  const auto* finding = pack.findFinding(observation.finding);
  auto* value = std::get_if<engine::Value>(&observation.outcome);
  if (finding == nullptr || value == nullptr) {
    return;
  }
  if (auto* yes = std::get_if<bool>(value)) {
    *yes = !*yes;
  } else if (auto* number = std::get_if<double>(value)) {
    *number = finding->low() + (finding->high() - finding->low()) * static_cast<double>(dice.roll(11)) / 10;
  } else if (finding->choices() != nullptr && finding->choices()->size() > 0) {
    const auto which = static_cast<flatbuffers::uoffset_t>(dice.roll(finding->choices()->size()));
    *value = finding->choices()->Get(which)->str();
  }
}

inline bool isAnswered(const engine::Visit& visit, std::string_view finding) {
  return std::any_of(visit.observations.begin(), visit.observations.end(),
                     [finding](const auto& one) { return one.finding == finding; });
}

/// Yes or no to one more question of the pack.
inline void addAnswer(engine::Visit& visit, const engine::Pack& pack, Dice& dice) {
  const auto& findings = *pack.content().findings();
  const auto* finding = findings.Get(static_cast<flatbuffers::uoffset_t>(dice.roll(findings.size())));
  const bool fits = finding->origin() == pack::Origin::Observed && finding->type() == pack::ValueType::YesNo;
  if (!fits || isAnswered(visit, finding->id()->string_view())) {
    return;
  }
  engine::Observation observation;
  observation.finding = finding->id()->str();
  if (finding->sided()) {
    observation.side = dice.happens(50) ? engine::Side::Left : engine::Side::Right;
  }
  observation.outcome = engine::Value(dice.happens(30));
  visit.observations.push_back(std::move(observation));
}

inline engine::Date aboutAWeekAfter(engine::Date date) {
  const auto sameMonth = engine::makeDate(date.year, date.month, date.day + 7);
  const bool isDecember = date.month == 12;
  return sameMonth ? *sameMonth
                   : *engine::makeDate(date.year + (isDecember ? 1 : 0), isDecember ? 1 : date.month + 1, 7);
}

/// A case of somebody like the person of `base`: some answers left out, some changed, some more given, now
/// and then a second visit a week later.
inline engine::Episode variedCase(const engine::Episode& base, const engine::Pack& pack, Dice& dice) {
  engine::Episode episode = base;
  for (engine::Visit& visit : episode.visits) {
    std::erase_if(visit.observations, [&dice](const auto&) { return dice.happens(8); });
    for (engine::Observation& observation : visit.observations) {
      if (dice.happens(10)) {
        changeAnswer(observation, pack, dice);
      }
    }
    for (std::size_t more = dice.roll(6); more > 0; --more) {
      addAnswer(visit, pack, dice);
    }
  }
  if (dice.happens(20) && !episode.visits.empty()) {
    engine::Visit later;
    later.when = episode.visits.back().when;
    later.when.date = aboutAWeekAfter(later.when.date);
    for (std::size_t more = dice.roll(8); more > 0; --more) {
      addAnswer(later, pack, dice);
    }
    episode.visits.push_back(std::move(later));
  }
  return episode;
}

}  // namespace calcar::testing
