#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/criteria/facts.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::testing {

/// The record seen from each affected side, as `assess` sees it.
inline std::vector<engine::Facts> viewsOf(const engine::Pack& pack, const engine::Episode& episode,
                                          std::string_view asOf = "2026-11-20T10:00") {
  std::vector<engine::Facts> views;
  for (const auto side : engine::affectedSides(episode.complaint)) {
    views.emplace_back(pack, episode, moment(asOf), side);
  }
  return views;
}

inline std::unique_ptr<pack::ProvenanceT> provenance(pack::Grade grade) {
  auto packed = std::make_unique<pack::ProvenanceT>();
  packed->grade = grade;
  packed->review = "none";
  return packed;
}

inline std::uint32_t addBand(PackBuilder& builder, std::string id, int logit, int standardError) {
  auto band = std::make_unique<pack::BandT>();
  band->id = std::move(id);
  band->logit = logit;
  band->standard_error = standardError;
  builder.content().bands.push_back(std::move(band));
  return static_cast<std::uint32_t>(builder.content().bands.size() - 1);
}

struct ReadingShape {
  std::string id;
  Rule when;
  int present = 0;
  int presentError = 0;
  bool hasAbsent = false;
  int absent = 0;
  int absentError = 0;
  pack::Grade grade = pack::Grade::Low;
};

struct GroupShape {
  std::string id;
  std::vector<ReadingShape> readings;
};

struct ConditionShape {
  std::string id;
  std::vector<std::pair<std::string, std::uint32_t>> zones;  ///< zone and band
  std::vector<GroupShape> groups = {};
  std::vector<Rule> applies = {};          ///< none or one
  std::vector<Rule> routineReferral = {};  ///< none or one
  std::string programme = {};
};

inline std::unique_ptr<pack::ReadingT> packed(const PackBuilder& builder, const ReadingShape& shape) {
  auto reading = std::make_unique<pack::ReadingT>();
  reading->id = shape.id;
  reading->when = builder.criterion(shape.when);
  reading->present = shape.present;
  reading->present_error = shape.presentError;
  reading->has_absent = shape.hasAbsent;
  reading->absent = shape.absent;
  reading->absent_error = shape.absentError;
  reading->provenance = provenance(shape.grade);
  return reading;
}

inline void addCondition(PackBuilder& builder, const ConditionShape& shape) {
  auto condition = std::make_unique<pack::ConditionT>();
  condition->id = shape.id;
  condition->programme = shape.programme;
  for (const auto& [zone, band] : shape.zones) {
    auto ranked = std::make_unique<pack::ZoneBandT>();
    ranked->zone = zone;
    ranked->band = band;
    condition->zones.push_back(std::move(ranked));
  }
  for (const GroupShape& shapeOfGroup : shape.groups) {
    auto group = std::make_unique<pack::EvidenceGroupT>();
    group->id = shapeOfGroup.id;
    for (const ReadingShape& reading : shapeOfGroup.readings) {
      group->readings.push_back(packed(builder, reading));
    }
    condition->groups.push_back(std::move(group));
  }
  if (!shape.applies.empty()) {
    condition->applies = builder.criterion(shape.applies.front());
  }
  if (!shape.routineReferral.empty()) {
    condition->routine_referral_when = builder.criterion(shape.routineReferral.front());
  }
  builder.content().conditions.push_back(std::move(condition));
}

inline void addScopeLimit(PackBuilder& builder, std::string id, const Rule& when) {
  auto limit = std::make_unique<pack::ScopeLimitT>();
  limit->id = std::move(id);
  limit->when = builder.criterion(when);
  builder.content().scope.push_back(std::move(limit));
}

struct ExerciseShape {
  std::string id;
  std::vector<std::string> parts = {};
  std::vector<Rule> notWhen = {};  ///< none or one
  std::vector<std::string> equipment = {};
  std::vector<std::string> instead = {};
};

inline void addExercise(PackBuilder& builder, const ExerciseShape& shape) {
  auto exercise = std::make_unique<pack::ExerciseT>();
  exercise->id = shape.id;
  exercise->parts = shape.parts;
  exercise->equipment = shape.equipment;
  exercise->instead = shape.instead;
  if (!shape.notWhen.empty()) {
    exercise->not_when = builder.criterion(shape.notWhen.front());
  }
  builder.content().exercises.push_back(std::move(exercise));
}

}  // namespace calcar::testing
