#include "integrations/store/outbox.hpp"

#include <gtest/gtest.h>

#include "tests/integrations/store/support/outbox_suite.hpp"

namespace calcar::store {
namespace {

using engine::DeliveryEvent;
using engine::DeliveryState;
using engine::ErrorCode;
using tests::addSignedDocument;
using tests::norasDesk;
using tests::trailCount;

class OutboxTest : public OutboxSuite {};
CALCAR_ON_EVERY_DATABASE(OutboxTest);

TEST_P(OutboxTest, QueuesADocumentOnceForEachWay) {
  const Outgoing first = queued("20261129-1");
  const auto again = outbox().queue(norasDesk(), "20261129-1", "folder:praxis", false);
  const auto other = outbox().queue(norasDesk(), "20261129-1", "pacs:archive", false);

  ASSERT_TRUE(again && other);
  EXPECT_EQ(again->id, first.id);
  EXPECT_NE(other->id, first.id);
  EXPECT_EQ(outbox().list()->size(), 2U);
  EXPECT_EQ(trailCount(store(), "20261129-1", "queued"), 2);
}

TEST_P(OutboxTest, KnowsWhatBelongsToADocument) {
  const Outgoing one = queued("20261129-1", true);

  const auto read = outbox().read(one.id);
  const auto label = outbox().label("20261129-1");

  ASSERT_TRUE(read && label);
  EXPECT_EQ(read->document, "20261129-1");
  EXPECT_EQ(read->visit, "v20261129-1");
  EXPECT_EQ(read->patient, "p20261129-1");
  EXPECT_EQ(read->transport, "folder:praxis");
  EXPECT_EQ(read->state, DeliveryState::Queued);
  EXPECT_TRUE(read->urgent);
  EXPECT_EQ(read->attempts, 0);
  EXPECT_EQ(read->made, clock().now);
  EXPECT_EQ(label->consultation, "c20261129-1");
  EXPECT_EQ(label->kind, "referral");
  EXPECT_EQ(outbox().document("20261129-1"), tests::pdfOf("20261129-1"));
}

TEST_P(OutboxTest, RefusesToQueueWhatIsNotThereOrWasReplaced) {
  addSignedDocument(store(), "20261129-1");
  tests::replaceDocument(store(), "20261129-1", "20261129-2");

  const auto replaced = outbox().queue(norasDesk(), "20261129-1", "folder:praxis", false);
  const auto missing = outbox().queue(norasDesk(), "20261129-9", "folder:praxis", false);

  ASSERT_FALSE(replaced);
  EXPECT_EQ(replaced.error().code, ErrorCode::UnknownId);
  EXPECT_NE(replaced.error().detail.find("newer version"), std::string::npos);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::UnknownId);
  EXPECT_EQ(outbox().document("20261129-9").error().code, ErrorCode::UnknownId);
  EXPECT_EQ(outbox().read("nothing").error().code, ErrorCode::UnknownId);
  EXPECT_TRUE(outbox().list(true)->empty());
}

TEST_P(OutboxTest, RefusesANameThatNoTransportCanHave) {
  addSignedDocument(store(), "20261129-1");
  for (const char* name : {"", "Folder:praxis", "folder/praxis", "folder:a b"}) {
    const auto queued = outbox().queue(norasDesk(), "20261129-1", name, false);
    ASSERT_FALSE(queued) << name;
    EXPECT_EQ(queued.error().code, ErrorCode::OutOfRange);
  }
}

TEST_P(OutboxTest, EveryChangeOfStateIsInTheTrailAndAStumbleIsNone) {
  const Outgoing one = queued("20261129-1");

  ASSERT_TRUE(note(one, DeliveryEvent::Stumble, "no room left"));
  ASSERT_TRUE(note(one, DeliveryEvent::GiveUp, "given up"));
  ASSERT_TRUE(outbox().queue(norasDesk(), "20261129-1", "folder:praxis", false));
  ASSERT_TRUE(note(one, DeliveryEvent::Deliver));
  ASSERT_TRUE(note(one, DeliveryEvent::Acknowledge, "taken"));

  EXPECT_EQ(trailCount(store(), "20261129-1", "queued"), 2);
  EXPECT_EQ(trailCount(store(), "20261129-1", "failed"), 1);
  EXPECT_EQ(trailCount(store(), "20261129-1", "sent"), 1);
  EXPECT_EQ(trailCount(store(), "20261129-1", "acknowledged"), 1);
  EXPECT_EQ(outbox().read(one.id)->state, DeliveryState::Acknowledged);
  EXPECT_EQ(outbox().read(one.id)->detail, "taken");
}

TEST_P(OutboxTest, WhatTheStateDoesNotAllowIsRefusedAndChangesNothing) {
  const Outgoing one = queued("20261129-1");
  ASSERT_TRUE(note(one, DeliveryEvent::Acknowledge, "handed over"));

  const auto sent = note(one, DeliveryEvent::Deliver);

  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().code, ErrorCode::Refused);
  EXPECT_EQ(outbox().read(one.id)->detail, "handed over");
  EXPECT_EQ(trailCount(store(), "20261129-1", "sent"), 0);
}

TEST_P(OutboxTest, WhatIsAcknowledgedIsNotQueuedAgain) {
  const Outgoing one = queued("20261129-1");
  ASSERT_TRUE(note(one, DeliveryEvent::Acknowledge));

  const auto again = outbox().queue(norasDesk(), "20261129-1", "folder:praxis", true);

  ASSERT_TRUE(again);
  EXPECT_EQ(again->state, DeliveryState::Acknowledged);
  EXPECT_TRUE(due().empty());
}

TEST_P(OutboxTest, WhatHasFailedStartsAnewWhenItIsQueuedAgain) {
  const Outgoing one = queued("20261129-1");
  ASSERT_EQ(due().size(), 1U);
  ASSERT_TRUE(note(one, DeliveryEvent::GiveUp, "refused"));

  const auto again = outbox().queue(norasDesk(), "20261129-1", "folder:praxis", false);

  ASSERT_TRUE(again);
  EXPECT_EQ(again->id, one.id);
  EXPECT_EQ(again->state, DeliveryState::Queued);
  EXPECT_EQ(again->attempts, 0);
  EXPECT_EQ(due().size(), 1U);
}

TEST_P(OutboxTest, WhatWasOnceUrgentStaysUrgent) {
  const Outgoing one = queued("20261129-1", false);

  ASSERT_TRUE(outbox().queue(norasDesk(), "20261129-1", "folder:praxis", true));
  ASSERT_TRUE(outbox().queue(norasDesk(), "20261129-1", "folder:praxis", false));

  EXPECT_TRUE(outbox().read(one.id)->urgent);
}

TEST_P(OutboxTest, ListsWhatIsOpenAndOnRequestTheRest) {
  const Outgoing done = queued("20261129-1");
  ASSERT_TRUE(note(done, DeliveryEvent::Acknowledge));
  const Outgoing failed = queued("20261129-2");
  ASSERT_TRUE(note(failed, DeliveryEvent::GiveUp));

  const auto open = outbox().list();
  const auto all = outbox().list(true);

  ASSERT_TRUE(open && all);
  ASSERT_EQ(open->size(), 1U);
  EXPECT_EQ(open->front().id, failed.id);
  ASSERT_EQ(all->size(), 2U);
  EXPECT_EQ(all->back().id, done.id);
}

TEST_P(OutboxTest, FindsReferralsThatWereGivenNoWayOut) {
  queued("20261129-1");
  addSignedDocument(store(), "20261129-2");
  addSignedDocument(store(), "20261129-3", "note");
  addSignedDocument(store(), "20261129-4");
  tests::replaceDocument(store(), "20261129-4", "20261129-5");

  const auto found = outbox().unqueued("referral");

  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ(found->front().number, "20261129-2");
}

TEST_P(OutboxTest, SealsWhatItNotesAndStillSendsWhenThatIsAltered) {
  const Outgoing one = queued("20261129-1");
  const Outgoing other = queued("20261129-2");
  ASSERT_TRUE(note(one, DeliveryEvent::Stumble, "canary-reason"));
  ASSERT_TRUE(store().vault().write([&](internal::Connection& connection) {
    const auto rows = connection.query("SELECT sealed FROM outgoing WHERE id=$1", {one.id});
    EXPECT_EQ(internal::bytes(rows.front().front()).find("canary"), std::string::npos);
    connection.execute("UPDATE outgoing SET sealed=$1 WHERE id=$2", {rows.front().front(), other.id});
  }));

  EXPECT_EQ(outbox().read(one.id)->detail, "canary-reason");
  EXPECT_NE(outbox().read(other.id)->detail.find("cannot be opened"), std::string::npos);
  EXPECT_EQ(due().size(), 1U);
  EXPECT_EQ(outbox().list()->size(), 2U);
}

TEST_P(OutboxTest, SurvivesBeingOpenedAnew) {
  const Outgoing one = queued("20261129-1", true);
  ASSERT_TRUE(note(one, DeliveryEvent::Stumble, "no room left"));

  const Store again = openStore();
  const auto listed = Outbox(again).list();

  ASSERT_TRUE(listed);
  ASSERT_EQ(listed->size(), 1U);
  EXPECT_EQ(listed->front().id, one.id);
  EXPECT_EQ(listed->front().detail, "no room left");
}

}  // namespace
}  // namespace calcar::store
