#include "integrations/workplace/desk.hpp"

#include <gtest/gtest.h>

#include "engine/knowledge/sha256.hpp"
#include "integrations/exchange/visit_record_json.hpp"
#include "integrations/store/outbox.hpp"
#include "tests/support/desk_case.hpp"

namespace calcar::workplace {
namespace {

using engine::ErrorCode;
using tests::deskOn;
using tests::ida;
using tests::visit;
using tests::yes;

class DeskTest : public tests::OnEveryDatabase {
 protected:
  std::unique_ptr<Desk> newDesk() { return deskOn(newStore(), folder()); }
  std::unique_ptr<Desk> otherDesk(const std::string& room) { return deskOn(openStore(), folder(), room); }
};

Opened begun(Desk& desk) {
  const auto person = desk.findOrAdd(ida());
  auto opened = desk.begin(person.value().id);
  EXPECT_TRUE(desk.act(opened.value().token, visit("v1")));
  return std::move(opened.value());
}

std::size_t answers(Desk& desk, const engine::ContextToken& token) {
  return desk.read(token).value().episode.visits.back().observations.size();
}

TEST_P(DeskTest, KeepsEveryEditAcrossAReopening) {
  engine::ContextToken token;
  {
    const auto desk = newDesk();
    token = begun(*desk).token;
    ASSERT_TRUE(desk->act(token, yes("night-pain")));
    ASSERT_TRUE(desk->act(token, yes("limp-in-ordinary-walking")));
  }
  const auto desk = deskOn(openStore(), folder());

  const auto opened = desk->open(token.consultation);

  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(answers(*desk, opened->token), 2U);
  EXPECT_EQ(desk->read(opened->token)->episode.patient.family, "Läufer");
}

TEST_P(DeskTest, FindsThePersonAgainAndNobodyElse) {
  const auto desk = newDesk();
  const auto added = desk->findOrAdd(ida());

  EXPECT_EQ(desk->findOrAdd(ida())->id, added->id);
  ASSERT_EQ(desk->search("läu")->size(), 1U);
  EXPECT_EQ(desk->search("14.03.1991")->front().id, added->id);
  EXPECT_TRUE(desk->search("müller")->empty());
}

TEST_P(DeskTest, OpensNoRecordByItsIdAloneWhenTheNameIsAnother) {
  const auto desk = newDesk();
  ASSERT_TRUE(desk->findOrAdd(ida()));
  engine::Patient other = ida();
  other.family = "Schwimmer";

  const auto found = desk->findOrAdd(other);

  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::WrongContext);
}

TEST_P(DeskTest, WritesNothingUnderATokenOfBefore) {
  const auto desk = newDesk();
  const auto before = begun(*desk).token;
  engine::Patient ben{"12", "PRAXIS1", "Geher", "Ben", {}, engine::Sex::Male, {}};
  const auto second = desk->begin(desk->findOrAdd(ben)->id);

  const auto done = desk->act(before, yes("night-pain"));

  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::WrongContext);
  EXPECT_FALSE(desk->read(before));
  EXPECT_TRUE(desk->read(second->token)->episode.visits.empty());
}

TEST_P(DeskTest, FreezesWhileTheHostShowsAnotherPatient) {
  const auto desk = newDesk();
  const auto token = begun(*desk).token;

  EXPECT_TRUE(desk->hostShows("somebody-else"));
  EXPECT_EQ(desk->act(token, yes("night-pain")).error().code, ErrorCode::Refused);
  desk->stay();

  EXPECT_TRUE(desk->act(token, yes("night-pain")));
}

TEST_P(DeskTest, TakesInWhatAnotherWorkplaceTyped) {
  const auto first = newDesk();
  const auto token = begun(*first).token;
  const auto second = otherDesk("room-2");
  const auto there = second->open(token.consultation);
  ASSERT_TRUE(there) << there.error().detail;
  ASSERT_TRUE(second->act(there->token, yes("night-pain")));

  const auto done = first->act(token, yes("limp-in-ordinary-walking"));

  ASSERT_TRUE(done) << done.error().detail;
  EXPECT_EQ(done->fromOthers, 1);
  EXPECT_TRUE(done->clashes.empty());
  EXPECT_EQ(answers(*first, token), 2U);
  EXPECT_EQ(first->others(token).value(), std::vector<std::string>{"room-2"});
}

TEST_P(DeskTest, ShowsAClashAndOverwritesNothing) {
  const auto first = newDesk();
  const auto token = begun(*first).token;
  const auto second = otherDesk("room-2");
  const auto there = second->open(token.consultation);
  ASSERT_TRUE(second->act(there->token, engine::MakeEdit{engine::SetSide{engine::Side::Left}}));

  const auto done = first->act(token, engine::MakeEdit{engine::SetSide{engine::Side::Right}});

  ASSERT_TRUE(done) << done.error().detail;
  EXPECT_FALSE(done->entry);
  ASSERT_EQ(done->clashes.size(), 1U);
  EXPECT_EQ(first->read(token)->episode.complaint.side, engine::Side::Left);
  const auto again = first->act(token, engine::MakeEdit{engine::SetSide{engine::Side::Right}});
  EXPECT_TRUE(again->entry);
  EXPECT_EQ(first->read(token)->episode.complaint.side, engine::Side::Right);
}

TEST_P(DeskTest, UndoesAndRedoesAcrossAReopening) {
  engine::ContextToken token;
  {
    const auto desk = newDesk();
    token = begun(*desk).token;
    ASSERT_TRUE(desk->act(token, yes("night-pain")));
    ASSERT_TRUE(desk->undo(token));
  }
  const auto desk = deskOn(openStore(), folder());
  const auto opened = desk->open(token.consultation);
  ASSERT_EQ(answers(*desk, opened->token), 0U);

  ASSERT_TRUE(desk->redo(opened->token));

  EXPECT_EQ(answers(*desk, opened->token), 1U);
}

SigningRequest noteBy(std::string name) {
  return {{std::move(name), "physiotherapist", "P007"}, {engine::DocumentKind::Note}, {}};
}

TEST_P(DeskTest, SignsOnlyWhatWasReadThrough) {
  const auto desk = newDesk();
  const auto token = begun(*desk).token;

  const auto signedNow = desk->sign(token, noteBy("Nora Berg"));

  ASSERT_FALSE(signedNow);
  EXPECT_EQ(signedNow.error().code, ErrorCode::Refused);
}

TEST_P(DeskTest, KeepsWithTheSignatureTheFactsAndTheDocument) {
  const auto desk = newDesk();
  const auto token = begun(*desk).token;
  ASSERT_TRUE(desk->act(token, engine::MakeEdit{engine::SetSide{engine::Side::Left}}));
  ASSERT_TRUE(desk->act(token, yes("night-pain")));
  ASSERT_TRUE(desk->act(token, engine::Review{}));

  const auto done = desk->sign(token, noteBy("Nora Berg"));

  ASSERT_TRUE(done) << done.error().where << ": " << done.error().detail;
  const auto& documents = std::get<engine::Sign>(done->entry->action).documents;
  ASSERT_EQ(documents.size(), 1U);
  const auto pdf = store::Outbox(desk->store()).document(documents[0].number);
  ASSERT_TRUE(pdf) << pdf.error().detail;
  EXPECT_TRUE(pdf->starts_with("%PDF-"));
  EXPECT_EQ(engine::toHexadecimal(
                engine::sha256({reinterpret_cast<const std::uint8_t*>(pdf->data()), pdf->size()})),
            documents[0].digest);
  const auto record = store::Consultations(desk->store()).record("v1");
  ASSERT_TRUE(record);
  const auto visitThen = exchange::decodeVisitRecord(record->payload);
  ASSERT_TRUE(visitThen) << visitThen.error().detail;
  EXPECT_EQ(visitThen->episode.visits.back().observations.size(), 1U);
  EXPECT_EQ(store::Consultations(desk->store()).visit("v1")->state, "signed");
}

TEST_P(DeskTest, ReplacesTheDocumentOfAnAmendedVisitAndKeepsTheFirst) {
  const auto desk = newDesk();
  const auto token = begun(*desk).token;
  ASSERT_TRUE(desk->act(token, engine::MakeEdit{engine::SetSide{engine::Side::Left}}));
  ASSERT_TRUE(desk->act(token, engine::Review{}));
  const auto first = desk->sign(token, noteBy("Nora Berg"));
  ASSERT_TRUE(first) << first.error().detail;
  ASSERT_TRUE(desk->act(token, engine::Amend{0, "night pain was forgotten"}));
  ASSERT_TRUE(desk->act(token, yes("night-pain")));
  ASSERT_TRUE(desk->act(token, engine::Review{}));

  const auto second = desk->sign(token, noteBy("Nora Berg"));

  ASSERT_TRUE(second) << second.error().detail;
  const auto row = store::Consultations(desk->store()).visit("v1");
  EXPECT_EQ(row->state, "amended");
  EXPECT_EQ(row->version, 2);
  const store::Outbox outbox(desk->store());
  const auto old = std::get<engine::Sign>(first->entry->action).documents[0].number;
  EXPECT_TRUE(outbox.document(old));
  EXPECT_FALSE(outbox.queue(desk->actor(), old, "folder:praxis", false));
  EXPECT_TRUE(store::Consultations(desk->store()).record("v1", 1));
}

TEST_P(DeskTest, DoesNotSignALetterToAnotherReceiverThanWasRead) {
  const auto desk = newDesk();
  const auto token = begun(*desk).token;
  for (auto& edit : std::vector<engine::Edit>{
           engine::SetSide{engine::Side::Left}, engine::SetOnset{testing::day("2026-10-01")},
           engine::MarkPain{{"F4", engine::Side::Left, 5}},
           engine::SetReceiver{
               {"Dr. Sol", "sports physician", "Clinic", "+49 30 1", "2026-11-20 by Nora Berg"}},
           engine::SetCallBack{"+49 30 2"}, engine::SetQuestion{"Is there a stress fracture?"}}) {
    ASSERT_TRUE(desk->act(token, engine::MakeEdit{edit}));
  }
  ASSERT_TRUE(desk->act(token, engine::Review{}));
  const SigningRequest wrong{{"Nora Berg", {}, {}}, {engine::DocumentKind::Referral}, "Dr. Luna"};

  const auto done = desk->sign(token, wrong);

  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::WrongContext);
}

TEST_P(DeskTest, ForgetsTheKeysAfterATimeWithoutACallAndLosesNothing) {
  auto now = IdleLock::Clock::time_point{};
  DeskSetup setup;
  setup.author = {{"Nora Berg", {}, {}}, "room-1"};
  setup.clock = [] { return testing::moment("2026-11-20T10:15"); };
  setup.pendingFolder = folder() / "waiting";
  setup.idleLimit = std::chrono::minutes(5);
  setup.ticks = [&now] { return now; };
  Desk desk(newStore(), std::make_shared<const engine::Pack>(testing::hipPack()), setup);
  const auto token = begun(desk).token;
  ASSERT_TRUE(desk.act(token, yes("night-pain")));
  now += std::chrono::seconds(299);
  ASSERT_TRUE(desk.read(token));

  now += std::chrono::minutes(5);

  EXPECT_EQ(desk.read(token).error().code, ErrorCode::Sealed);
  EXPECT_EQ(desk.search("läu").error().code, ErrorCode::Sealed);
  EXPECT_TRUE(desk.isLocked());
  ASSERT_TRUE(desk.unlock(key()));
  const auto again = desk.open(token.consultation);
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(answers(desk, again->token), 1U);
}

CALCAR_ON_EVERY_DATABASE(DeskTest);

}  // namespace
}  // namespace calcar::workplace
