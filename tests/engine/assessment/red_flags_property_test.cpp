// What must hold for every red flag without `no`, however it is built and answered.

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/assessment/disposition.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"
#include "tests/support/property.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

const std::vector<std::string> kFindings{"a", "b", "c", "sore"};
constexpr std::string_view kToday = "2026-11-20";

enum class Answer { Yes, No, Open };
using Answers = std::vector<Answer>;

rc::Gen<Rule> leaf() {
  return rc::gen::apply(
      [](std::size_t which, pack::Aspect aspect) { return seenOn(aspect, yes(kFindings[which])); },
      rc::gen::inRange<std::size_t>(0, kFindings.size()),
      rc::gen::element(pack::Aspect::Affected, pack::Aspect::Other, pack::Aspect::Either));
}

rc::Gen<Rule> rule(int depth) {
  if (depth == 0) {
    return leaf();
  }
  const auto parts = rc::gen::resize(3, rc::gen::container<std::vector<Rule>>(rule(depth - 1)));
  return rc::gen::oneOf(leaf(), rc::gen::map(parts, all), rc::gen::map(parts, any),
                        rc::gen::apply(atLeastOf, rc::gen::inRange<std::uint32_t>(1, 3), parts));
}

/// One answer per finding, and a second one for the healthy side of the last.
rc::Gen<Answers> answers() {
  return rc::gen::container<Answers>(kFindings.size() + 1,
                                     rc::gen::element(Answer::Yes, Answer::No, Answer::Open));
}

rc::Gen<Flag> flag() {
  return rc::gen::apply(
      [](const Rule& applies, const Rule& raise, const Rule& walking, const Rule& collapse) {
        return Flag{.id = "flag",
                    .raise = raise,
                    .urgency = {{pack::Urgency::Within2Weeks, {}, "base"},
                                {pack::Urgency::Within48h, {walking}, "walking"},
                                {pack::Urgency::Emergency, {collapse}, "collapse"}},
                    .applies = {applies}};
      },
      rule(1), rule(2), rule(1), rule(1));
}

Pack packWith(const std::vector<Flag>& flags) {
  PackBuilder builder;
  builder.yesNo("a").yesNo("b").yesNo("c").yesNo("sore", {.sided = true});
  for (const Flag& flag : flags) {
    builder.redFlag(flag);
  }
  return builder.open();
}

void answer(EpisodeBuilder& builder, const std::string& finding, Answer given, std::optional<Side> side) {
  if (given != Answer::Open) {
    given == Answer::Yes ? builder.yes(finding, side) : builder.no(finding, side);
  }
}

void addVisit(EpisodeBuilder& builder, const Answers& given, Side side, std::string_view when) {
  builder.visit(when);
  for (std::size_t i = 0; i + 1 < kFindings.size(); ++i) {
    answer(builder, kFindings[i], given[i], std::nullopt);
  }
  const bool isMirrored = side == Side::Right;
  answer(builder, "sore", given[3], isMirrored ? Side::Right : Side::Left);
  answer(builder, "sore", given[4], isMirrored ? Side::Left : Side::Right);
}

FlagReview reviewed(const Pack& pack, const Answers& given, Side side = Side::Left) {
  EpisodeBuilder builder(side);
  addVisit(builder, given, side, kToday);
  return assessFlags(pack, builder.build(), moment(kToday));
}

Disposition disposed(const Pack& pack, const Answers& given, Side side = Side::Left) {
  return disposition(reviewed(pack, given, side), {});
}

std::vector<Answers> completions(const Answers& given) {
  std::vector<Answers> all{given};
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i] != Answer::Open) {
      continue;
    }
    const std::size_t count = all.size();
    for (std::size_t one = 0; one < count; ++one) {
      all.push_back(all[one]);
      all[one][i] = Answer::No;
      all.back()[i] = Answer::Yes;
    }
  }
  return all;
}

const std::vector<Side> kSides{Side::Left, Side::Right, Side::Both, Side::Midline, Side::Unknown};

TEST(FlagProperties, AYesInPlaceOfNothingOrNoNeverLowersTheUrgency) {
  holdsAlways(
      [] {
        const Pack pack = packWith({*flag(), *flag()});
        Answers given = *answers();
        const Side side = *rc::gen::elementOf(kSides);
        const Urgency before = disposed(pack, given, side).forced;

        given[*rc::gen::inRange<std::size_t>(0, given.size())] = Answer::Yes;

        RC_ASSERT(disposed(pack, given, side).forced >= before);
      },
      400);
}

TEST(FlagProperties, EveryWayToAnswerLiesWithinTheInterval) {
  holdsAlways(
      [] {
        const Pack pack = packWith({*flag(), *flag()});
        const Answers given = *answers();
        const Side side = *rc::gen::elementOf(kSides);
        const Disposition open = disposed(pack, given, side);

        for (const Answers& one : completions(given)) {
          const Disposition complete = disposed(pack, one, side);
          RC_ASSERT(complete.forced >= open.forced);
          RC_ASSERT(complete.forced <= open.possible);
        }
      },
      300);
}

TEST(FlagProperties, WhatIsForcedIsTheLeastOverAllWaysToAnswer) {
  // Without `no` answering everything with no is one of the ways, and nothing it forces can be avoided.
  holdsAlways(
      [] {
        const Pack pack = packWith({*flag()});
        const Answers given = *answers();
        Answers allNo = given;
        std::replace(allNo.begin(), allNo.end(), Answer::Open, Answer::No);

        RC_ASSERT(disposed(pack, given).forced == disposed(pack, allNo).forced);
      },
      300);
}

TEST(FlagProperties, TheQuestionsListedBringTheUrgencyTheyPromise) {
  holdsAlways(
      [] {
        const Pack pack = packWith({*flag()});
        const Answers given = *answers();
        const Disposition open = disposed(pack, given);

        for (const Settling& one : open.settledBy) {
          Answers answered = given;
          for (const std::uint32_t finding : one.findings) {
            answered[finding] = Answer::Yes;
            answered[4] = finding == 3 ? Answer::Yes : answered[4];
          }
          RC_ASSERT(disposed(pack, answered).forced >= one.could);
        }
      },
      300);
}

TEST(FlagProperties, WhatIsPossibleHasAQuestionThatWouldBringIt) {
  holdsAlways(
      [] {
        const Pack pack = packWith({*flag(), *flag()});
        const Disposition open = disposed(pack, *answers());
        RC_PRE(open.possible > open.forced);

        RC_ASSERT(!open.settledBy.empty());
        RC_ASSERT(open.settledBy.front().could == open.possible);
      },
      300);
}

TEST(FlagProperties, MirroredSidesGiveMirroredResults) {
  holdsAlways(
      [] {
        const Pack pack = packWith({*flag()});
        const Answers given = *answers();

        const auto left = reviewed(pack, given, Side::Left).flags.at(0);
        const auto right = reviewed(pack, given, Side::Right).flags.at(0);

        RC_ASSERT(left.state == right.state);
        RC_ASSERT(left.forced == right.forced);
        RC_ASSERT(left.possible == right.possible);
        RC_ASSERT(left.level == right.level);
        RC_ASSERT(left.wouldRaise == right.wouldRaise);
        RC_ASSERT(left.wouldSettle == right.wouldSettle);
        RC_ASSERT(left.wouldEscalate == right.wouldEscalate);
        RC_ASSERT(left.side == Side::Left);
        RC_ASSERT(right.side == Side::Right);
        RC_ASSERT(left.decidedBy.size() == right.decidedBy.size());
      },
      300);
}

TEST(FlagProperties, AFurtherVisitNeverLowersTheUrgency) {
  holdsAlways(
      [] {
        const Pack pack = packWith({*flag()});
        const Side side = *rc::gen::elementOf(kSides);
        EpisodeBuilder builder(side);
        addVisit(builder, *answers(), side, kToday);
        const Urgency before = disposition(assessFlags(pack, builder.build(), moment(kToday)), {}).forced;

        addVisit(builder, *answers(), side, "2026-11-27");

        RC_ASSERT(disposition(assessFlags(pack, builder.build(), moment("2026-11-27")), {}).forced >= before);
      },
      300);
}

}  // namespace
}  // namespace calcar::engine
