// What no plan of the real rules may ever hold, whatever is answered.
#include <gtest/gtest.h>

#include "tests/rules/hip/programme_cases.hpp"
#include "tests/support/property.hpp"

namespace calcar {
namespace {

using engine::Side;
using testing::adult;
using testing::assessed;
using testing::exercisesIn;
using testing::hipPack;
using testing::holds;
using testing::textsOf;

std::vector<std::string> lockedNow(const engine::Assessment& assessment) {
  std::vector<std::string> parts;
  for (const auto& flag : assessment.flags) {
    if (flag.state == engine::FlagState::Raised) {
      const auto locks = textsOf(hipPack().findRedFlag(flag.flag)->locks());
      parts.insert(parts.end(), locks.begin(), locks.end());
    }
  }
  return parts;
}

bool guardsBone(const engine::Assessment& assessment) {
  return std::any_of(assessment.flags.begin(), assessment.flags.end(), [](const auto& flag) {
    return flag.state == engine::FlagState::Raised &&
           !textsOf(hipPack().findRedFlag(flag.flag)->guards()).empty();
  });
}

std::vector<std::string> observedYesNo() {
  std::vector<std::string> ids;
  for (const auto* finding : *hipPack().content().findings()) {
    if (finding->type() == pack::ValueType::YesNo && finding->origin() == pack::Origin::Observed) {
      ids.push_back(finding->id()->str());
    }
  }
  return ids;
}

std::vector<std::string> flagIds() {
  std::vector<std::string> ids;
  for (const auto* flag : *hipPack().content().red_flags()) {
    ids.push_back(flag->id()->str());
  }
  return ids;
}

engine::Episode someEpisode() {
  static const auto kFindings = observedYesNo();
  static const auto kFlags = flagIds();
  auto builder = adult();
  builder.pain(*rc::gen::element<std::string>("F1", "F3", "F4", "L1", "B1", "B3", "B4", "B7"), Side::Left);
  const auto answers =
      *rc::gen::resize(12, rc::gen::container<std::vector<std::pair<std::string, bool>>>(
                               rc::gen::pair(rc::gen::elementOf(kFindings), rc::gen::arbitrary<bool>())));
  for (const auto& [id, yes] : answers) {
    const bool sided = hipPack().findFinding(id)->sided();
    const auto side = sided ? std::optional(Side::Left) : std::nullopt;
    yes ? builder.yes(id, side) : builder.no(id, side);
  }
  const auto set =
      *rc::gen::resize(6, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kFlags)));
  for (const auto& flag : set) {
    builder.overridden(flag, "known", "Nora Berg", "2026-11-20");
  }
  if (*rc::gen::arbitrary<bool>()) {
    builder.content().means.equipment =
        *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("band", "chair", "step"));
  }
  return builder.build();
}

TEST(ProgrammeProperties, NoneEverHoldsWhatARaisedFlagLocksOrGuards) {
  testing::holdsAlways(
      [] {
        const auto episode = someEpisode();
        const auto assessment = assessed(episode);
        const auto locked = lockedNow(assessment);
        const auto plan = exercisesIn(episode, assessment.programme);
        for (const auto& id : plan) {
          const auto parts = textsOf(hipPack().findExercise(id)->parts());
          for (const auto& part : parts) {
            RC_ASSERT(!holds(locked, part));
          }
          RC_ASSERT(!guardsBone(assessment) || !holds(parts, "impact"));
        }
        RC_ASSERT(!assessment.programme.runningOffered || !holds(locked, "impact"));
        RC_CLASSIFY(!plan.empty(), "with a plan");
      },
      300);
}

TEST(ProgrammeProperties, EveryExerciseInAPlanCanBeDoneWithWhatIsThere) {
  testing::holdsAlways([] {
    const auto episode = someEpisode();
    const auto plan = assessed(episode).programme;
    for (const auto& id : exercisesIn(episode, plan)) {
      for (const auto& piece : textsOf(hipPack().findExercise(id)->equipment())) {
        const bool isThere = !episode.means.equipment || holds(*episode.means.equipment, piece);
        RC_ASSERT(isThere);
      }
    }
  });
}

}  // namespace
}  // namespace calcar
