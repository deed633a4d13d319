#include "integrations/exchange/journal_json.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "integrations/exchange/decode_edit.hpp"
#include "tests/integrations/exchange/episodes.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"
#include "tests/support/property.hpp"

namespace calcar::testing {
namespace {

using engine::ErrorCode;

const engine::Pack& dictionary() {
  static const engine::Pack kPack = smallDictionary().open();
  return kPack;
}

/// One of each kind, each with everything it may carry.
const std::vector<std::string>& everyEdit() {
  static const std::vector<std::string> kEdits{
      R"({"answer-finding":{"finding":"fadir-pain","side":"left","value":true,"on":"2026-11-01","source":"GP","note":"Grüße"}})",
      R"({"forget-finding":{"finding":"fadir-pain","side":"right"}})",
      R"({"speak-panel":{"panel":"infection","answer":"all-no","at":"2026-11-20T10:15","answered-by":"mother"}})",
      R"({"forget-panel":{"panel":"infection"}})",
      R"({"report-progress":{"programme":"gluteal-tendinopathy","phase":"settle","since":"2026-11-01","trials":[{"on":"2026-11-02","during":3,"after":2,"settled":true}],"criteria":{"calm":true}}})",
      R"({"forget-score":{"measure":"hos","scale":"sport"}})",
      R"({"set-clinician":{"clinician":{"name":"A. Example","role":"PT","registration":"7"},"place":"Room 2"}})",
      R"({"set-patient":{"id":"4711","issuer":"clinic","family":"Łuk","given":"Ida","birth-date":"1991-03-14","sex":"female","contact":"0"}})",
      R"({"set-side":{"side":"left"}})",
      R"({"set-onset":{"onset":"2026-10-01"}})",
      R"({"set-words":{"words":"hurts"}})",
      R"({"set-question":{"question":""}})",
      R"({"mark-pain":{"zone":"F4","side":"left","intensity":7,"qualities":["sharp"],"spread":true}})",
      R"({"erase-pain":{"zone":"F4","side":"left"}})",
      R"({"attach-study":{"study":"1.2","date":"2026-11-01","modality":"mri","region":"hip","side":"left","protocol":["t1"],"description":"d","read-by":"r","result":"x","series":2,"instances":40,"set-aside":"why","confirmed":{"by":"A","on":"2026-11-02","reason":"same","identity":"0123456789abcdef0123456789abcdef"}}})",
      R"({"forget-study":{"study":"1.2"}})",
      R"({"clear-flag":{"flag":"femoral-neck-bone-stress-injury","finding":"mri-hip-pelvis-read","value":"no-bone-stress","by":"Dr X","on":"2026-11-03"}})",
      R"({"withdraw-clearance":{"flag":"f","finding":"m"}})",
      R"({"override-flag":{"flag":"femoral-neck-bone-stress-injury","reason":"seen","by":"A","on":"2026-11-03"}})",
      R"({"withdraw-override":{"flag":"f"}})",
      R"({"set-training":{"sessions":[{"day":"2026-11-01","start":"07:40","sport":"running","km":10.5,"minutes":60,"climb":100,"speed":false,"source":"s"}]}})",
      R"({"set-means":{"equipment":["belt"],"days-per-week":3}})",
      R"({"set-phase-changes":{"programme":"gluteal-tendinopathy","phase":"settle","order":["static-abduction"],"left-out":["static-abduction"],"added":["static-abduction"],"doses":[{"exercise":"static-abduction","sets":3,"repetitions":12,"hold-seconds":20,"times-per-day":1,"days-per-week":4}]}})",
      R"({"set-receiver":{"name":"n","role":"r","organisation":"o","phone":"1","called-at":"noon"}})",
      R"({"set-call-back":{"number":"123"}})",
      R"({"set-record-text":{"part":"goals","text":"line\n“two” 🏃"}})",
      R"({"settle-hypothesis":{"skipped":true}})",
      R"({"decide-suggestion":{"kind":"red-flag","suggestion":"f","action":"rejected","reason":"why"}})"};
  return kEdits;
}

std::string entryWith(const std::string& action) {
  return R"({"calcar":"entry/1","sequence":3,"id":"e3","at":"2026-11-20T10:15","author":{"clinician":{"name":"A"},"workplace":"desk"},"action":)" +
         action + "}";
}

std::string edited(const std::string& edit) { return entryWith(R"({"make-edit":{"edit":)" + edit + "}}"); }

engine::Observation arbitraryAnswer() {
  engine::Observation one;
  one.finding = *rc::gen::arbitrary<bool>() ? "night-pain" : "asked-by-older-rules";
  const int kind = *rc::gen::inRange(0, 4);
  one.outcome = kind == 0   ? std::variant<engine::Value, engine::NoValue>(engine::NoValue::Declined)
                : kind == 1 ? engine::Value(*rc::gen::arbitrary<bool>())
                : kind == 2 ? engine::Value(*rc::gen::arbitrary<double>())
                            : engine::Value(*rc::gen::element<std::string>("", "declined", "Łódź", "a\tb"));
  if (*rc::gen::arbitrary<bool>()) {
    one.side = *rc::gen::element(engine::Side::Left, engine::Side::Both, engine::Side::Unknown);
  }
  one.note = *rc::gen::element<std::string>("", "\x7F", "“quoted” \\ 🏃");
  if (*rc::gen::arbitrary<bool>()) {
    one.on =
        engine::makeDate(*rc::gen::inRange(1900, 2200), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
  }
  return one;
}

}  // namespace

TEST(JournalJson, EveryKindOfEditIsReadBackAsItWasTyped) {
  std::set<std::string_view> kinds;
  for (const std::string& json : everyEdit()) {
    const auto entry = exchange::decodeEntry(edited(json));

    ASSERT_TRUE(entry) << json << entry.error().where << entry.error().detail;
    const auto& edit = std::get<engine::MakeEdit>(entry->action).edit;
    kinds.insert(kindOf(edit));
    EXPECT_EQ(exchange::encodeEdit(edit), json);
    EXPECT_EQ(exchange::encodeEntry(*entry), edited(json));
    const auto typed = exchange::decodeEdit(json, dictionary());
    ASSERT_TRUE(typed) << json << toText(typed.error().front());
    EXPECT_EQ(exchange::encodeEdit(*typed), json);
  }
  const std::string score =
      R"({"record-score":{"measure":"m","scale":"s","items":[1,"missing"],"activities":["run"],"on":"2026-11-01","source":"paper"}})";
  const auto entry = exchange::decodeEntry(edited(score));
  ASSERT_TRUE(entry);
  kinds.insert(kindOf(std::get<engine::MakeEdit>(entry->action).edit));
  EXPECT_EQ(exchange::encodeEntry(*entry), edited(score));
  EXPECT_EQ(kinds.size(), std::variant_size_v<engine::Edit>);
}

TEST(JournalJson, EveryActionIsReadBack) {
  std::set<std::size_t> kinds;
  for (
      const char* action :
      {R"({"start-visit":{"id":"v1","when":"2026-11-20","clinician":{"name":"A"},"place":"here"}})",
       R"({"make-edit":{"edit":{"set-side":{"side":"both"}},"continues":true}})", R"({"undo":{"entry":4}})",
       R"({"redo":{"entry":4}})", R"({"review":{}})",
       R"({"sign":{"by":{"name":"A"},"facts":"ab","pack":"cd","documents":[{"number":"n","kind":"note","digest":"ef"}]}})",
       R"({"amend":{"visit":2,"reason":"typo"}})",
       R"({"note-merge":{"merge":"m","other-id":"o","undone":true,"patient":{"id":"1"}}})"}) {
    const auto entry = exchange::decodeEntry(entryWith(action));

    ASSERT_TRUE(entry) << action << entry.error().where;
    kinds.insert(entry->action.index());
    EXPECT_EQ(exchange::encodeEntry(*entry), entryWith(action));
  }
  EXPECT_EQ(kinds.size(), std::variant_size_v<engine::Action>);
}

TEST(JournalJson, ASnapshotKeepsAnswersOfRulesThatNobodyKnowsAnyMore) {
  holdsAlways([] {
    engine::Snapshot snapshot;
    snapshot.sequence = *rc::gen::inRange(0, 1000);
    engine::Visit visit;
    visit.when = {{2026, 11, 20}, 615};
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
      visit.observations.push_back(arbitraryAnswer());
    }
    snapshot.episode.visits = {visit};
    snapshot.visits = {
        {"v1", engine::VisitState::Signed, 2, "A", engine::Moment{{2026, 11, 20}, 700}, "", {}}};
    snapshot.open = 0;

    const std::string json = exchange::encodeSnapshot(snapshot);
    const auto read = exchange::decodeSnapshot(json);

    RC_ASSERT(read.has_value());
    RC_ASSERT(exchange::encodeSnapshot(*read) == json);
    expectSame(read->episode, snapshot.episode);
    RC_ASSERT(read->visits.front().version == 2 && read->open == snapshot.open);
  });
}

TEST(JournalJson, WhatIsNotANumberIsStoredAsNotAsked) {
  engine::Observation weight{"weight", {}, engine::Value(std::numeric_limits<double>::quiet_NaN()),
                             "",       "", {}};

  EXPECT_EQ(exchange::encodeEdit(engine::AnswerFinding{weight}),
            R"({"answer-finding":{"finding":"weight","no-value":"not-asked"}})");
}

TEST(JournalJson, WhatANewerCalcarWroteIsRefusedAsForeign) {
  for (const std::string& json :
       {entryWith(R"({"dance":{}})"), edited(R"({"set-mood":{"mood":"good"}})"),
        edited(R"({"set-side":{"side":"left","certainty":3}})"), edited(R"({"set-side":{"side":"upper"}})"),
        std::string(R"({"calcar":"entry/2"})")}) {
    const auto entry = exchange::decodeEntry(json);

    ASSERT_FALSE(entry) << json;
    EXPECT_EQ(entry.error().code, ErrorCode::Foreign) << json;
    EXPECT_NE(entry.error().detail.find("newer Calcar"), std::string::npos);
  }
  EXPECT_EQ(exchange::decodeEntry(edited(R"({"set-side":{"side":"upper"}})")).error().where,
            "entry.action.make-edit.edit.set-side.side");
}

TEST(JournalJson, DamagedTextIsRefusedAsUnreadable) {
  const std::string whole = edited(everyEdit().front());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    ASSERT_FALSE(exchange::decodeEntry(whole.substr(0, length)));
  }
  for (const std::string& json :
       {std::string(100'000, '['), edited(R"({"set-words":{"words":7}})"), edited(R"({"set-words":{}})"),
        edited(R"({"set-side":{"side":"left","side":"right"}})"), edited(R"({"undo":{"entry":1e999}})"),
        edited(R"({"set-onset":{"onset":"2026-02-31"}})"), edited("[]"), edited("{}"), std::string("null")}) {
    const auto entry = exchange::decodeEntry(json);

    ASSERT_FALSE(entry) << json.substr(0, 200);
    EXPECT_EQ(entry.error().code, ErrorCode::Unreadable) << json.substr(0, 200);
  }
  EXPECT_FALSE(exchange::decodeSnapshot(R"({"calcar":"snapshot/1","sequence":1,"episode":{},"open":0})"));
}

TEST(DecodeEdit, NamesWhatIsWrongAndOffersTheNearestWord) {
  const auto first = [](const char* json) {
    const auto edit = exchange::decodeEdit(json, dictionary());
    return edit ? std::string("accepted") : toText(edit.error().front());
  };

  EXPECT_EQ(first(R"({"answer-finding": {"finding": "nigth-pain", "value": true}})"),
            "1:32: answer-finding.finding: expected a finding of the dictionary – did you mean night-pain?");
  EXPECT_NE(first(R"({"answer-findin": {}})").find("did you mean answer-finding?"), std::string::npos);
  EXPECT_NE(first(R"({"answer-finding": {"finding": "weight", "value": 1000}})").find("from 30 to 200 kg"),
            std::string::npos);
  EXPECT_NE(first(R"({"answer-finding": {"finding": "fadir-pain", "value": true}})").find("left or right"),
            std::string::npos);
  EXPECT_NE(
      first(R"({"answer-finding": {"finding": "fever", "side": "left", "value": true}})").find("no side"),
      std::string::npos);
  EXPECT_NE(first(R"({"set-words": {}})").find("set-words.words"), std::string::npos);
  EXPECT_NE(first("[]").find("expected one edit"), std::string::npos);
  EXPECT_EQ(first(R"({"answer-finding": {"finding": "night-pain", "no-value": "declined"}})"), "accepted");
}

}  // namespace calcar::testing
