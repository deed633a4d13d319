#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/assessment/kinetic_chain.hpp"
#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::testing {

struct CutoffShape {
  double value = 0;
  std::string sex = {};
  unsigned from = 0;
  unsigned to = 0;
};

struct NormShape {
  double mean = 0;
  double deviation = 0;
  std::string sex = {};
};

struct TestShape {
  std::string finding;
  pack::Direction direction = pack::Direction::LowIsDeficit;
  std::vector<CutoffShape> cutoffs = {};
  std::optional<double> sideDifference = {};
  std::optional<double> error = {};
  std::vector<CutoffShape> amber = {};
  std::vector<NormShape> norms = {};
  bool observed = false;
  std::vector<std::string> train = {};
  unsigned retestWeeks = 0;
  pack::Grade grade = pack::Grade::Low;
};

inline std::unique_ptr<pack::CutoffT> packed(const CutoffShape& shape) {
  auto cutoff = std::make_unique<pack::CutoffT>();
  cutoff->value = shape.value;
  cutoff->sex = shape.sex;
  cutoff->age_from = shape.from;
  cutoff->age_to = shape.to;
  return cutoff;
}

inline std::unique_ptr<pack::ChainTestT> packed(const PackBuilder& builder, const TestShape& shape) {
  auto test = std::make_unique<pack::ChainTestT>();
  test->finding = builder.index(shape.finding);
  test->direction = shape.direction;
  test->provenance = provenance(shape.grade);
  test->has_side_difference = shape.sideDifference.has_value();
  test->side_difference = shape.sideDifference.value_or(0);
  test->has_error = shape.error.has_value();
  test->error = shape.error.value_or(0);
  test->observed_only = shape.observed;
  test->train = shape.train;
  test->retest_weeks = shape.retestWeeks;
  for (const auto& cutoff : shape.cutoffs) {
    test->cutoffs.push_back(packed(cutoff));
  }
  for (const auto& amber : shape.amber) {
    test->amber.push_back(packed(amber));
  }
  for (const auto& norm : shape.norms) {
    auto people = std::make_unique<pack::NormT>();
    people->mean = norm.mean;
    people->deviation = norm.deviation;
    people->sex = norm.sex;
    test->norms.push_back(std::move(people));
  }
  return test;
}

struct SegmentShape {
  std::string id;
  std::vector<TestShape> tests;
  std::vector<std::string> oldInjuries = {};
  pack::Grade grade = pack::Grade::VeryLow;
};

inline void addSegment(PackBuilder& builder, const SegmentShape& shape) {
  auto segment = std::make_unique<pack::SegmentT>();
  segment->id = shape.id;
  segment->provenance = provenance(shape.grade);
  for (const auto& test : shape.tests) {
    segment->tests.push_back(packed(builder, test));
  }
  for (const auto& injury : shape.oldInjuries) {
    segment->old_injuries.push_back(builder.index(injury));
  }
  builder.content().segments.push_back(std::move(segment));
}

/// A few measurements as the chain knows them: of two sides, of one person, watched, in words.
inline PackBuilder chainFindings() {
  PackBuilder builder;
  builder.number("lunge", {.sided = true, .validDays = 28})
      .number("hold", {.validDays = 28})
      .number("force", {.sided = true, .validDays = 28})
      .computed("weaker",
                calculated(pack::FormulaOp::Multiply,
                           {constant(100),
                            calculated(pack::FormulaOp::Divide,
                                       {calculated(pack::FormulaOp::Subtract,
                                                   {reading("force", pack::Aspect::Other), reading("force")}),
                                        reading("force", pack::Aspect::Other)})}),
                {.sided = true})
      .yesNo("drop", {.sided = true, .validDays = 28})
      .choice("depth", {"low", "high"}, {.validDays = 28})
      .yesNo("old-ankle", {.sided = true})
      .yesNo("stress")
      .yesNo("sore");
  return builder;
}

inline engine::SegmentAssessment screen(const TestShape& shape, const engine::Episode& episode) {
  auto builder = chainFindings();
  addSegment(builder, {"ankle-foot", {shape}, {"old-ankle"}});
  const engine::Pack pack = builder.open();
  const engine::Facts facts(pack, episode, moment("2026-11-20T10:00"),
                            engine::affectedSides(episode.complaint).front());
  return engine::screenChain(facts).at(0);
}

inline engine::ChainFinding judge(const TestShape& shape, const engine::Episode& episode) {
  return screen(shape, episode).findings.at(0);
}

inline EpisodeBuilder visited(engine::Side side = engine::Side::Left) {
  EpisodeBuilder episode(side);
  episode.visit("2026-11-20T09:00");
  return episode;
}

/// Both sides of one measurement, as far as they were measured.
inline EpisodeBuilder measured(const std::string& finding, std::optional<double> left,
                               std::optional<double> right, engine::Side side = engine::Side::Left) {
  auto episode = visited(side);
  if (left) {
    episode.number(finding, *left, engine::Side::Left);
  }
  if (right) {
    episode.number(finding, *right, engine::Side::Right);
  }
  return episode;
}

}  // namespace calcar::testing
