// Worked numbers for every test of the kinetic chain that can be a deficit, and for those that never are.
#include <gtest/gtest.h>

#include <optional>
#include <ostream>

#include "hip_chain.hpp"

namespace calcar {
namespace {

using engine::ChainState;
using engine::Side;
using testing::EpisodeBuilder;
using testing::findingIn;
using testing::hipPack;
using testing::visited;

/// Measures a finding on the left and, where a value is given, on the right; findings without sides once.
void measure(EpisodeBuilder& episode, const std::string& finding, double left, std::optional<double> right) {
  if (!hipPack().finding(hipPack().findingIndex(finding).value()).sided()) {
    episode.number(finding, left);
    return;
  }
  episode.number(finding, left, Side::Left);
  if (right) {
    episode.number(finding, *right, Side::Right);
  }
}

struct Worked {
  std::string test;
  std::string measured;
  double left = 0;
  std::optional<double> right;
  ChainState state = ChainState::Clear;
  engine::Sex sex = engine::Sex::Male;
};

std::ostream& operator<<(std::ostream& out, const Worked& worked) {
  out << worked.test << " left " << worked.left;
  return worked.right ? out << " right " << *worked.right : out << " alone";
}

class WorkedNumbers : public ::testing::TestWithParam<Worked> {};

TEST_P(WorkedNumbers, GiveTheState) {
  auto episode = visited();
  episode.sex(GetParam().sex);
  measure(episode, GetParam().measured, GetParam().left, GetParam().right);

  EXPECT_EQ(findingIn(episode.build(), GetParam().test).state, GetParam().state);
}

constexpr auto kNone = std::nullopt;
constexpr auto kObserved = ChainState::Observed;
constexpr auto kClear = ChainState::Clear;
constexpr auto kWithin = ChainState::WithinError;
constexpr auto kDeficit = ChainState::Deficit;

/// Limit and side difference in the finding's own unit: at the limit, just beyond, at the error, just above.
std::vector<Worked> ofOneFinding() {
  const auto own = [](const std::string& id, double left, std::optional<double> right, ChainState state) {
    return Worked{id, id, left, right, state};
  };
  return {
      own("lumbar-locked-rotation", 50, kNone, kClear),
      own("lumbar-locked-rotation", 49.9, kNone, kWithin),
      own("lumbar-locked-rotation", 43.7, kNone, kWithin),
      own("lumbar-locked-rotation", 43.6, kNone, kDeficit),
      own("lumbar-locked-rotation", 60, 67, kClear),
      own("lumbar-locked-rotation", 60, 67.1, kDeficit),
      own("seated-rotation", 30, kNone, kObserved),
      own("seated-rotation", 30, 37, kClear),
      own("seated-rotation", 30, 37.1, kDeficit),
      own("biering-sorensen", 176, kNone, kClear),
      own("biering-sorensen", 175.9, kNone, kWithin),
      own("biering-sorensen", 128, kNone, kWithin),
      own("biering-sorensen", 127.9, kNone, kDeficit),
      {"biering-sorensen", "biering-sorensen", 60, kNone, kObserved, engine::Sex::Female},
      own("forearm-plank", 1, kNone, kObserved),
      own("hip-internal-rotation-prone", 20, kNone, kObserved),
      own("hip-internal-rotation-prone", 20, 28, kClear),
      own("hip-internal-rotation-prone", 20, 28.1, kDeficit),
      own("hip-internal-rotation-supine-90", 20, 28, kClear),
      own("hip-internal-rotation-supine-90", 20, 28.1, kDeficit),
      own("hip-internal-rotation-seated", 20, 28, kClear),
      own("hip-internal-rotation-seated", 20, 28.1, kDeficit),
      own("hip-external-rotation-prone", 20, 28, kClear),
      own("hip-external-rotation-prone", 20, 28.1, kDeficit),
      own("hip-external-rotation-seated", 20, 28, kClear),
      own("hip-external-rotation-seated", 20, 28.1, kDeficit),
      own("hip-external-rotation-supine-90", 10, 50, kObserved),
      own("hip-abduction-supine", 10, 50, kObserved),
      own("hip-adduction-supine", 10, 50, kObserved),
      own("hip-flexion-supine", 10, 120, kObserved),
      own("hip-extension-prone", 0, 30, kObserved),
      own("modified-thomas-knee-angle", 67, kNone, kClear),
      own("modified-thomas-knee-angle", 66, kNone, kWithin),
      own("modified-thomas-knee-angle", 48, kNone, kWithin),
      own("modified-thomas-knee-angle", 47.9, kNone, kDeficit),
      own("modified-thomas-knee-angle", 70, 89, kClear),
      own("modified-thomas-knee-angle", 70, 89.1, kDeficit),
      own("modified-thomas-hip-angle", 0, kNone, kClear),
      own("modified-thomas-hip-angle", 0.1, kNone, kWithin),
      own("modified-thomas-hip-angle", 40, kNone, kWithin),
      own("lateral-step-down-score", 1, 1, kClear),
      own("lateral-step-down-score", 2, 2, kWithin),
      own("lateral-step-down-score", 3, 3, kWithin),
      own("lateral-step-down-score", 4, 4, kDeficit),
      own("lateral-step-down-score", 1, 0, kClear),
      own("lateral-step-down-score", 2, 0, kDeficit),
      own("single-leg-squat-faults", 1, kNone, kClear),
      own("single-leg-squat-faults", 2, kNone, kDeficit),
      own("trendelenburg-angle", 83, kNone, kClear),
      own("trendelenburg-angle", 82.9, kNone, kWithin),
      own("trendelenburg-angle", 60, kNone, kWithin),
      own("trendelenburg-angle", 84, 88, kClear),
      own("trendelenburg-angle", 84, 88.1, kDeficit),
      own("y-balance-anterior", 60, kNone, kObserved),
      own("y-balance-anterior", 60, 64.1, kClear),
      own("y-balance-anterior", 60, 66, kClear),
      own("y-balance-anterior", 60, 66.1, kDeficit),
      own("weight-bearing-lunge", 9, kNone, kClear),
      own("weight-bearing-lunge", 8.9, kNone, kWithin),
      own("weight-bearing-lunge", 6.3, kNone, kWithin),
      own("weight-bearing-lunge", 4.5, kNone, kWithin),
      own("weight-bearing-lunge", 4.4, kNone, kDeficit),
      own("weight-bearing-lunge", 9, 12, kClear),
      own("weight-bearing-lunge", 9, 12.1, kDeficit),
      own("first-toe-dorsiflexion", 40, kNone, kClear),
      own("first-toe-dorsiflexion", 39.9, kNone, kWithin),
      own("foot-posture-index", 12, kNone, kObserved),
      own("navicular-drop", 15, kNone, kObserved),
      own("single-leg-heel-raise", 15, kNone, kClear),
      own("single-leg-heel-raise", 14, kNone, kWithin),
      own("single-leg-heel-raise", 8, kNone, kDeficit),
      own("single-leg-heel-raise", 20, 26, kClear),
      own("single-leg-heel-raise", 20, 27, kDeficit),
      own("single-leg-bridge", 20, kNone, kClear),
      own("single-leg-bridge", 19, kNone, kWithin),
      own("single-leg-bridge", 21, 25, kClear),
      own("single-leg-bridge", 21, 26, kDeficit),
      own("running-pelvic-drop", 20, 2, kObserved),
      own("running-tibia-angle", 20, 2, kObserved),
      own("running-step-rate", 140, kNone, kObserved),
  };
}

/// Forces of 100 N on the sound side: at the error in per cent, just above, one side only.
std::vector<Worked> ofForces() {
  std::vector<Worked> list;
  const std::vector<std::pair<std::string, double>> errors{
      {"hip-flexion-force", 15},   {"hip-extension-force", 22},         {"hip-abduction-force", 15},
      {"hip-adduction-force", 17}, {"hip-internal-rotation-force", 15}, {"hip-external-rotation-force", 15}};
  for (const auto& [force, error] : errors) {
    const std::string test = force + "-difference";
    list.push_back({test, force, 100, 100, kClear});
    list.push_back({test, force, 100 - error, 100, kWithin});
    list.push_back({test, force, 100 - error - 0.1, 100, kDeficit});
    list.push_back({test, force, 50, kNone, ChainState::NotScreened});
  }
  list.push_back({"hip-abduction-strength-difference", "hip-abduction-strength", 1.7, 2.0, kWithin});
  list.push_back({"hip-abduction-strength-difference", "hip-abduction-strength", 1.69, 2.0, kDeficit});
  list.push_back({"side-plank-difference", "side-plank", 80, 100, kClear});
  list.push_back({"side-plank-difference", "side-plank", 79.9, 100, kDeficit});
  list.push_back({"side-plank-difference", "side-plank", 79.9, kNone, ChainState::NotScreened});
  return list;
}

INSTANTIATE_TEST_SUITE_P(Chain, WorkedNumbers, ::testing::ValuesIn(ofOneFinding()));
INSTANTIATE_TEST_SUITE_P(Forces, WorkedNumbers, ::testing::ValuesIn(ofForces()));

}  // namespace
}  // namespace calcar
