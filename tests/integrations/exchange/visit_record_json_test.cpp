#include "integrations/exchange/visit_record_json.hpp"

#include <gtest/gtest.h>

#include "engine/assessment/assessment.hpp"
#include "integrations/exchange/encode_episode.hpp"
#include "tests/support/case_files.hpp"

namespace calcar::exchange {
namespace {

using testing::hipPack;

SignedVisit visitOf(const std::string& example) {
  SignedVisit visit;
  visit.episode = testing::caseIn(std::string(CALCAR_SOURCE_DIR "/docs/examples/") + example + "/case.yaml");
  visit.asOf = visit.episode.visits.back().when;
  visit.pack = {"hip", "1", std::string(hipPack().hash())};
  visit.verdict = engine::quickVerdict(hipPack(), visit.episode, visit.asOf);
  visit.documents = {{"20261120-1", "referral", std::string(64, 'a')}};
  return visit;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), with);
}

TEST(VisitRecord, ComesBackAsItWasSigned) {
  for (const char* example : {"femoral-neck-stress", "gluteal-tendinopathy", "labral"}) {
    const SignedVisit before = visitOf(example);

    const auto after = decodeVisitRecord(encodeVisitRecord(before));

    ASSERT_TRUE(after) << after.error().detail;
    EXPECT_EQ(encodeEpisode(after->episode), encodeEpisode(before.episode));
    EXPECT_EQ(after->asOf, before.asOf);
    EXPECT_EQ(after->pack, before.pack);
    EXPECT_EQ(after->verdict, before.verdict);
    EXPECT_EQ(after->documents, before.documents);
  }
}

TEST(VisitRecord, KeepsEverythingAVerdictCanSay) {
  SignedVisit before = visitOf("labral");
  before.verdict.flags = {{"a", engine::Side::Right, engine::FlagState::Raised, engine::Urgency::Emergency},
                          {"b", std::nullopt, engine::FlagState::Cleared, engine::Urgency::None},
                          {"c", engine::Side::Both, engine::FlagState::Overridden, engine::Urgency::None}};
  before.verdict.conditions = {{"x", engine::Side::Left, 412}, {"y", std::nullopt, std::nullopt}};
  before.verdict.programmeState = engine::ProgrammeState::PartlyLocked;
  before.verdict.outsideScope = {"minor", "pregnancy"};

  const auto after = decodeVisitRecord(encodeVisitRecord(before));

  ASSERT_TRUE(after) << after.error().detail;
  EXPECT_EQ(after->verdict, before.verdict);
}

TEST(VisitRecord, RefusesAnotherFormat) {
  const auto text = replaced(encodeVisitRecord(visitOf("labral")), "visit-record/1", "visit-record/9");

  const auto record = decodeVisitRecord(text);

  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().code, engine::ErrorCode::Foreign);
}

TEST(VisitRecord, NamesTheFieldThatIsNotWhatItShouldBe) {
  const std::string text = encodeVisitRecord(visitOf("labral"));
  const auto whereOf = [](const std::string& json) { return decodeVisitRecord(json).error().where; };

  EXPECT_EQ(whereOf(replaced(text, "\"forced\":\"", "\"forced\":\"very-")), "visit-record.verdict.forced");
  EXPECT_EQ(whereOf(replaced(text, "\"as-of\":\"", "\"as-of\":\"x")), "visit-record.as-of");
  EXPECT_EQ(decodeVisitRecord(replaced(text, "\"episode\":", "\"else\":")).error().code,
            engine::ErrorCode::Foreign);
  EXPECT_EQ(decodeVisitRecord(text.substr(0, text.size() / 2)).error().code, engine::ErrorCode::Unreadable);
}

TEST(VisitRecord, KeepsAnswersThatTheRulesNoLongerAsk) {
  SignedVisit before = visitOf("labral");
  engine::Observation observation;
  observation.finding = "a-finding-of-old-rules";
  observation.outcome = engine::Value(std::string("some-choice"));
  before.episode.visits.back().observations.push_back(observation);

  const auto after = decodeVisitRecord(encodeVisitRecord(before));

  ASSERT_TRUE(after) << after.error().detail;
  EXPECT_EQ(after->episode.visits.back().observations.back().finding, "a-finding-of-old-rules");
  EXPECT_EQ(engine::quickVerdict(hipPack(), after->episode, after->asOf), before.verdict);
}

TEST(VisitRecord, SaysWhatIsWrongWithoutSayingWhoItIs) {
  SignedVisit visit = visitOf("labral");
  visit.episode.patient.family = "Canaryfamily";
  visit.episode.complaint.inOwnWords = "Canarywords";
  const std::string text = replaced(encodeVisitRecord(visit), "\"forced\":\"", "\"forced\":\"very-");

  const auto record = decodeVisitRecord(text);

  ASSERT_FALSE(record);
  EXPECT_EQ((record.error().where + record.error().detail).find("Canary"), std::string::npos);
}

TEST(VisitChanges, SayWhatWasAndWhatWouldBe) {
  engine::Verdict before;
  before.forced = engine::Urgency::Within48h;
  before.flags = {{"fracture", engine::Side::Left, engine::FlagState::Raised, engine::Urgency::Within48h}};
  before.conditions = {{"tendon", engine::Side::Left, 300}};
  engine::Verdict after = before;
  after.forced = engine::Urgency::Routine;
  after.flags.clear();
  after.conditions.front().permille = 250;

  const auto words = decodeChanges(encodeChanges(compareVerdicts(before, after), before, after));

  ASSERT_TRUE(words);
  EXPECT_EQ(*words,
            (std::vector<ChangeWords>{
                {"urgency-down", "", "", "within-48h", "routine"},
                {"flag-gone", "fracture", "left", "raised within-48h", "not raised"},
                {"chance-changed", "", "", "tendon left 300 per mille", "tendon left 250 per mille"}}));
}

TEST(VisitChanges, AreRefusedWhenTheyAreSomethingElse) {
  EXPECT_FALSE(decodeChanges("{}"));
  EXPECT_FALSE(decodeChanges("[{"));
}

}  // namespace
}  // namespace calcar::exchange
