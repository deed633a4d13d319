#include "integrations/store/outbox.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "tests/integrations/store/support/outbox_suite.hpp"

namespace calcar::store {
namespace {

using engine::DeliveryEvent;
using engine::ErrorCode;
using tests::addSignedDocument;
using tests::norasDesk;
using tests::trailCount;

class OutboxTurnsTest : public OutboxSuite {};
CALCAR_ON_EVERY_DATABASE(OutboxTurnsTest);

TEST_P(OutboxTurnsTest, GivesUrgentOnesFirst) {
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

TEST_P(OutboxTurnsTest, LeavesWaysThatAWorkplaceDoesNotHaveToOthers) {
  queued("20261129-1");

  EXPECT_TRUE(outbox().due(clock().now, 10, {"pacs:archive"})->empty());
  EXPECT_TRUE(outbox().due(clock().now, 10, {})->empty());
  EXPECT_EQ(outbox().due(clock().now, 10, {"pacs:archive", "folder:praxis"})->size(), 1U);
}

TEST_P(OutboxTurnsTest, WhatOneDispatcherHasNobodyElseGetsUntilItsLeaseIsOver) {
  queued("20261129-1");
  ASSERT_EQ(due().size(), 1U);

  clock().pass(kLeaseSeconds - 1);
  EXPECT_TRUE(due().empty());
  clock().pass(1);
  const auto taken = due();

  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken.front().attempts, 2);
}

TEST_P(OutboxTurnsTest, AStumblePutsTheNextTryOffLongerEachTime) {
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

TEST_P(OutboxTurnsTest, ASendNowShortensTheWaitButNotALease) {
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

TEST_P(OutboxTurnsTest, SeveralDispatchersAtOnceTakeEachDocumentOnce) {
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

TEST_P(OutboxTurnsTest, TheSameDocumentQueuedByTwoWorkplacesAtOnceIsQueuedOnce) {
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
