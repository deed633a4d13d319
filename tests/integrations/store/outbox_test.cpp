#include "integrations/store/outbox.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "integrations/store/internal/audit_chain.hpp"
#include "tests/support/every_database.hpp"
#include "tests/support/signed_documents.hpp"

namespace calcar::store {
namespace {

using engine::DeliveryEvent;
using engine::DeliveryState;
using engine::ErrorCode;
using tests::addSignedDocument;
using tests::norasDesk;
using tests::trailCount;

const std::vector<std::string> kFolder{"folder:praxis"};

class OutboxTest : public tests::OnEveryDatabase {
 protected:
  OutboxTest() : m_store(newStore()), m_outbox(m_store, [this] { return m_clock.now; }) {}

  [[nodiscard]] const Store& store() const { return m_store; }
  [[nodiscard]] const Outbox& outbox() const { return m_outbox; }
  tests::HandClock& clock() { return m_clock; }

  /// A document that is queued for the folder.
  Outgoing queued(const std::string& number, bool urgent = false) {
    addSignedDocument(m_store, number);
    return m_outbox.queue(norasDesk(), number, kFolder.front(), urgent).value();
  }
  engine::Result<Outgoing> note(const Outgoing& outgoing, DeliveryEvent event,
                                const std::string& detail = {}) {
    return m_outbox.note(norasDesk(), outgoing.id, event, detail);
  }
  std::vector<Outgoing> due(std::size_t limit = 10) {
    return m_outbox.due(m_clock.now, limit, kFolder).value();
  }

 private:
  tests::HandClock m_clock;
  Store m_store;
  Outbox m_outbox;
};
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

TEST_P(OutboxTest, GivesUrgentOnesFirst) {
  queued("20261129-1");
  clock().pass(1);
  queued("20261129-2", true);
  clock().pass(1);
  queued("20261129-3");

  EXPECT_EQ(outbox().list()->front().document, "20261129-2");
  const auto taken = due(2);

  ASSERT_EQ(taken.size(), 2U);
  EXPECT_EQ(taken[0].document, "20261129-2");
  EXPECT_EQ(taken[1].document, "20261129-1");
}

TEST_P(OutboxTest, LeavesWaysThatAWorkplaceDoesNotHaveToOthers) {
  queued("20261129-1");

  EXPECT_TRUE(outbox().due(clock().now, 10, {"pacs:archive"})->empty());
  EXPECT_TRUE(outbox().due(clock().now, 10, {})->empty());
  EXPECT_EQ(outbox().due(clock().now, 10, {"pacs:archive", "folder:praxis"})->size(), 1U);
}

TEST_P(OutboxTest, WhatOneDispatcherHasNobodyElseGetsUntilItsLeaseIsOver) {
  queued("20261129-1");
  ASSERT_EQ(due().size(), 1U);

  clock().pass(kLeaseSeconds - 1);
  EXPECT_TRUE(due().empty());
  clock().pass(1);
  const auto taken = due();

  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken.front().attempts, 2);
}

TEST_P(OutboxTest, AStumblePutsTheNextTryOffLongerEachTime) {
  const Outgoing one = queued("20261129-1");
  ASSERT_EQ(due().size(), 1U);
  ASSERT_TRUE(note(one, DeliveryEvent::Stumble, "no room left"));

  clock().pass(29);
  EXPECT_TRUE(due().empty());
  clock().pass(9);
  ASSERT_EQ(due().size(), 1U);
  ASSERT_TRUE(note(one, DeliveryEvent::Stumble, "no room left"));

  clock().pass(59);
  EXPECT_TRUE(due().empty());
  clock().pass(16);
  EXPECT_EQ(due().size(), 1U);
}

TEST_P(OutboxTest, ASendNowShortensTheWaitButNotALease) {
  const Outgoing one = queued("20261129-1");
  ASSERT_EQ(due().size(), 1U);

  ASSERT_TRUE(outbox().hasten(one.id));
  EXPECT_TRUE(due().empty());
  ASSERT_TRUE(note(one, DeliveryEvent::Stumble));
  EXPECT_TRUE(due().empty());
  ASSERT_TRUE(outbox().hasten(one.id));
  EXPECT_EQ(due().size(), 1U);
  EXPECT_EQ(outbox().hasten("nothing").error().code, ErrorCode::UnknownId);
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

TEST_P(OutboxTest, SeveralDispatchersAtOnceTakeEachDocumentOnce) {
  constexpr int kDocuments = 40;
  constexpr int kDispatchers = 4;
  for (int i = 0; i < kDocuments; ++i) {
    queued("20261129-" + std::to_string(i));
  }
  std::vector<std::vector<std::string>> taken(kDispatchers);
  std::vector<Store> stores;
  for (int i = 0; i < kDispatchers; ++i) {
    stores.push_back(openStore());
  }
  const std::string now = clock().now;

  std::vector<std::thread> threads;
  for (int i = 0; i < kDispatchers; ++i) {
    threads.emplace_back([&, i] {
      const auto mine = static_cast<std::size_t>(i);
      const Outbox box(stores[mine]);
      for (auto some = box.due(now, 2, kFolder); some && !some->empty(); some = box.due(now, 2, kFolder)) {
        for (const Outgoing& one : *some) {
          taken[mine].push_back(one.id);
        }
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }

  std::set<std::string> distinct;
  std::size_t all = 0;
  for (const auto& some : taken) {
    distinct.insert(some.begin(), some.end());
    all += some.size();
  }
  EXPECT_EQ(all, static_cast<std::size_t>(kDocuments));
  EXPECT_EQ(distinct.size(), all);
}

TEST_P(OutboxTest, TheSameDocumentQueuedByTwoWorkplacesAtOnceIsQueuedOnce) {
  addSignedDocument(store(), "20261129-1");
  std::vector<Store> stores;
  for (int i = 0; i < 4; ++i) {
    stores.push_back(openStore());
  }
  std::vector<std::string> ids(stores.size());

  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < stores.size(); ++i) {
    threads.emplace_back([&, i] {
      const auto one = Outbox(stores[i]).queue(norasDesk(), "20261129-1", "folder:praxis", true);
      ids[i] = one ? one->id : one.error().detail;
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }

  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 1U);
  EXPECT_EQ(outbox().list()->size(), 1U);
  EXPECT_EQ(trailCount(store(), "20261129-1", "queued"), 1);
}

}  // namespace
}  // namespace calcar::store
