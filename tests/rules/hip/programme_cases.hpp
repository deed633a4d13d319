#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assessment/assessment.hpp"
#include "engine/assessment/planned_exercises.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/hip_pack.hpp"

namespace calcar::testing {

// People to plan for, and what a plan of the real rules holds.

using engine::Side;

inline constexpr std::string_view kVisit = "2026-11-20T10:00";

inline engine::Assessment assessed(const engine::Episode& episode) {
  return engine::assess(hipPack(), episode, testing::moment(kVisit));
}

inline engine::ProgrammeAssessment planned(const EpisodeBuilder& builder) {
  return assessed(builder.build()).programme;
}

inline std::set<std::string> exercisesIn(const engine::Episode& episode,
                                         const engine::ProgrammeAssessment& plan) {
  std::set<std::string> ids(plan.chainTargets.begin(), plan.chainTargets.end());
  for (const auto& phase : plan.phases) {
    for (const auto& prescribed : engine::exercisesOf(hipPack(), episode.means, plan, phase)) {
      ids.insert(prescribed.exercise);
    }
  }
  return ids;
}

inline std::vector<std::string> textsOf(
    const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* list) {
  std::vector<std::string> texts;
  for (flatbuffers::uoffset_t i = 0; list != nullptr && i < list->size(); ++i) {
    texts.push_back(list->Get(i)->str());
  }
  return texts;
}

inline bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

inline EpisodeBuilder adult() {
  return EpisodeBuilder(Side::Left).bornOn("1990-03-14").onset("2026-09-01").visit(kVisit);
}

}  // namespace calcar::testing
