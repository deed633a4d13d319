#include "integrations/workplace/by_hand.hpp"

#include <gtest/gtest.h>

#include "tests/support/signed_documents.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

using engine::DeliveryState;
using engine::ErrorCode;
using tests::norasDesk;

HandOver toDrSol() {
  return {HandOver::How::InPerson, "Nora Berg", "Dr. Sol", {*engine::makeDate(2026, 11, 29), 615}};
}

class ByHand : public ::testing::Test {
 protected:
  ByHand()
      : key(store::keyFromFile(tests::keyFileIn(folder.path()))),
        kept(store::Store::create(tests::fileIn(folder.path()), *key).value()),
        outbox(kept) {
    tests::addSignedDocument(kept, "20261129-1");
  }

  tests::TestFolder folder;
  std::unique_ptr<store::KeySource> key;
  store::Store kept;
  store::Outbox outbox;
};

TEST_F(ByHand, SaysHowByWhomToWhomAndWhen) {
  HandOver byPhone = toDrSol();
  byPhone.how = HandOver::How::ByPhone;

  EXPECT_EQ(wordsOf(toDrSol()), "handed over in person by Nora Berg to Dr. Sol on 2026-11-29T10:15");
  EXPECT_EQ(wordsOf(byPhone), "handed over by phone by Nora Berg to Dr. Sol on 2026-11-29T10:15");
}

TEST_F(ByHand, AnEmptyNameIsRefusedAndLeavesNothing) {
  for (const char* name : {"", "   ", "two\nlines"}) {
    HandOver nobody = toDrSol();
    nobody.to = name;
    HandOver unknown = toDrSol();
    unknown.by = name;

    EXPECT_EQ(handOverDocument(outbox, norasDesk(), "20261129-1", true, nobody).error().where,
              "hand-over.to");
    EXPECT_EQ(handOverDocument(outbox, norasDesk(), "20261129-1", true, unknown).error().where,
              "hand-over.by");
  }
  EXPECT_TRUE(outbox.list(true)->empty());
}

TEST_F(ByHand, AcknowledgesWhatWasQueuedForAnyWay) {
  const auto queued = outbox.queue(norasDesk(), "20261129-1", "folder:praxis", true);
  ASSERT_TRUE(queued);

  const auto done = handOver(outbox, norasDesk(), queued->id, toDrSol());

  ASSERT_TRUE(done) << done.error().detail;
  EXPECT_EQ(done->state, DeliveryState::Acknowledged);
  EXPECT_EQ(outbox.read(queued->id)->detail, *wordsOf(toDrSol()));
  EXPECT_EQ(tests::trailCount(kept, "20261129-1", "acknowledged"), 1);
}

TEST_F(ByHand, AcknowledgesADocumentThatWasOnNoWay) {
  const auto done = handOverDocument(outbox, norasDesk(), "20261129-1", true, toDrSol());

  ASSERT_TRUE(done) << done.error().detail;
  EXPECT_EQ(done->transport, kByHand);
  EXPECT_EQ(done->state, DeliveryState::Acknowledged);
}

TEST_F(ByHand, RecordedTenTimesItIsThereOnceAndTheFirstWordStays) {
  ASSERT_TRUE(handOverDocument(outbox, norasDesk(), "20261129-1", true, toDrSol()));
  for (int i = 0; i < 9; ++i) {
    HandOver other = toDrSol();
    other.to = "somebody else";
    const auto again = handOverDocument(outbox, norasDesk(), "20261129-1", true, other);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Refused);
  }

  ASSERT_EQ(outbox.list(true)->size(), 1U);
  EXPECT_EQ(outbox.list(true)->front().detail, *wordsOf(toDrSol()));
  EXPECT_EQ(tests::trailCount(kept, "20261129-1", "acknowledged"), 1);
}

}  // namespace
}  // namespace calcar::workplace
