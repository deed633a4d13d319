// What must hold for the real rules, whatever is answered.
#include <gtest/gtest.h>

#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "../../support/property.hpp"
#include "engine/assessment/assessment.hpp"

namespace calcar {
namespace {

using engine::Side;
using engine::Urgency;
using testing::EpisodeBuilder;
using testing::hipPack;

constexpr std::string_view kVisit = "2026-11-20T10:00";

struct Answer {
  std::uint32_t finding;
  bool yes;
};

struct Person {
  Side side = Side::Left;
  std::string birth;
  engine::Sex sex = engine::Sex::Female;
  std::vector<std::string> zones;
  std::vector<Answer> answers;
};

/// The yes-or-no findings that history and examination can establish.
const std::vector<std::uint32_t>& yesNoFindings() {
  static const std::vector<std::uint32_t> kFindings = [] {
    std::vector<std::uint32_t> list;
    const auto count = hipPack().content().findings()->size();
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto& finding = hipPack().finding(i);
      if (finding.type() == pack::ValueType::YesNo && finding.origin() == pack::Origin::Observed) {
        list.push_back(i);
      }
    }
    return list;
  }();
  return kFindings;
}

std::vector<std::string> zoneIds() {
  std::vector<std::string> ids;
  for (const auto* zone : *hipPack().content().zones()) {
    ids.push_back(zone->id()->str());
  }
  return ids;
}

rc::Gen<Person> person() {
  const auto answer = rc::gen::apply(
      [](std::uint32_t finding, bool yes) {
        return Answer{finding, yes};
      },
      rc::gen::elementOf(yesNoFindings()), rc::gen::arbitrary<bool>());
  return rc::gen::apply(
      [](Side side, std::string birth, engine::Sex sex, std::vector<std::string> zones,
         std::vector<Answer> answers) {
        return Person{side, std::move(birth), sex, std::move(zones), std::move(answers)};
      },
      rc::gen::element(Side::Left, Side::Right),
      rc::gen::element<std::string>("1955-02-03", "1992-03-14", "2012-07-01"),
      rc::gen::element(engine::Sex::Female, engine::Sex::Male, engine::Sex::Other),
      rc::gen::resize(3, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(zoneIds()))),
      rc::gen::resize(25, rc::gen::container<std::vector<Answer>>(answer)));
}

engine::Episode episodeOf(const Person& person) {
  EpisodeBuilder builder(person.side);
  builder.bornOn(person.birth).sex(person.sex).onset("2026-10-12").visit(kVisit);
  for (const auto& zone : person.zones) {
    builder.pain(zone, person.side);
  }
  for (const auto& answer : person.answers) {
    const auto& finding = hipPack().finding(answer.finding);
    const auto side = finding.sided() ? std::optional(person.side) : std::nullopt;
    answer.yes ? builder.yes(finding.id()->str(), side) : builder.no(finding.id()->str(), side);
  }
  return builder.build();
}

engine::Assessment assessed(const Person& person) {
  return engine::assess(hipPack(), episodeOf(person), testing::moment(kVisit));
}

/// Answers one more finding of this person, unless it was answered already.
void add(Person& person, std::uint32_t finding, bool yes) {
  std::erase_if(person.answers, [&](const Answer& answer) { return answer.finding == finding; });
  person.answers.push_back({finding, yes});
}

bool isUsedByAFlag(std::uint32_t finding) {
  for (const auto* flag : *hipPack().content().red_flags()) {
    const auto used = engine::findingsOf(*flag->raise(), hipPack());
    if (std::find(used.begin(), used.end(), finding) != used.end()) {
      return true;
    }
  }
  return false;
}

TEST(HipProperties, APositiveRedFlagFindingNeverLowersTheUrgency) {
  testing::holdsAlways([] {
    Person someone = *person();
    const auto before = assessed(someone).disposition;
    const auto finding = *rc::gen::elementOf(yesNoFindings());
    RC_PRE(isUsedByAFlag(finding));

    add(someone, finding, true);

    RC_ASSERT(assessed(someone).disposition.forced >= before.forced);
  });
}

TEST(HipProperties, NoCompletionOfTheUnknownFallsBelowWhatIsForced) {
  testing::holdsAlways([] {
    Person someone = *person();
    const auto open = assessed(someone);
    for (const auto finding : yesNoFindings()) {
      const bool known = std::any_of(someone.answers.begin(), someone.answers.end(),
                                     [&](const Answer& answer) { return answer.finding == finding; });
      if (!known) {
        someone.answers.push_back({finding, *rc::gen::arbitrary<bool>()});
      }
    }

    const auto complete = assessed(someone);

    for (std::size_t i = 0; i < open.flags.size(); ++i) {
      RC_ASSERT(complete.flags[i].forced >= open.flags[i].forced);
    }
  });
}

TEST(HipProperties, MirroredSidesGiveMirroredResults) {
  testing::holdsAlways([] {
    Person someone = *person();
    const auto one = assessed(someone);
    someone.side = engine::opposite(someone.side);
    const auto other = assessed(someone);

    RC_ASSERT(one.disposition.forced == other.disposition.forced);
    RC_ASSERT(one.disposition.possible == other.disposition.possible);
    RC_ASSERT(one.suspectedSerious == other.suspectedSerious);
    RC_ASSERT(one.conditions.size() == other.conditions.size());
    for (std::size_t i = 0; i < one.conditions.size(); ++i) {
      RC_ASSERT(one.conditions[i].condition == other.conditions[i].condition);
      RC_ASSERT(one.conditions[i].permille == other.conditions[i].permille);
    }
  });
}

TEST(HipProperties, AGuardedTestIsNeverTheNextStep) {
  testing::holdsAlways([] {
    const auto assessment = assessed(*person());
    for (const auto& step : assessment.nextSteps) {
      for (const auto& safety : assessment.testSafety) {
        const bool asked =
            step.kind == engine::NextStep::Kind::Finding &&
            std::find(step.findings.begin(), step.findings.end(), safety.finding) != step.findings.end();
        RC_ASSERT(!asked || safety.grade != pack::Safety::Blocked);
      }
    }
  });
}

}  // namespace
}  // namespace calcar
