#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/consultation/edit.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/hip_pack.hpp"
#include "tests/support/journal_builder.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::day;
using calcar::testing::hipPack;
using calcar::testing::moment;
using calcar::testing::yes;

Episode episode() {
  Episode episode;
  episode.patient = {"4711", "PRAXIS1", "Läufer", "Ida", day("1991-03-14"), Sex::Female, {}};
  Visit visit;
  visit.when = moment("2026-11-20T10:00");
  episode.visits.push_back(visit);
  return episode;
}

Result<void> check(const Edit& edit) { return checkEdit(hipPack(), episode(), 0, edit); }

Edit flexion(double degrees, std::optional<Side> side) {
  return AnswerFinding{{"hip-flexion-supine", side, Value(degrees), {}, {}, {}}};
}

TEST(CheckEdit, AcceptsAnAnswerOfTheDictionary) { EXPECT_TRUE(check(yes("night-pain"))); }

TEST(CheckEdit, RefusesAFindingThatIsNotInTheDictionary) {
  EXPECT_EQ(check(yes("moon-phase")).error().code, ErrorCode::UnknownId);
}

TEST(CheckEdit, RefusesWhatIsWorkedOutFromOthers) {
  EXPECT_EQ(check(yes("leg-vein-sign")).error().code, ErrorCode::UnknownId);
}

TEST(CheckEdit, AsksForTheSideOfASidedFinding) {
  EXPECT_TRUE(check(flexion(110, Side::Left)));
  EXPECT_EQ(check(flexion(110, {})).error().code, ErrorCode::WrongSide);
  EXPECT_EQ(check(flexion(110, Side::Both)).error().code, ErrorCode::WrongSide);
}

TEST(CheckEdit, RefusesASideWhereThereIsNone) {
  EXPECT_EQ(check(yes("night-pain", Side::Left)).error().code, ErrorCode::WrongSide);
}

TEST(CheckEdit, AcceptsTheEndsOfTheRangeAndRefusesWhatIsBeyond) {
  const pack::Finding& finding = *hipPack().findFinding("hip-flexion-supine");

  EXPECT_TRUE(check(flexion(finding.low(), Side::Left)));
  EXPECT_TRUE(check(flexion(finding.high(), Side::Left)));
  EXPECT_EQ(check(flexion(finding.high() + 0.1, Side::Left)).error().code, ErrorCode::OutOfRange);
  EXPECT_EQ(check(flexion(finding.low() - 0.1, Side::Left)).error().code, ErrorCode::OutOfRange);
}

TEST(CheckEdit, RefusesWhatIsNoNumber) {
  EXPECT_EQ(check(flexion(std::numeric_limits<double>::quiet_NaN(), Side::Left)).error().code,
            ErrorCode::OutOfRange);
  EXPECT_EQ(check(AnswerFinding{{"hip-flexion-supine", Side::Left, Value(true), {}, {}, {}}}).error().code,
            ErrorCode::WrongType);
  EXPECT_EQ(check(AnswerFinding{{"night-pain", {}, Value(1.0), {}, {}, {}}}).error().code,
            ErrorCode::WrongType);
}

TEST(CheckEdit, AcceptsAReasonInPlaceOfAnAnswer) {
  EXPECT_TRUE(check(AnswerFinding{{"night-pain", {}, NoValue::Declined, {}, {}, {}}}));
}

TEST(CheckEdit, RefusesADayAfterTheVisitAndOneBeforeBirth) {
  const auto on = [](std::string_view date) {
    return check(AnswerFinding{{"night-pain", {}, Value(true), {}, {}, day(date)}});
  };

  EXPECT_TRUE(on("2026-11-20"));
  EXPECT_EQ(on("2026-11-21").error().code, ErrorCode::WrongOrder);
  EXPECT_TRUE(on("1991-03-14"));
  EXPECT_EQ(on("1991-03-13").error().code, ErrorCode::WrongOrder);
}

Patient patient() { return episode().patient; }

TEST(CheckEdit, LetsANameBeCorrected) {
  Patient corrected = patient();
  corrected.given = "Ida Maria";

  EXPECT_TRUE(check(SetPatient{corrected}));
}

TEST(CheckEdit, RefusesAnotherPersonsId) {
  Patient other = patient();
  other.id = "4712";

  EXPECT_EQ(check(SetPatient{other}).error().code, ErrorCode::WrongContext);
}

TEST(CheckEdit, RefusesTheSameIdOfAnotherIssuer) {
  Patient other = patient();
  other.issuer = "PRAXIS2";

  EXPECT_EQ(check(SetPatient{other}).error().code, ErrorCode::WrongContext);
}

TEST(CheckEdit, RefusesAnotherNameTogetherWithAnotherBirthDate) {
  Patient other = patient();
  other.given = "Ben";
  other.birthDate = day("1990-01-01");

  EXPECT_EQ(check(SetPatient{other}).error().code, ErrorCode::WrongContext);
}

TEST(CheckEdit, RefusesAnOverrideWithoutReasonOrName) {
  const auto over = [](std::string reason, std::string by) {
    return check(OverrideFlag{
        {"femoral-neck-bone-stress-injury", std::move(reason), std::move(by), day("2026-11-20")}});
  };

  EXPECT_TRUE(over("seen by the surgeon", "Nora Berg"));
  EXPECT_EQ(over(" ", "Nora Berg").error().where, "override.reason");
  EXPECT_EQ(over("seen", "").error().where, "override.by");
}

TEST(CheckEdit, RefusesToDismissARedFlagWithoutReason) {
  const DecideSuggestion dismissed{SuggestionKind::RedFlag, "femoral-neck-bone-stress-injury",
                                   SuggestionAction::Rejected, ""};

  EXPECT_EQ(check(dismissed).error().code, ErrorCode::Refused);
  EXPECT_TRUE(
      check(DecideSuggestion{SuggestionKind::Condition, "labral-tear", SuggestionAction::Rejected, ""}));
}

TEST(CheckEdit, RefusesAZonePanelMeasureAndPartThatNobodyKnows) {
  EXPECT_EQ(check(MarkPain{{"X9", Side::Left, 3}}).error().code, ErrorCode::UnknownId);
  EXPECT_EQ(check(SpeakPanel{{"no-panel", {}, {}}}).error().code, ErrorCode::UnknownId);
  EXPECT_EQ(check(RecordScore{{"no-measure", "all", {}, {}, {}, {}, {}}}).error().code, ErrorCode::UnknownId);
  EXPECT_EQ(check(SetRecordText{"no-part", "x"}).error().code, ErrorCode::UnknownId);
}

TEST(CheckEdit, AcceptsPainFromZeroToTen) {
  EXPECT_TRUE(check(MarkPain{{"F4", Side::Left, 0}}));
  EXPECT_TRUE(check(MarkPain{{"F4", Side::Left, 10}}));
  EXPECT_EQ(check(MarkPain{{"F4", Side::Left, 11}}).error().code, ErrorCode::OutOfRange);
  EXPECT_EQ(check(MarkPain{{"F4", Side::Left, -1}}).error().code, ErrorCode::OutOfRange);
}

TEST(CheckEdit, AcceptsALongTextAndRefusesAPastedBook) {
  constexpr std::size_t kLongest = 64U * 1024U;

  EXPECT_TRUE(check(SetRecordText{"treatment", std::string(kLongest, 'x')}));
  EXPECT_EQ(check(SetRecordText{"treatment", std::string(kLongest + 1, 'x')}).error().code,
            ErrorCode::OutOfRange);
}

TEST(TargetOf, TellsSidesApartAndAnswersFromTheirTakingBack) {
  EXPECT_EQ(targetOf(flexion(100, Side::Left)), "answer/hip-flexion-supine/left");
  EXPECT_EQ(targetOf(ForgetFinding{"hip-flexion-supine", Side::Left}), "answer/hip-flexion-supine/left");
  EXPECT_NE(targetOf(flexion(100, Side::Right)), targetOf(flexion(100, Side::Left)));
  EXPECT_EQ(targetOf(SetSide{Side::Left}), "set-side");
}

PhaseChanges changes() {
  PhaseChanges changes;
  changes.programme = "gluteal-tendinopathy";
  changes.phase = hipPack().findProgramme(changes.programme)->phases()->Get(0)->id()->str();
  return changes;
}

std::string firstExercise() {
  return hipPack()
      .findProgramme("gluteal-tendinopathy")
      ->phases()
      ->Get(0)
      ->doses()
      ->Get(0)
      ->exercise()
      ->str();
}

TEST(CheckEdit, AcceptsAPlanChangeAndRefusesIdsThatNobodyKnows) {
  EXPECT_TRUE(check(SetPhaseChanges{changes()}));
  PhaseChanges wrong = changes();
  wrong.programme = "no-programme";
  EXPECT_EQ(check(SetPhaseChanges{wrong}).error().where, "plan.programme");
  wrong = changes();
  wrong.phase = "no-phase";
  EXPECT_EQ(check(SetPhaseChanges{wrong}).error().where, "plan.phase");
  wrong = changes();
  wrong.leftOut = {"no-exercise"};
  EXPECT_EQ(check(SetPhaseChanges{wrong}).error().code, ErrorCode::UnknownId);
  wrong = changes();
  wrong.order = {firstExercise(), firstExercise()};
  EXPECT_EQ(check(SetPhaseChanges{wrong}).error().code, ErrorCode::Refused);
}

TEST(CheckEdit, AcceptsTheMostOfADoseAndRefusesOneMore) {
  const auto withSets = [](int sets) {
    PhaseChanges change = changes();
    change.doses[firstExercise()].sets = sets;
    return check(SetPhaseChanges{change});
  };

  EXPECT_TRUE(withSets(kMostSets));
  EXPECT_TRUE(withSets(1));
  EXPECT_EQ(withSets(kMostSets + 1).error().code, ErrorCode::OutOfRange);
  EXPECT_EQ(withSets(0).error().where, "plan.doses.sets");
}

TEST(CheckEdit, AddsAnExerciseOnlyWhileNothingLocksIt) {
  PhaseChanges added = changes();
  added.added = {"bridge"};
  Episode sick = episode();
  sick.visits[0].observations.push_back({"saddle-numbness", {}, Value(true), {}, {}, {}});

  EXPECT_TRUE(check(SetPhaseChanges{added}));
  EXPECT_EQ(checkEdit(hipPack(), sick, 0, SetPhaseChanges{added}).error().where, "plan.added");
}

}  // namespace
}  // namespace calcar::engine
