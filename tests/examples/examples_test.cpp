#include <gtest/gtest.h>

#include <algorithm>

#include "../support/document_text.hpp"
#include "example.hpp"

namespace calcar {
namespace {

using engine::ChainState;
using engine::FlagState;
using engine::ProgrammeState;
using engine::Urgency;
using testing::Example;
using testing::hipPack;
using testing::textOf;

const engine::FlagAssessment& flagOf(const Example& example, std::string_view id) {
  const auto& flags = example.assessment.flags;
  const auto found =
      std::find_if(flags.begin(), flags.end(), [&](const auto& flag) { return flag.flag == id; });
  EXPECT_NE(found, flags.end()) << id;
  return *found;
}

bool isBlocked(const Example& example, std::string_view finding) {
  const auto& list = example.assessment.testSafety;
  return std::any_of(list.begin(), list.end(), [&](const auto& safety) {
    return hipPack().finding(safety.finding).id()->string_view() == finding &&
           safety.grade == pack::Safety::Blocked;
  });
}

bool isSuggested(const Example& example, std::string_view finding) {
  const auto index = *hipPack().findingIndex(finding);
  const auto& steps = example.assessment.nextSteps;
  return std::any_of(steps.begin(), steps.end(), [&](const auto& step) {
    return step.kind == engine::NextStep::Kind::Finding &&
           std::find(step.findings.begin(), step.findings.end(), index) != step.findings.end();
  });
}

TEST(FemoralNeckStressExample, IsReferredWithin48HoursAndCouldBecomeToday) {
  const Example example("femoral-neck-stress");

  EXPECT_EQ(example.assessment.disposition.forced, Urgency::Within48h);
  EXPECT_EQ(example.assessment.disposition.possible, Urgency::SameDay);
  EXPECT_EQ(flagOf(example, "femoral-neck-bone-stress-injury").state, FlagState::Raised);
}

TEST(FemoralNeckStressExample, BlocksTheHopTestAndNeverSuggestsIt) {
  const Example example("femoral-neck-stress");

  EXPECT_TRUE(isBlocked(example, "single-leg-hop-pain"));
  EXPECT_FALSE(isSuggested(example, "single-leg-hop-pain"));
  EXPECT_TRUE(isBlocked(example, "running-gait-analysis"));
}

TEST(FemoralNeckStressExample, GetsAdviceInsteadOfAPlan) {
  const Example example("femoral-neck-stress");

  const auto plan = composeRehabilitation(hipPack(), example.episode, example.assessment, example.request);
  const auto advice = composeAdvice(hipPack(), example.episode, example.assessment, example.request);

  EXPECT_EQ(example.assessment.programme.state, ProgrammeState::Locked);
  ASSERT_FALSE(plan);
  EXPECT_NE(plan.error().detail.find("Femoral-neck bone stress injury"), std::string::npos);
  ASSERT_TRUE(advice);
  const auto text = textOf(*advice);
  EXPECT_NE(text.find("running and jumping"), std::string::npos);
  EXPECT_NE(text.find("paused because of Femoral-neck bone stress injury"), std::string::npos);
  EXPECT_NE(text.find("Get help the same day if"), std::string::npos);
}

TEST(LabralExample, NeitherPlanNorAdviceAllowsPainThatARaisedFlagForbids) {
  const Example example("labral");
  ASSERT_EQ(flagOf(example, "femoral-neck-bone-stress-injury").state, FlagState::Raised);
  ASSERT_EQ(example.assessment.programme.state, ProgrammeState::PartlyLocked);

  for (const auto& document :
       {*composeRehabilitation(hipPack(), example.episode, example.assessment, example.request),
        *composeAdvice(hipPack(), example.episode, example.assessment, example.request)}) {
    const auto text = textOf(document);
    EXPECT_EQ(text.find("is acceptable"), std::string::npos);
    EXPECT_NE(text.find("No pain at the place of the injury"), std::string::npos);
    EXPECT_NE(text.find("This holds while it is raised: Femoral-neck bone stress injury."),
              std::string::npos);
  }
}

TEST(LabralExample, AdviceSaysWhatOfThePlanItPrints) {
  const Example example("labral");
  const auto text = textOf(*composeAdvice(hipPack(), example.episode, example.assessment, example.request));
  EXPECT_EQ(text.find("is not started yet"), std::string::npos);
  EXPECT_NE(text.find("only what is printed here may be done"), std::string::npos);
}

TEST(FemoralNeckStressExample, LetterIsUrgentNamesTheSideAndShowsItsGaps) {
  const Example example("femoral-neck-stress");

  const auto letter = composeReferral(hipPack(), example.episode, example.assessment, example.request);

  ASSERT_TRUE(letter);
  const auto text = textOf(*letter);
  EXPECT_NE(text.find("URGENT: within 48 hours"), std::string::npos);
  EXPECT_NE(text.find("Suspected: Femoral-neck bone stress injury, LEFT"), std::string::npos);
  EXPECT_NE(text.find("Affected side: LEFT"), std::string::npos);
  EXPECT_NE(text.find("not asked"), std::string::npos);
  EXPECT_NE(text.find("not signed off by a clinician"), std::string::npos);
  EXPECT_NE(text.find("DRAFT"), std::string::npos);
  EXPECT_NE(text.find("hop"), std::string::npos);  // not performed, and why
  EXPECT_TRUE(
      missingForSignature(engine::DocumentKind::Referral, example.episode, example.assessment).empty());
}

TEST(FemoralNeckStressExample, AReportedMriByANamedReaderClosesTheFlag) {
  Example example("femoral-neck-stress");
  example.episode.clearances.push_back({"femoral-neck-bone-stress-injury",
                                        "mri-hip-pelvis-read",
                                        "no-bone-stress",
                                        "Dr. Ruth Lang, radiologist",
                                        {2026, 11, 21}});
  example.assessment = engine::assess(hipPack(), example.episode, {{2026, 11, 22}, std::nullopt});

  EXPECT_EQ(flagOf(example, "femoral-neck-bone-stress-injury").state, FlagState::Cleared);
}

TEST(FemoralNeckStressExample, ANormalRadiographClosesNothing) {
  Example example("femoral-neck-stress");
  example.episode.clearances.push_back({"femoral-neck-bone-stress-injury",
                                        "radiograph-hip-pelvis-read",
                                        "normal",
                                        "Dr. Ruth Lang, radiologist",
                                        {2026, 11, 20}});
  example.assess();

  const auto& flag = flagOf(example, "femoral-neck-bone-stress-injury");
  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_EQ(flag.closureRefused, "closure.not-a-clearing-finding");
}

TEST(GlutealTendinopathyExample, IsTreatedWithoutReferral) {
  const Example example("gluteal-tendinopathy");

  EXPECT_LT(example.assessment.disposition.forced, Urgency::Routine);
  EXPECT_LT(example.assessment.disposition.possible, Urgency::Routine);
  EXPECT_FALSE(composeReferral(hipPack(), example.episode, example.assessment, example.request));
  ASSERT_FALSE(example.assessment.conditions.empty());
  EXPECT_EQ(example.assessment.conditions.front().condition, "gluteal-tendinopathy");
}

TEST(GlutealTendinopathyExample, GetsItsWholeProgramme) {
  const Example example("gluteal-tendinopathy");

  const auto plan = composeRehabilitation(hipPack(), example.episode, example.assessment, example.request);

  EXPECT_EQ(example.assessment.programme.state, ProgrammeState::Offered);
  EXPECT_EQ(example.assessment.programme.programme, "gluteal-tendinopathy");
  EXPECT_TRUE(example.assessment.programme.runningOffered);
  ASSERT_TRUE(plan) << plan.error().detail;
  EXPECT_NE(textOf(*plan).find("Pain rule"), std::string::npos);
}

TEST(GlutealTendinopathyExample, ShowsDeficitsOfTheChainOnlyBeyondTheError) {
  const Example example("gluteal-tendinopathy");

  for (const auto& segment : example.assessment.chain) {
    for (const auto& finding : segment.findings) {
      if (finding.state == ChainState::Deficit && finding.amount && finding.error &&
          finding.bySideDifference) {
        EXPECT_GT(*finding.amount, *finding.error) << segment.segment;
      }
    }
  }
  const auto knee =
      std::find_if(example.assessment.chain.begin(), example.assessment.chain.end(),
                   [](const auto& segment) { return segment.segment == "knee-pelvis-control"; });
  ASSERT_NE(knee, example.assessment.chain.end());
  EXPECT_EQ(knee->state, ChainState::Deficit);
}

TEST(LabralExample, IsReferredByRoutineWithNothingLeftOpen) {
  const Example example("labral");

  EXPECT_EQ(example.assessment.disposition.forced, Urgency::Routine);
  EXPECT_EQ(example.assessment.disposition.possible, Urgency::Routine);
  ASSERT_FALSE(example.assessment.conditions.empty());
  EXPECT_EQ(example.assessment.conditions.front().condition, "fai-syndrome-labral-tear");
}

TEST(LabralExample, GetsAPlanWithoutRunning) {
  const Example example("labral");

  const auto letter = composeReferral(hipPack(), example.episode, example.assessment, example.request);
  const auto plan = composeRehabilitation(hipPack(), example.episode, example.assessment, example.request);

  ASSERT_TRUE(letter);
  EXPECT_NE(textOf(*letter).find("ROUTINE: routine appointment"), std::string::npos);
  EXPECT_EQ(example.assessment.programme.state, ProgrammeState::PartlyLocked);
  EXPECT_FALSE(example.assessment.programme.runningOffered);
  ASSERT_TRUE(plan) << plan.error().detail;
  EXPECT_NE(textOf(*plan).find("Running stays paused"), std::string::npos);
}

TEST(Examples, NoDocumentShowsATextThatIsMissing) {
  for (const char* name : {"femoral-neck-stress", "gluteal-tendinopathy", "labral"}) {
    const Example example(name);
    std::string all =
        textOf(composeAssessment(hipPack(), example.episode, example.assessment, example.request)) +
        textOf(composeNote(hipPack(), example.episode, example.assessment, example.request));
    for (const auto compose :
         {&engine::composeReferral, &engine::composeRehabilitation, &engine::composeAdvice}) {
      if (const auto document = compose(hipPack(), example.episode, example.assessment, example.request)) {
        all += textOf(*document);
      }
    }

    EXPECT_EQ(all.find('['), std::string::npos) << name << ": " << all.substr(all.find('['), 60);
    EXPECT_EQ(all.find('{'), std::string::npos) << name << ": " << all.substr(all.find('{'), 60);
  }
}

TEST(Examples, AnEmptyRecordPrintsItsGapsEverywhere) {
  engine::Episode episode;
  episode.visits.emplace_back().when = {{2026, 11, 20}, std::nullopt};
  const auto assessment = engine::assess(hipPack(), episode, episode.visits.back().when);

  const auto note = textOf(composeNote(hipPack(), episode, assessment, {"20261120-1", "0.1.0"}));

  EXPECT_NE(note.find("not asked"), std::string::npos);
  EXPECT_NE(note.find("not examined"), std::string::npos);
  EXPECT_NE(note.find("not recorded"), std::string::npos);
  EXPECT_NE(note.find("not screened"), std::string::npos);
  EXPECT_EQ(note.find("All no"), std::string::npos);
}

}  // namespace
}  // namespace calcar
