#include "integrations/workplace/dispatcher.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <map>

#include "integrations/workplace/by_hand.hpp"
#include "integrations/workplace/folder_transport.hpp"
#include "integrations/workplace/reminders.hpp"
#include "tests/integrations/workplace/support/letters.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

using engine::DeliveryEvent;
using engine::DeliveryState;
using engine::ErrorCode;
using store::Outgoing;
using tests::norasDesk;
using Kind = Outcome::Kind;

/// A way that does what it is told, and counts.
class ToldTransport : public Transport {
 public:
  [[nodiscard]] const std::string& name() const override { return m_name; }
  [[nodiscard]] Outcome deliver(const OutgoingLetter& letter) override {
    ++delivered[letter.document];
    if (meanwhile) {
      meanwhile();
    }
    if (outcomes.empty()) {
      return {Kind::Delivered, {}};
    }
    Outcome next = outcomes.front();
    outcomes.pop_front();
    return next;
  }
  [[nodiscard]] bool acknowledged(const Outgoing&) override { return arrived; }
  [[nodiscard]] std::vector<std::string> keeps() override { return kept; }
  void forget(const std::string& id) override { forgotten.push_back(id); }

  std::deque<Outcome> outcomes;
  std::function<void()> meanwhile;
  bool arrived = false;
  std::vector<std::string> kept;
  std::vector<std::string> forgotten;
  std::map<std::string, int> delivered;

 private:
  std::string m_name = "folder:praxis";
};

class Dispatch : public ::testing::Test {
 protected:
  Dispatch()
      : key(store::keyFromFile(tests::keyFileIn(folder.path()))),
        kept(store::Store::create(tests::fileIn(folder.path()), *key).value()),
        outbox(kept, [this] { return clock.now; }) {
    auto told = std::make_unique<ToldTransport>();
    transport = told.get();
    transports.push_back(std::move(told));
  }

  Outgoing queued(const std::string& number, bool urgent = false, const std::string& way = "folder:praxis") {
    tests::addSignedDocument(kept, number);
    return outbox.queue(norasDesk(), number, way, urgent).value();
  }
  DispatchReport pass() {
    return dispatch({&outbox, norasDesk(), &transports, letterOf, [this] { return clock.now; }});
  }
  Outgoing now(const Outgoing& outgoing) { return outbox.read(outgoing.id).value(); }

  tests::TestFolder folder;
  tests::HandClock clock;
  std::unique_ptr<store::KeySource> key;
  store::Store kept;
  store::Outbox outbox;
  std::vector<std::unique_ptr<Transport>> transports;
  ToldTransport* transport = nullptr;
  std::function<engine::Result<OutgoingLetter>(const Outgoing&)> letterOf = [](const Outgoing& outgoing) {
    return engine::Result<OutgoingLetter>(tests::letterOf(outgoing.id, outgoing.document));
  };
};

TEST_F(Dispatch, DeliversWhatIsDueAndWaitsForTheAcknowledgement) {
  const Outgoing one = queued("20261129-1");

  const DispatchReport first = pass();
  EXPECT_EQ(first.delivered, 1U);
  EXPECT_EQ(now(one).state, DeliveryState::Sent);
  EXPECT_EQ(pass().acknowledged, 0U);
  transport->arrived = true;
  const DispatchReport last = pass();

  EXPECT_EQ(last.acknowledged, 1U);
  EXPECT_EQ(now(one).state, DeliveryState::Acknowledged);
  EXPECT_EQ(transport->delivered["20261129-1"], 1);
}

TEST_F(Dispatch, TakesAConfirmationForAnAcknowledgement) {
  const Outgoing one = queued("20261129-1");
  transport->outcomes = {{Kind::DeliveredAndAcknowledged, {}}};

  const DispatchReport report = pass();

  EXPECT_EQ(report.delivered, 1U);
  EXPECT_EQ(report.acknowledged, 1U);
  EXPECT_EQ(now(one).state, DeliveryState::Acknowledged);
  EXPECT_EQ(tests::trailCount(kept, "20261129-1", "sent"), 1);
  EXPECT_EQ(tests::trailCount(kept, "20261129-1", "acknowledged"), 1);
}

TEST_F(Dispatch, PutsOffWhatCannotGoNowAndGoesOnWithTheOthers) {
  const Outgoing urgent = queued("20261129-1", true);
  const Outgoing other = queued("20261129-2");
  transport->outcomes = {{Kind::TryAgain, "no room left"}};

  const DispatchReport report = pass();

  EXPECT_EQ(report.putOff, 1U);
  EXPECT_EQ(report.delivered, 1U);
  EXPECT_EQ(now(urgent).state, DeliveryState::Queued);
  EXPECT_EQ(now(urgent).detail, "no room left");
  EXPECT_EQ(now(other).state, DeliveryState::Sent);
}

TEST_F(Dispatch, TriesAgainWhenItsTimeHasCome) {
  const Outgoing one = queued("20261129-1");
  transport->outcomes = {{Kind::TryAgain, "no room left"}};
  ASSERT_EQ(pass().putOff, 1U);
  EXPECT_EQ(pass().delivered, 0U);

  clock.pass(38);

  EXPECT_EQ(pass().delivered, 1U);
  EXPECT_EQ(now(one).state, DeliveryState::Sent);
}

TEST_F(Dispatch, GivesUpAfterAsManyTriesAsItMayAndThenNags) {
  const Outgoing one = queued("20261129-1", true);
  transport->outcomes = std::deque<Outcome>(100, Outcome{Kind::TryAgain, "no room left"});

  int passes = 0;
  while (now(one).state == DeliveryState::Queued && passes < 100) {
    static_cast<void>(pass());
    clock.pass(4500);
    ++passes;
  }

  EXPECT_EQ(now(one).state, DeliveryState::Failed);
  EXPECT_EQ(transport->delivered["20261129-1"], engine::kMostTries);
  EXPECT_EQ(now(one).detail, "given up after 30 tries; the last time: no room left");
  EXPECT_EQ(tests::trailCount(kept, "20261129-1", "failed"), 1);
  EXPECT_EQ(reminders(*outbox.list(), {}, clock.now).size(), 1U);
}

TEST_F(Dispatch, LeavesARefusalToAPersonAtOnce) {
  const Outgoing one = queued("20261129-1");
  transport->outcomes = {{Kind::Refused, "another file of this number is in the folder"}};

  EXPECT_EQ(pass().failed, 1U);
  clock.pass(100'000);
  static_cast<void>(pass());

  EXPECT_EQ(now(one).state, DeliveryState::Failed);
  EXPECT_EQ(transport->delivered["20261129-1"], 1);
}

TEST_F(Dispatch, WhatNobodyTakesForDaysIsForAPersonAndStillAcknowledgedWhenItIsTaken) {
  const Outgoing one = queued("20261129-1");
  ASSERT_EQ(pass().delivered, 1U);

  clock.pass(kHoursToAcknowledge * 3600 - 60);
  EXPECT_EQ(pass().failed, 0U);
  clock.pass(60);
  EXPECT_EQ(pass().failed, 1U);
  EXPECT_EQ(now(one).state, DeliveryState::Failed);
  transport->arrived = true;
  EXPECT_EQ(pass().acknowledged, 1U);

  EXPECT_EQ(now(one).state, DeliveryState::Acknowledged);
}

TEST_F(Dispatch, NeverSendsWhatWasReplacedInTheMeantime) {
  const Outgoing one = queued("20261129-1", true);
  tests::replaceDocument(kept, "20261129-1", "20261129-2");

  EXPECT_EQ(pass().failed, 1U);

  EXPECT_EQ(transport->delivered.size(), 0U);
  EXPECT_NE(now(one).detail.find("newer version"), std::string::npos);
}

TEST_F(Dispatch, LeavesWaysThatItDoesNotHaveAndSaysWhich) {
  const Outgoing other = queued("20261129-1", false, "pacs:archive");
  const Outgoing byHand = queued("20261129-2", true, kByHand);

  const DispatchReport report = pass();

  EXPECT_EQ(report.waysMissing, std::vector<std::string>{"pacs:archive"});
  EXPECT_EQ(now(other).attempts, 0);
  EXPECT_EQ(now(byHand).state, DeliveryState::Queued);
  EXPECT_TRUE(transport->delivered.empty());
}

TEST_F(Dispatch, ALetterThatCannotBeReadNowIsTriedLaterAndADamagedOneIsForAPerson) {
  const Outgoing locked = queued("20261129-1");
  const Outgoing damaged = queued("20261129-2");
  letterOf = [](const Outgoing& outgoing) -> engine::Result<OutgoingLetter> {
    const bool isLocked = outgoing.document == "20261129-1";
    return tl::unexpected(
        engine::Error{isLocked ? ErrorCode::Sealed : ErrorCode::Unreadable, "store", "why"});
  };

  const DispatchReport report = pass();

  EXPECT_EQ(report.putOff, 1U);
  EXPECT_EQ(report.failed, 1U);
  EXPECT_EQ(now(locked).state, DeliveryState::Queued);
  EXPECT_EQ(now(damaged).state, DeliveryState::Failed);
  EXPECT_EQ(now(damaged).detail, "store: why");
}

TEST_F(Dispatch, AHandOverDuringATryStands) {
  const Outgoing one = queued("20261129-1", true);
  transport->meanwhile = [&] {
    const HandOver byPhone{
        HandOver::How::ByPhone, "Nora Berg", "Dr. Sol", {*engine::makeDate(2026, 11, 29), 615}};
    ASSERT_TRUE(handOver(outbox, norasDesk(), one.id, byPhone));
  };

  const DispatchReport report = pass();

  EXPECT_EQ(report.delivered, 0U);
  EXPECT_TRUE(report.problems.empty());
  EXPECT_EQ(now(one).state, DeliveryState::Acknowledged);
  EXPECT_NE(now(one).detail.find("Dr. Sol"), std::string::npos);
}

TEST_F(Dispatch, AProgramThatEndsDuringEachTryDoesNotTryForEver) {
  struct Killed {};
  const Outgoing one = queued("20261129-1", true);
  transport->meanwhile = [] { throw Killed{}; };
  for (int tries = 0; tries < engine::kMostTries; ++tries) {
    EXPECT_THROW(static_cast<void>(pass()), Killed);
    clock.pass(store::kLeaseSeconds);
  }

  EXPECT_EQ(pass().failed, 1U);

  EXPECT_EQ(now(one).state, DeliveryState::Failed);
  EXPECT_EQ(transport->delivered["20261129-1"], engine::kMostTries);
}

TEST_F(Dispatch, ForgetsOnlyWhatHasArrived) {
  const Outgoing one = queued("20261129-1");
  const Outgoing other = queued("20261129-2");
  transport->outcomes = {{Kind::DeliveredAndAcknowledged, {}}};
  transport->kept = {one.id, other.id, "of-another-store"};

  static_cast<void>(pass());

  // Both are due at once: which one comes first is nobody's promise.
  const Outgoing& done = now(one).state == DeliveryState::Acknowledged ? one : other;
  EXPECT_EQ(now(done).state, DeliveryState::Acknowledged);
  EXPECT_EQ(transport->forgotten, std::vector<std::string>{done.id});
}

TEST_F(Dispatch, AFolderIsEmptyOfOurTracesOnceTheDocumentWasTaken) {
  const auto out = folder.path() / "out";
  std::filesystem::create_directory(out);
  transports.clear();
  transports.push_back(std::make_unique<FolderTransport>("folder:praxis", out));
  const Outgoing one = queued("20261129-1");
  ASSERT_EQ(pass().delivered, 1U);
  std::filesystem::remove(out / "20261129-1.pdf");

  ASSERT_EQ(pass().acknowledged, 1U);

  EXPECT_EQ(now(one).state, DeliveryState::Acknowledged);
  EXPECT_TRUE(transports.front()->keeps().empty());
}

TEST_F(Dispatch, AStoreThatFailsEndsThePassAndLosesNothing) {
  const Outgoing one = queued("20261129-1");
  queued("20261129-2");
  const auto refuse = [&](const char* statement) {
    ASSERT_TRUE(
        kept.vault().write([&](store::internal::Connection& connection) { connection.execute(statement); }));
  };
  refuse("CREATE TRIGGER broken BEFORE UPDATE OF state ON outgoing BEGIN SELECT RAISE(ABORT, 'broken'); END");

  const DispatchReport report = pass();
  refuse("DROP TRIGGER broken");

  EXPECT_EQ(report.problems.size(), 1U);
  EXPECT_EQ(report.delivered, 0U);
  EXPECT_EQ(now(one).state, DeliveryState::Queued);
  clock.pass(store::kLeaseSeconds);
  EXPECT_EQ(pass().delivered, 2U);
}

}  // namespace
}  // namespace calcar::workplace
