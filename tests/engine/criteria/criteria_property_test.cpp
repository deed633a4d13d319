// For small criteria the whole truth can be had: every way to answer what is open. The trace must agree with
// it.

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/criteria/criteria.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"
#include "tests/support/property.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

const std::vector<std::string> kFindings{"a", "b", "c", "d", "e"};
constexpr std::string_view kToday = "2026-11-20";
constexpr std::size_t kMostShown = 8;

enum class Answer { Yes, No, Open };
using Answers = std::vector<Answer>;

rc::Gen<Rule> leaf() {
  return rc::gen::apply(
      [](std::size_t which, bool isPresent) {
        return isPresent ? yes(kFindings[which]) : no(kFindings[which]);
      },
      rc::gen::inRange<std::size_t>(0, kFindings.size()), rc::gen::arbitrary<bool>());
}

rc::Gen<Rule> rule(int depth) {
  if (depth == 0) {
    return leaf();
  }
  const auto parts = rc::gen::resize(4, rc::gen::container<std::vector<Rule>>(rule(depth - 1)));
  return rc::gen::oneOf(leaf(), rc::gen::map(parts, all), rc::gen::map(parts, any),
                        rc::gen::apply(atLeastOf, rc::gen::inRange<std::uint32_t>(1, 3), parts));
}

rc::Gen<Answers> answers() {
  return rc::gen::container<Answers>(kFindings.size(),
                                     rc::gen::element(Answer::Yes, Answer::No, Answer::Open));
}

Pack packWith(const Rule& rule) {
  PackBuilder builder;
  for (const std::string& finding : kFindings) {
    builder.yesNo(finding);
  }
  return builder.defined("asked", rule).open();
}

Evaluation evaluated(const Pack& pack, const Answers& given) {
  EpisodeBuilder builder;
  builder.visit(kToday);
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i] != Answer::Open) {
      given[i] == Answer::Yes ? builder.yes(kFindings[i]) : builder.no(kFindings[i]);
    }
  }
  const Episode episode = builder.build();
  return evaluate(*pack.findFinding("asked")->definition(), Facts(pack, episode, moment(kToday), Side::Left));
}

/// All ways to answer the open findings of a set, the others left as they are.
std::vector<Answers> completions(const Answers& given, const FindingSet& set) {
  std::vector<Answers> all{given};
  for (const std::uint32_t finding : set) {
    std::vector<Answers> next;
    for (Answers one : all) {
      for (const Answer answer : {Answer::Yes, Answer::No}) {
        one[finding] = answer;
        next.push_back(one);
      }
    }
    all = std::move(next);
  }
  return all;
}

FindingSet openOf(const Answers& given) {
  FindingSet open;
  for (std::uint32_t i = 0; i < given.size(); ++i) {
    if (given[i] == Answer::Open) {
      open.push_back(i);
    }
  }
  return open;
}

bool canReach(const Pack& pack, const Answers& given, const FindingSet& set, Truth truth) {
  const auto ways = completions(given, set);
  return std::any_of(ways.begin(), ways.end(),
                     [&](const Answers& one) { return evaluated(pack, one).truth == truth; });
}

TEST(CriteriaProperties, DecidedStaysDecidedHoweverTheRestIsAnswered) {
  holdsAlways([] {
    const Pack pack = packWith(*rule(2));
    const Answers given = *answers();
    const Truth truth = evaluated(pack, given).truth;
    RC_PRE(truth != Truth::Unknown);

    for (const Answers& one : completions(given, openOf(given))) {
      RC_ASSERT(evaluated(pack, one).truth == truth);
    }
  });
}

TEST(CriteriaProperties, EverySetThatIsListedCanDecide) {
  holdsAlways([] {
    const Pack pack = packWith(*rule(2));
    const Answers given = *answers();
    const Evaluation evaluation = evaluated(pack, given);

    for (const FindingSet& set : evaluation.wouldRaise) {
      RC_ASSERT(canReach(pack, given, set, Truth::True));
    }
    for (const FindingSet& set : evaluation.wouldSettle) {
      RC_ASSERT(canReach(pack, given, set, Truth::False));
    }
  });
}

/// Every choice of findings out of those that are open.
std::vector<FindingSet> subsetsOf(const FindingSet& open) {
  std::vector<FindingSet> subsets{{}};
  for (const std::uint32_t finding : open) {
    const std::size_t count = subsets.size();
    for (std::size_t i = 0; i < count; ++i) {
      subsets.push_back(subsets[i]);
      subsets.back().push_back(finding);
    }
  }
  return subsets;
}

bool holdsOneOf(const FindingSet& set, const std::vector<FindingSet>& listed) {
  return std::any_of(listed.begin(), listed.end(), [&](const FindingSet& one) {
    return std::includes(set.begin(), set.end(), one.begin(), one.end());
  });
}

TEST(CriteriaProperties, WhatCanDecideHoldsAListedSetAndNothingElseDoes) {
  holdsAlways([] {
    const Pack pack = packWith(*rule(2));
    const Answers given = *answers();
    const Evaluation evaluation = evaluated(pack, given);
    RC_PRE(evaluation.truth == Truth::Unknown);
    RC_PRE(evaluation.wouldRaise.size() < kMostShown && evaluation.wouldSettle.size() < kMostShown);

    for (const FindingSet& set : subsetsOf(openOf(given))) {
      RC_ASSERT(canReach(pack, given, set, Truth::True) == holdsOneOf(set, evaluation.wouldRaise));
      RC_ASSERT(canReach(pack, given, set, Truth::False) == holdsOneOf(set, evaluation.wouldSettle));
    }
  });
}

TEST(CriteriaProperties, NoListedSetContainsAnother) {
  holdsAlways([] {
    const Pack pack = packWith(*rule(2));
    const auto sets = evaluated(pack, *answers()).wouldRaise;

    for (const FindingSet& one : sets) {
      const auto inside = [&](const FindingSet& other) {
        return std::includes(one.begin(), one.end(), other.begin(), other.end());
      };
      RC_ASSERT(std::count_if(sets.begin(), sets.end(), inside) == 1);
    }
  });
}

TEST(CriteriaProperties, TheDecidingObservationsAloneDecide) {
  holdsAlways([] {
    const Pack pack = packWith(*rule(2));
    const Answers given = *answers();
    const Evaluation evaluation = evaluated(pack, given);
    RC_PRE(evaluation.truth != Truth::Unknown);

    Answers onlyDeciding(given.size(), Answer::Open);
    for (const Deciding& one : evaluation.decidedBy) {
      onlyDeciding[one.finding] = given[one.finding];
    }

    RC_ASSERT(evaluated(pack, onlyDeciding).truth == evaluation.truth);
  });
}

}  // namespace
}  // namespace calcar::engine
