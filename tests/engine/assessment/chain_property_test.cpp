// What must hold of the kinetic chain, whatever was measured.
#include <gtest/gtest.h>

#include "engine/assessment/training_targets.hpp"
#include "tests/engine/assessment/chain_shapes.hpp"
#include "tests/support/property.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::TestShape;
using calcar::testing::visited;

struct Sides {
  std::optional<int> left;
  std::optional<int> right;
};

struct Measured {
  Side affected = Side::Left;
  Sides lunge;
  Sides force;
};

rc::Gen<Sides> sides() {
  return rc::gen::apply(
      [](std::optional<int> left, std::optional<int> right) {
        return Sides{left, right};
      },
      rc::gen::map(
          rc::gen::maybe(rc::gen::inRange(0, 15)),
          [](const rc::Maybe<int>& side) { return side ? std::optional<int>(*side) : std::nullopt; }),
      rc::gen::map(rc::gen::maybe(rc::gen::inRange(0, 15)), [](const rc::Maybe<int>& side) {
        return side ? std::optional<int>(*side) : std::nullopt;
      }));
}

rc::Gen<Measured> someone() {
  return rc::gen::apply(
      [](Side affected, const Sides& lunge, const Sides& force) {
        return Measured{affected, lunge, force};
      },
      rc::gen::element(Side::Left, Side::Right, Side::Both, Side::Midline), sides(), sides());
}

Sides mirrored(const Sides& sides) { return {sides.right, sides.left}; }
Measured mirrored(const Measured& given) {
  return {opposite(given.affected), mirrored(given.lunge), mirrored(given.force)};
}
std::optional<Side> mirrored(const std::optional<Side>& side) {
  return side ? std::optional(opposite(*side)) : std::nullopt;
}

Episode episodeOf(const Measured& given) {
  auto episode = visited(given.affected);
  const auto add = [&](const char* finding, const std::optional<int>& value, Side side) {
    if (value) {
      episode.number(finding, *value, side);
    }
  };
  add("lunge", given.lunge.left, Side::Left);
  add("lunge", given.lunge.right, Side::Right);
  add("force", given.force.left, Side::Left);
  add("force", given.force.right, Side::Right);
  return episode.build();
}

/// A cut-off with an amber limit and sides, a difference in per cent, and a test that is only recorded.
Pack knowledge() {
  auto builder = calcar::testing::chainFindings();
  const TestShape lunge{.finding = "lunge",
                        .cutoffs = {{6.4}},
                        .sideDifference = 3.0,
                        .error = 1.9,
                        .amber = {{9}},
                        .retestWeeks = 6};
  const TestShape weaker{"weaker", pack::Direction::HighIsDeficit, {{0}}, {}, 15.0};
  calcar::testing::addSegment(builder, {"foot", {lunge}});
  calcar::testing::addSegment(builder,
                              {"hip", {weaker, {.finding = "force", .observed = true}}, {}, Grade::Low});
  return builder.open();
}

std::vector<SegmentAssessment> screened(const Pack& pack, const Measured& given) {
  const auto episode = episodeOf(given);
  return screenChain(testing::viewsOf(pack, episode).front());
}

TEST(ChainProperties, MirroredMeasurementsGiveMirroredFindings) {
  const Pack pack = knowledge();
  testing::holdsAlways([&] {
    const Measured given = *someone();
    const auto one = screened(pack, given);
    const auto other = screened(pack, mirrored(given));

    for (std::size_t i = 0; i < one.size(); ++i) {
      RC_ASSERT(one[i].state == other[i].state);
      for (std::size_t k = 0; k < one[i].findings.size(); ++k) {
        const ChainFinding& left = one[i].findings[k];
        const ChainFinding& right = other[i].findings[k];
        RC_ASSERT(left.state == right.state);
        RC_ASSERT(left.deficitSide == mirrored(right.deficitSide));
        RC_ASSERT(left.amount == right.amount);
        RC_ASSERT(left.bySideDifference == right.bySideDifference);
        RC_ASSERT(left.left == right.right);
        RC_ASSERT(left.sideDifference.has_value() == right.sideDifference.has_value());
        RC_ASSERT(left.sideDifference.value_or(0) == -right.sideDifference.value_or(0));
      }
    }
  });
}

TEST(ChainProperties, MirroredMeasurementsGiveMirroredTargets) {
  const Pack pack = knowledge();
  testing::holdsAlways([&] {
    const Measured given = *someone();
    const auto targetsOf = [&](const Measured& of) {
      const auto episode = episodeOf(of);
      const auto views = testing::viewsOf(pack, episode);
      return trainingTargets(views, {{}, screenChain(views.front()), false});
    };
    const auto one = targetsOf(given);
    const auto other = targetsOf(mirrored(given));

    RC_ASSERT(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      RC_ASSERT(one[i].finding == other[i].finding);
      RC_ASSERT(one[i].side == mirrored(other[i].side));
      RC_ASSERT(one[i].reasons == other[i].reasons);
    }
  });
}

TEST(ChainProperties, ADeficitLiesBeyondTheErrorWhereItIsKnown) {
  const Pack pack = knowledge();
  testing::holdsAlways([&] {
    for (const auto& segment : screened(pack, *someone())) {
      for (const auto& finding : segment.findings) {
        RC_ASSERT(finding.state != ChainState::Deficit || *finding.amount > *finding.error);
      }
    }
  });
}

TEST(ChainProperties, WhatWasNotMeasuredIsNeverClearAndNeverADeficit) {
  const Pack pack = knowledge();
  testing::holdsAlways([&] {
    Measured given = *someone();
    given.lunge = {};
    const auto finding = screened(pack, given).at(0).findings.at(0);
    RC_ASSERT(finding.state == ChainState::NotScreened);
  });
}

}  // namespace
}  // namespace calcar::engine
