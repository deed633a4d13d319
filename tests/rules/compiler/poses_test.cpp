#include <gtest/gtest.h>

#include "engine/knowledge/pack.hpp"
#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

constexpr const char* kPoses =
    "defaults: { because: [ours], grade: default, review: none }\n"
    "poses:\n"
    "  - exercise: bridge\n"
    "    view: side\n"
    "    work: [quadriceps.B]\n"
    "    start:\n"
    "      root: { lie: stand }\n"
    "      touch: { heel.B: floor, ball.B: floor }\n"
    "      free: [root.y, root.pitch]\n"
    "    end:\n"
    "      joints: { hip.B: 98, knee.B: 102, ankle.B: 30, shoulder.B: 88 }\n"
    "      keep: [heel.R, ball.R]\n"
    "      free: [root.y, root.x, root.pitch]\n"
    "    arrows:\n"
    "      - { along: sacrum, offset: [-16, 0] }\n";

SmallRules rules() { return SmallRules().with("poses/strength.yaml", kPoses); }

std::string problems(const std::string& piece, const std::string& replacement) {
  return rules().edited("poses/strength.yaml", piece, replacement).problems();
}

TEST(Poses, ACorrectOneCompilesAndDrawsItsExercise) {
  const auto whole =
      rules().with("texts/en/pictures.yaml", "exercise: { bridge: { picture: Thighs at work } }\n");
  const auto bytes = rules::compile(whole.files());
  ASSERT_TRUE(bytes) << whole.problems();
  const auto pack = engine::Pack::open(*bytes);
  ASSERT_TRUE(pack);

  const auto* drawing = pack->findExercise("bridge")->drawing();

  ASSERT_NE(drawing, nullptr);
  EXPECT_GT(drawing->width(), 0);
  EXPECT_GT(drawing->shapes()->size(), 10U);
}

bool beginsWith(const std::string& text, const std::string& words) { return text.rfind(words, 0) == 0; }

TEST(Poses, AnUnknownJointNumberLandmarkSurfaceOrMuscleIsToldWithItsPlaceAndTheLikelyWord) {
  EXPECT_EQ(problems("hip.B: 98", "hips.B: 98"),
            "poses/strength.yaml:11:17: unknown joint 'hips.B' – did you mean 'hip.B'?");
  EXPECT_EQ(problems("free: [root.y, root.pitch]", "free: [root.y, root.picth]"),
            "poses/strength.yaml:9:22: unknown number 'root.picth' – did you mean 'root.pitch'?");
  EXPECT_TRUE(beginsWith(problems("ball.B: floor }", "bal.B: floor }"),
                         "poses/strength.yaml:8:31: unknown landmark 'bal.B' –"));
  EXPECT_EQ(problems("heel.B: floor", "heel.B: flor"),
            "poses/strength.yaml:8:24: unknown surface 'flor' – did you mean 'floor'?");
  EXPECT_TRUE(beginsWith(problems("quadriceps.B", "quadricep.B"),
                         "poses/strength.yaml:5:12: unknown muscle 'quadricep.B' –"));
}

TEST(Poses, AnAngleOutsideItsRangeIsAnErrorOfItsPlace) {
  EXPECT_EQ(
      problems("knee.B: 102", "knee.B: -60"),
      "poses/strength.yaml:11:36: 'knee.B' flex of -60 is outside its range – stay within -5 to 145, or "
      "widen it under 'beyond' and say why");
}

TEST(Poses, ABodyThatWouldFallIsAnErrorOfItsPicture) {
  const std::string told = problems(
      "      keep: [heel.R, ball.R]\n      free: [root.y, root.x, root.pitch]\n", "      free: [root.y]\n");

  EXPECT_TRUE(beginsWith(told, "poses/strength.yaml:")) << told;
  EXPECT_NE(told.find("'bridge'"), std::string::npos) << told;
}

TEST(Poses, AnExerciseIsDrawnOnceAndMustExist) {
  EXPECT_NE(problems("exercise: bridge", "exercise: brigde").find("did you mean 'bridge'"),
            std::string::npos);
  const std::string doubled =
      std::string(kPoses) + std::string(kPoses).substr(std::string(kPoses).find("  - exercise"));
  EXPECT_NE(SmallRules().with("poses/strength.yaml", doubled).problems().find("a second pose of 'bridge'"),
            std::string::npos);
}

}  // namespace
}  // namespace calcar
