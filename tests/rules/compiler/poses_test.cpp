#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <string>

#include "engine/knowledge/pack.hpp"
#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

constexpr const char* kPath = "poses/strength.yaml";

/// The small rules with a squat drawn for their one exercise.
SmallRules drawn() {
  const std::string picture = R"(, picture: "A squat" } })";
  return SmallRules()
      .edited("texts/en/all.yaml", R"(how: "Lift", why: "Strength" } })",
              R"(how: "Lift", why: "Strength")" + picture)
      .with(kPath, R"(defaults: { because: [ours], grade: default, review: none }
poses:
  - exercise: bridge
    view: side
    work: [quadriceps.B]
    props:
      - { kind: box, name: step, x: [60, 90], y: [0, 20], z: [-20, 20] }
    start:
      root: { lie: stand }
      touch: { heel.B: floor, ball.B: floor }
      free: [root.y, root.pitch]
    end:
      joints: { hip.B: 98, knee.B: 102, ankle.B: 30 }
      keep: [heel.R, ball.R]
      free: [root.y, root.x, root.pitch]
    arrows:
      - { along: sacrum, offset: [-16, 0] }
)");
}

std::string problems(const std::string& piece, const std::string& replacement) {
  return drawn().edited(kPath, piece, replacement).problems();
}

void expectBegins(const std::string& text, const std::string& beginning) {
  EXPECT_EQ(text.substr(0, beginning.size()), beginning);
}

TEST(Poses, AreDrawnIntoTheirExercise) {
  const auto compiled = rules::compile(drawn().files());
  ASSERT_TRUE(compiled) << drawn().problems();
  const auto pack = engine::Pack::open(*compiled);
  ASSERT_TRUE(pack);

  const pack::Drawing* drawing = pack->content().exercises()->Get(0)->drawing();
  ASSERT_NE(drawing, nullptr);
  EXPECT_GT(drawing->shapes()->size(), 20U);
}

TEST(Poses, AnUnknownWordIsNamedWithItsLine) {
  expectBegins(problems("exercise: bridge", "exercise: brigde"),
               "poses/strength.yaml:3:15: unknown exercise 'brigde' – did you mean 'bridge'?");
  EXPECT_EQ(problems("view: side", "view: sdie"),
            "poses/strength.yaml:4:11: unknown view 'sdie' – did you mean 'side'?");
  EXPECT_EQ(problems("quadriceps.B", "quadricep.B"),
            "poses/strength.yaml:5:12: unknown muscle 'quadricep.B' – did you mean 'quadriceps.B'?");
  EXPECT_EQ(problems("kind: box", "kind: bax"),
            "poses/strength.yaml:7:17: unknown prop 'bax' – did you mean 'box'?");
  EXPECT_EQ(problems("heel.B: floor", "heal.B: floor"),
            "poses/strength.yaml:10:16: unknown landmark 'heal.B' – did you mean 'heel.B'?");
  EXPECT_EQ(problems("ball.B: floor", "ball.B: stop"),
            "poses/strength.yaml:10:39: unknown surface 'stop' – did you mean 'step'?");
  EXPECT_EQ(problems("hip.B: 98", "hpi.B: 98"),
            "poses/strength.yaml:13:17: unknown joint 'hpi.B' – did you mean 'hip.B'?");
  expectBegins(problems("[root.y, root.x", "[root.w, root.x"),
               "poses/strength.yaml:15:14: unknown number 'root.w'");
}

TEST(Poses, AnAngleAtItsLimitPassesAndBeyondItIsNamed) {
  EXPECT_EQ(problems("ankle.B: 30", "ankle.B: 30, neck: [0, 0, 80]"), "");
  EXPECT_EQ(
      problems("ankle.B: 30", "ankle.B: 30, neck: [0, 0, 81]"),
      "poses/strength.yaml:13:60: 'neck' turn of 81 is outside its range – stay within -80 to 80, or widen "
      "it under 'beyond' and say why");
}

TEST(Poses, APinThatMissesABodyThatFallsAndAHiddenMuscleAreErrors) {
  EXPECT_NE(problems("ball.B: floor", "ball.B: floor, palm.R: floor")
                .find("poses/strength.yaml:9:7: 'bridge': the pins miss by "),
            std::string::npos);
  expectBegins(problems("hip.B: 98", "hip.B: 20"),
               "poses/strength.yaml:13:7: 'bridge': the centre of mass is ");
  expectBegins(problems("quadriceps.B", "adductors.R"),
               "poses/strength.yaml:3:5: 'bridge': the view hides adductors.R");
}

TEST(Poses, AStartHasNothingToKeepAndAnArrowAlongAWayNeedsAnEnd) {
  expectBegins(problems("free: [root.y, root.pitch]", "keep: [heel.R]"),
               "poses/strength.yaml:11:13: a start has nothing to keep");
}

TEST(Poses, APictureNeedsItsWords) {
  EXPECT_EQ(drawn().edited("texts/en/all.yaml", R"(, picture: "A squat")", "").problems(),
            "poses/strength.yaml:3:5: the text 'exercise.bridge.picture' is missing in texts/en – add it to "
            "texts/en/");
}

/// The small rules with the squat drawn for two of their findings instead.
SmallRules drawnTests() {
  return drawn()
      .edited(kPath, "exercise: bridge", "tests: [lunge, trochanter-tenderness]")
      .edited("texts/en/all.yaml", R"(, picture: "A squat")", "")
      .with("texts/en/pictures.yaml", R"(finding:
  lunge: { picture: "A squat" }
  trochanter-tenderness: { picture: "A squat" }
)");
}

TEST(TestPoses, AreDrawnIntoEachOfTheirFindings) {
  const auto compiled = rules::compile(drawnTests().files());
  ASSERT_TRUE(compiled) << drawnTests().problems();
  const auto pack = engine::Pack::open(*compiled);
  ASSERT_TRUE(pack);

  std::map<std::string, std::size_t> shapes;
  for (const pack::Finding* finding : *pack->content().findings()) {
    if (finding->drawing() != nullptr) {
      shapes[finding->id()->str()] = finding->drawing()->shapes()->size();
    }
  }
  ASSERT_EQ(shapes.size(), 2U);
  EXPECT_GT(shapes["lunge"], 20U);
  EXPECT_EQ(shapes["trochanter-tenderness"], shapes["lunge"]);
  EXPECT_EQ(pack->content().exercises()->Get(0)->drawing(), nullptr);
}

TEST(TestPoses, AnUnknownFindingIsNamedWithItsLine) {
  expectBegins(drawnTests().edited(kPath, "[lunge,", "[lugne,").problems(),
               "poses/strength.yaml:3:13: unknown finding 'lugne' – did you mean 'lunge'?");
}

TEST(TestPoses, ASecondPoseIsAnErrorInItsOwnListToo) {
  const std::string second = R"(poses:
  - tests: [lunge]
    view: front
    work: []
    start: { root: { lie: stand }, touch: { heel.B: floor, ball.B: floor }, free: [root.y, root.pitch] }
)";
  EXPECT_EQ(drawnTests().edited(kPath, "poses:\n", second).problems(),
            "poses/strength.yaml:7:5: a second pose of 'lunge' – keep one");
  EXPECT_EQ(drawnTests().edited(kPath, "[lunge,", "[lunge, lunge,").problems(),
            "poses/strength.yaml:3:5: a second pose of 'lunge' – keep one");
}

TEST(TestPoses, EveryTestNeedsThePictureInWords) {
  EXPECT_EQ(
      drawnTests()
          .edited("texts/en/pictures.yaml", "  trochanter-tenderness: { picture: \"A squat\" }\n", "")
          .problems(),
      "poses/strength.yaml:3:5: the text 'finding.trochanter-tenderness.picture' is missing in texts/en "
      "– add it to texts/en/");
}

TEST(TestPoses, APoseShowsAnExerciseOrTestsAndNotBoth) {
  expectBegins(drawnTests().edited(kPath, "tests: [lunge", "exercise: bridge\n    tests: [lunge").problems(),
               "poses/strength.yaml:3:15: a pose shows an exercise or tests, not both");
}

/// The small rules with a close-up for one of their findings.
SmallRules closeUp() {
  return SmallRules()
      .with(kPath, R"(defaults: { because: [ours], grade: default, review: none }
poses:
  - tests: [trochanter-tenderness]
    close: side
    window: { x: [-17, 17], y: [-20, 16] }
    press: [{ on: thigh.R, at: [-2, 0.6, 7] }]
    along: [{ on: pelvis, through: [[5, 8, 12], [2, 10, 13]] }]
    patch: [{ on: pelvis, through: [[-2, 9, 12], [-2, 4, 14]], radius: 2 }]
)")
      .with("texts/en/pictures.yaml", "finding: { trochanter-tenderness: { picture: \"A place\" } }\n");
}

std::string closeUpProblems(const std::string& piece, const std::string& replacement) {
  return closeUp().edited(kPath, piece, replacement).problems();
}

TEST(CloseUps, AreDrawnIntoTheirFinding) {
  const auto compiled = rules::compile(closeUp().files());
  ASSERT_TRUE(compiled) << closeUp().problems();
  const auto pack = engine::Pack::open(*compiled);
  ASSERT_TRUE(pack);

  const pack::Drawing* drawing = pack->findFinding("trochanter-tenderness")->drawing();
  ASSERT_NE(drawing, nullptr);
  EXPECT_GT(drawing->shapes()->size(), 5U);
}

TEST(CloseUps, WhatDoesNotFitIsNamedWithItsLine) {
  EXPECT_EQ(closeUpProblems("close: side", "close: sdie"),
            "poses/strength.yaml:4:12: unknown close view 'sdie' – did you mean 'side'?");
  EXPECT_EQ(closeUpProblems("on: thigh.R", "on: tigh.R"),
            "poses/strength.yaml:6:19: unknown segment 'tigh.R' – did you mean 'thigh.R'?");
  EXPECT_EQ(closeUpProblems("at: [-2, 0.6, 7]", "at: [-2, 0.6]"),
            "poses/strength.yaml:6:32: 2 numbers stand here – write 3");
  EXPECT_EQ(closeUpProblems("[[5, 8, 12], [2, 10, 13]]", "[[5, 8, 12]]"),
            "poses/strength.yaml:7:36: one place makes no way – write at least two places");
  EXPECT_EQ(closeUpProblems("radius: 2", "radius: 0"),
            "poses/strength.yaml:8:72: a patch has no breadth – write its half breadth in centimetres");
  EXPECT_EQ(
      closeUpProblems("at: [-2, 0.6, 7]", "at: [-2, -24, 7]"),
      "poses/strength.yaml:3:5: 'trochanter-tenderness': a spot of thigh.R lies outside the window – change "
      "the angles or places; the rule guide says how");
}

TEST(CloseUps, AWindowLiesAroundTheBody) {
  constexpr const char* kProblem =
      "poses/strength.yaml:5:13: a window that is too small or reaches beyond the body – write at least 8 cm "
      "each "
      "way, within -110 to 110";

  EXPECT_EQ(closeUpProblems("x: [-17, 17]", "x: [-17, 1000000]"), kProblem);
  EXPECT_EQ(closeUpProblems("x: [-17, 17]", "x: [-1, 1]"), kProblem);
}

TEST(CloseUps, ShowAPlace) {
  EXPECT_EQ(
      closeUp()
          .edited(kPath, "    press: [{ on: thigh.R, at: [-2, 0.6, 7] }]\n", "")
          .edited(kPath, "    along: [{ on: pelvis, through: [[5, 8, 12], [2, 10, 13]] }]\n", "")
          .edited(kPath, "    patch: [{ on: pelvis, through: [[-2, 9, 12], [-2, 4, 14]], radius: 2 }]\n", "")
          .problems(),
      "poses/strength.yaml:3:5: a close-up shows no place – write 'press', 'along' or 'patch'");
}

}  // namespace
}  // namespace calcar
