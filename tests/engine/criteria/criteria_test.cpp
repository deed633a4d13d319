#include "engine/criteria/criteria.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

constexpr std::string_view kToday = "2026-11-20";

/// One criterion under the id `asked`, with the findings it may speak of.
PackBuilder findings() {
  PackBuilder builder;
  builder.person().yesNo("a").yesNo("b").yesNo("c").yesNo("d").yesNo("today", {.validDays = 0});
  builder.yesNo("sore", {.sided = true}).number("rotation", {.sided = true}).number("n").number("m");
  builder.choice("read", {"clear", "fracture"});
  builder.number("fresh", {.validDays = 0});
  builder.computed("sum", calculated(pack::FormulaOp::Add, {reading("n"), reading("fresh")}));
  builder.computed("ratio", calculated(pack::FormulaOp::Divide, {reading("n"), reading("m")}));
  builder.defined("a-or-b", any({yes("a"), yes("b")}));
  return builder;
}

struct Asked {
  Pack pack;
  Episode episode;
  Side side = Side::Left;

  Asked(const Rule& rule, const EpisodeBuilder& builder, Side affected = Side::Left)
      : pack(findings().defined("asked", rule).open()), episode(builder.build()), side(affected) {}

  [[nodiscard]] const pack::Criterion& criterion() const { return *pack.findFinding("asked")->definition(); }
  [[nodiscard]] Evaluation evaluation(std::string_view asOf = kToday) const {
    return evaluate(criterion(), Facts(pack, episode, moment(asOf), side));
  }
  [[nodiscard]] Truth truth(std::string_view asOf = kToday) const {
    const Facts facts(pack, episode, moment(asOf), side);
    EXPECT_EQ(truthOf(criterion(), facts), evaluate(criterion(), facts).truth);
    return truthOf(criterion(), facts);
  }
};

EpisodeBuilder today() { return EpisodeBuilder().visit(kToday); }

using Sets = std::vector<std::vector<std::string>>;

Sets named(const std::vector<FindingSet>& sets, const Pack& pack) {
  Sets names;
  for (const FindingSet& set : sets) {
    names.emplace_back();
    for (const std::uint32_t finding : set) {
      names.back().push_back(pack.finding(finding).id()->str());
    }
  }
  return names;
}

std::vector<std::string> deciding(const Asked& asked) {
  std::vector<std::string> names;
  for (const Deciding& one : asked.evaluation().decidedBy) {
    names.push_back(asked.pack.finding(one.finding).id()->str());
  }
  return names;
}

Sets raising(const Asked& asked) { return named(asked.evaluation().wouldRaise, asked.pack); }
Sets settling(const Asked& asked) { return named(asked.evaluation().wouldSettle, asked.pack); }

// ---- leaves
// -----------------------------------------------------------------------------------------------------

TEST(Leaf, UnknownIsNeverNo) {
  EXPECT_EQ(Asked(yes("a"), today()).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(yes("a"), today().no("a")).truth(), Truth::False);
  EXPECT_EQ(Asked(yes("a"), today().yes("a")).truth(), Truth::True);
  EXPECT_EQ(Asked(no("a"), today()).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(no("a"), today().no("a")).truth(), Truth::True);
  EXPECT_EQ(Asked(no("a"), today().yes("a")).truth(), Truth::False);
}

TEST(Leaf, AReasonWithoutValueIsUnknown) {
  for (const NoValue reason : {NoValue::NotAsked, NoValue::CannotSay, NoValue::Declined, NoValue::Blocked}) {
    EXPECT_EQ(Asked(yes("a"), today().without("a", reason)).truth(), Truth::Unknown) << toText(reason);
  }
}

TEST(Leaf, EveryThresholdIsExactAtItsBorder) {
  const auto truth = [](const Rule& rule, double number) {
    return Asked(rule, today().number("n", number)).truth();
  };

  EXPECT_EQ(truth(atLeast("n", 18), 17.9), Truth::False);
  EXPECT_EQ(truth(atLeast("n", 18), 18), Truth::True);
  EXPECT_EQ(truth(above("n", 18), 18), Truth::False);
  EXPECT_EQ(truth(above("n", 18), 18.1), Truth::True);
  EXPECT_EQ(truth(atMost("n", 18), 18), Truth::True);
  EXPECT_EQ(truth(atMost("n", 18), 18.1), Truth::False);
  EXPECT_EQ(truth(below("n", 18), 17.9), Truth::True);
  EXPECT_EQ(truth(below("n", 18), 18), Truth::False);
}

TEST(Leaf, AChoiceIsOneOfItsValues) {
  EXPECT_EQ(Asked(is("read", "fracture"), today().choice("read", "fracture")).truth(), Truth::True);
  EXPECT_EQ(Asked(is("read", "fracture"), today().choice("read", "clear")).truth(), Truth::False);
  EXPECT_EQ(Asked(is("read", "fracture"), today()).truth(), Truth::Unknown);
}

TEST(Leaf, AValueOfAnotherTypeIsUnknown) {
  EXPECT_EQ(Asked(yes("a"), today().number("a", 1)).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(atLeast("n", 1), today().yes("n")).truth(), Truth::Unknown);
}

TEST(Leaf, AStaleAnswerFiresWhatItFiresButSupportsNoNo) {
  EXPECT_EQ(Asked(yes("today"), today().yes("today")).truth("2026-11-21"), Truth::True);
  EXPECT_EQ(Asked(yes("today"), today().no("today")).truth("2026-11-20"), Truth::False);
  EXPECT_EQ(Asked(yes("today"), today().no("today")).truth("2026-11-21"), Truth::Unknown);
  EXPECT_EQ(Asked(no("today"), today().no("today")).truth("2026-11-21"), Truth::Unknown);
}

// ---- logic
// ------------------------------------------------------------------------------------------------------

TEST(Logic, FollowsKleene) {
  for (const Truth one : {Truth::False, Truth::Unknown, Truth::True}) {
    EXPECT_EQ(both(one, Truth::False), Truth::False);
    EXPECT_EQ(both(one, Truth::True), one);
    EXPECT_EQ(either(one, Truth::True), Truth::True);
    EXPECT_EQ(either(one, Truth::False), one);
  }
  EXPECT_EQ(both(Truth::Unknown, Truth::Unknown), Truth::Unknown);
  EXPECT_EQ(either(Truth::Unknown, Truth::Unknown), Truth::Unknown);
}

TEST(Logic, AllNeedsEveryPart) {
  const Rule rule = all({yes("a"), yes("b")});

  EXPECT_EQ(Asked(rule, today().yes("a")).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(rule, today().no("a")).truth(), Truth::False);
  EXPECT_EQ(Asked(rule, today().yes("a").yes("b")).truth(), Truth::True);
}

TEST(Logic, AnyNeedsOnePart) {
  const Rule rule = any({yes("a"), yes("b")});

  EXPECT_EQ(Asked(rule, today().no("a")).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(rule, today().yes("a")).truth(), Truth::True);
  EXPECT_EQ(Asked(rule, today().no("a").no("b")).truth(), Truth::False);
}

TEST(Logic, CountIsReachedExactlyAtItsNumber) {
  const Rule rule = atLeastOf(2, {yes("a"), yes("b"), yes("c")});

  EXPECT_EQ(Asked(rule, today().yes("a")).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(rule, today().yes("a").no("b")).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(rule, today().yes("a").yes("b")).truth(), Truth::True);
  EXPECT_EQ(Asked(rule, today().no("a").no("b")).truth(), Truth::False);
}

TEST(Logic, EmptyPartsAreTrueForAllAndFalseForAny) {
  EXPECT_EQ(Asked(all({}), today()).truth(), Truth::True);
  EXPECT_EQ(Asked(any({}), today()).truth(), Truth::False);
  EXPECT_EQ(Asked(atLeastOf(0, {yes("a")}), today()).truth(), Truth::True);
}

TEST(Logic, SeveralCriteriaHoldTogether) {
  const Asked asked(yes("a"), today().yes("a"));
  const Facts facts(asked.pack, asked.episode, moment(kToday), Side::Left);
  const std::array<const pack::Criterion*, 2> withNone{nullptr, &asked.criterion()};

  EXPECT_EQ(evaluateAll(withNone, facts).truth, Truth::True);
  EXPECT_EQ(evaluateAll({}, facts).truth, Truth::True);
}

// ---- sides
// ------------------------------------------------------------------------------------------------------

TEST(Sides, OtherSpeaksOfTheHealthySide) {
  EXPECT_EQ(Asked(other(yes("sore")), today().yes("sore", Side::Right)).truth(), Truth::True);
  EXPECT_EQ(Asked(other(yes("sore")), today().yes("sore", Side::Left)).truth(), Truth::Unknown);
}

TEST(Sides, EitherIsSettledOnlyByBoth) {
  EXPECT_EQ(Asked(eitherSide(yes("sore")), today().yes("sore", Side::Right)).truth(), Truth::True);
  EXPECT_EQ(Asked(eitherSide(yes("sore")), today().no("sore", Side::Right)).truth(), Truth::Unknown);
  EXPECT_EQ(Asked(eitherSide(yes("sore")), today().no("sore", Side::Both)).truth(), Truth::False);
}

TEST(Sides, WithoutAnAffectedSideWhatHoldsOnBothHolds) {
  const auto truth = [](double left, double right) {
    EpisodeBuilder builder(Side::Midline);
    builder.visit(kToday).number("rotation", left, Side::Left).number("rotation", right, Side::Right);
    return Asked(below("rotation", 30), builder, Side::Unknown).truth();
  };

  EXPECT_EQ(truth(20, 29), Truth::True);
  EXPECT_EQ(truth(20, 30), Truth::Unknown);
  EXPECT_EQ(truth(30, 31), Truth::False);
}

TEST(Sides, TheHealthySideOfABilateralComplaintIsUnknownAndCannotBeAsked) {
  EpisodeBuilder builder(Side::Both);
  builder.visit(kToday).yes("sore", Side::Both);
  const Asked asked(other(yes("sore")), builder);

  EXPECT_EQ(asked.truth(), Truth::Unknown);
  EXPECT_TRUE(raising(asked).empty());
}

// ---- trace
// ------------------------------------------------------------------------------------------------------

TEST(Trace, OfAnyEveryTruePartIsNamed) {
  const Asked asked(any({yes("a"), yes("b"), yes("c")}), today().yes("a").no("b").yes("c"));

  EXPECT_EQ(deciding(asked), (std::vector<std::string>{"a", "c"}));
}

TEST(Trace, WhatRuledOutIsNamed) {
  const Asked asked(all({yes("a"), yes("b")}), today().yes("a").no("b"));

  EXPECT_EQ(deciding(asked), std::vector<std::string>{"b"});
}

TEST(Trace, ADecidingObservationCarriesSideDayAndValue) {
  const Asked asked(yes("sore"), today().yes("sore", Side::Left));

  const auto evaluation = asked.evaluation();

  ASSERT_EQ(evaluation.decidedBy.size(), 1U);
  EXPECT_EQ(evaluation.decidedBy.front().side, Side::Left);
  EXPECT_EQ(evaluation.decidedBy.front().when, moment(kToday));
  EXPECT_EQ(evaluation.decidedBy.front().value, Value(true));
}

TEST(Trace, AnObservationIsNamedOnce) {
  const Asked asked(all({yes("a"), yes("a-or-b")}), today().yes("a"));

  EXPECT_EQ(deciding(asked), std::vector<std::string>{"a"});
}

TEST(Trace, ADefinitionNamesWhatItRestsOn) {
  const Asked decided(yes("a-or-b"), today().yes("b"));
  const Asked open(yes("a-or-b"), today());

  EXPECT_EQ(deciding(decided), std::vector<std::string>{"b"});
  EXPECT_EQ(raising(open), (Sets{{"a"}, {"b"}}));
  EXPECT_EQ(settling(open), (Sets{{"a", "b"}}));
}

TEST(Trace, TheAbsenceOfADefinitionTurnsItsSets) {
  const Asked open(no("a-or-b"), today());

  EXPECT_EQ(raising(open), (Sets{{"a", "b"}}));
  EXPECT_EQ(settling(open), (Sets{{"a"}, {"b"}}));
}

TEST(Trace, AFormulaNamesItsInputs) {
  const Asked decided(atLeast("ratio", 2), today().number("n", 4).number("m", 2));
  const Asked open(atLeast("ratio", 2), today().number("n", 4));

  EXPECT_EQ(deciding(decided), (std::vector<std::string>{"n", "m"}));
  EXPECT_EQ(raising(open), Sets{{"m"}});
  EXPECT_EQ(settling(open), Sets{{"m"}});
}

TEST(Trace, AFormulaAsksAgainForItsStaleInputs) {
  const Asked asked(atLeast("sum", 10), today().number("n", 4).number("fresh", 2));

  EXPECT_EQ(asked.truth("2026-11-20"), Truth::False);
  EXPECT_EQ(asked.truth("2026-11-21"), Truth::Unknown);
  EXPECT_EQ(named(asked.evaluation("2026-11-21").wouldRaise, asked.pack), Sets{{"fresh"}});
}

TEST(Trace, AFormulaWithoutResultAsksForItsInputsAgain) {
  const Asked open(atLeast("ratio", 2), today().number("n", 4).number("m", 0));

  EXPECT_EQ(raising(open), (Sets{{"n", "m"}}));
}

TEST(Trace, FactsOfThePersonAreListedAsThemselves) {
  const Asked open(all({atLeast("age", 18), is("sex", "female"), atLeast("days-since-onset", 3)}), today());

  EXPECT_EQ(raising(open), (Sets{{"age", "sex", "days-since-onset"}}));
}

TEST(Trace, AStaleNoIsOpenAgain) {
  const Asked asked(all({yes("a"), yes("today")}), today().yes("a").no("today"));

  EXPECT_EQ(named(asked.evaluation("2026-11-21").wouldRaise, asked.pack), Sets{{"today"}});
}

// ---- smallest sets
// ----------------------------------------------------------------------------------------------

TEST(SmallestSets, WhatIsKnownNeedsNoAsking) {
  const Asked open(all({any({yes("a"), yes("b")}), yes("c"), yes("d")}), today().yes("c"));

  EXPECT_EQ(raising(open), (Sets{{"a", "d"}, {"b", "d"}}));
  EXPECT_EQ(settling(open), (Sets{{"d"}, {"a", "b"}}));
}

TEST(SmallestSets, CountsOfferEveryWayToReachAndToMissThem) {
  const Asked open(atLeastOf(2, {yes("a"), yes("b"), yes("c")}), today());
  const Asked oneTrue(atLeastOf(2, {yes("a"), yes("b"), yes("c")}), today().yes("a"));

  EXPECT_EQ(raising(open), (Sets{{"a", "b"}, {"a", "c"}, {"b", "c"}}));
  EXPECT_EQ(settling(open), (Sets{{"a", "b"}, {"a", "c"}, {"b", "c"}}));
  EXPECT_EQ(raising(oneTrue), (Sets{{"b"}, {"c"}}));
  EXPECT_EQ(settling(oneTrue), (Sets{{"b", "c"}}));
}

TEST(SmallestSets, NoSetContainsAnother) {
  const Asked open(any({yes("a"), all({yes("a"), yes("b")}), all({yes("b"), yes("c")})}), today());

  EXPECT_EQ(raising(open), (Sets{{"a"}, {"b", "c"}}));
}

TEST(SmallestSets, OneAnswerCannotBeYesAndNo) {
  const Asked open(any({all({yes("a"), no("a")}), all({yes("b"), yes("c")})}), today());

  EXPECT_EQ(raising(open), (Sets{{"b", "c"}}));
}

TEST(SmallestSets, TheSidesAreAnswersOfTheirOwn) {
  const Asked open(all({yes("sore"), other(no("sore"))}), today());

  EXPECT_EQ(raising(open), Sets{{"sore"}});
}

TEST(SmallestSets, AnOpenNumberCanRaiseAndSettle) {
  const Asked open(atLeast("n", 3), today());

  EXPECT_EQ(raising(open), Sets{{"n"}});
  EXPECT_EQ(settling(open), Sets{{"n"}});
}

TEST(SmallestSets, NothingIsListedOnceDecided) {
  const Asked decided(any({yes("a"), yes("b")}), today().yes("a"));

  EXPECT_TRUE(raising(decided).empty());
  EXPECT_TRUE(settling(decided).empty());
}

TEST(SmallestSets, AtMostEightAreShownSmallestFirst) {
  PackBuilder builder;
  std::vector<Rule> pairs;
  for (int i = 0; i < 20; ++i) {
    const std::string first = "x" + std::to_string(i);
    const std::string second = "y" + std::to_string(i);
    builder.yesNo(first).yesNo(second);
    pairs.push_back(any({yes(first), yes(second)}));
  }
  builder.yesNo("alone");
  const Pack pack = builder.defined("asked", any({all(pairs), yes("alone")})).open();
  const Episode episode = today().build();

  const auto evaluation =
      evaluate(*pack.findFinding("asked")->definition(), Facts(pack, episode, moment(kToday), Side::Left));

  ASSERT_EQ(evaluation.wouldRaise.size(), 8U);
  EXPECT_EQ(named({evaluation.wouldRaise.front()}, pack), Sets{{"alone"}});
  EXPECT_EQ(evaluation.wouldRaise.back().size(), 20U);
  EXPECT_EQ(evaluation.wouldSettle.front().size(), 3U);
}

TEST(FindingsOf, GoThroughDefinitionsAndFormulasOnce) {
  const Asked asked(all({yes("a-or-b"), yes("b"), atLeast("ratio", 2), yes("sore"), atLeast("age", 18)}),
                    today());

  const auto found = findingsOf(asked.criterion(), asked.pack);

  EXPECT_EQ(named({found}, asked.pack), (Sets{{"age", "a", "b", "sore", "n", "m"}}));
}

}  // namespace
}  // namespace calcar::engine
