#include "integrations/workplace/reminders.hpp"

#include <gtest/gtest.h>

#include "integrations/workplace/by_hand.hpp"

namespace calcar::workplace {
namespace {

using engine::DeliveryState;
using store::Outgoing;

Outgoing urgentOne(DeliveryState state, int attempts = 0) {
  Outgoing outgoing;
  outgoing.id = "abc";
  outgoing.document = "20261129-1";
  outgoing.transport = "folder:praxis";
  outgoing.state = state;
  outgoing.urgent = true;
  outgoing.attempts = attempts;
  outgoing.made = "2026-11-29T10:00:00.000Z";
  return outgoing;
}

std::vector<Reminder> at(const std::string& now, const Outgoing& outgoing) {
  return reminders({outgoing}, {}, now);
}

TEST(Reminders, SayWhichDocumentHowLongAndWhatToDo) {
  Outgoing outgoing = urgentOne(DeliveryState::Queued, 3);
  outgoing.detail = "the folder of folder:praxis has no room left; make room there";

  const auto all = at("2026-11-29T12:05:00.000Z", outgoing);

  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(
      all.front().what,
      "URGENT: document 20261129-1 has waited for 2 h 5 min: not sent by folder:praxis after 3 tries (the "
      "folder of folder:praxis has no room left; make room there)");
  EXPECT_NE(all.front().whatToDo.find("record that it was handed over"), std::string::npos);
  EXPECT_EQ(all.front().minutes, 125);
}

TEST(Reminders, OnlyAnAcknowledgementEndsThem) {
  for (const auto state :
       {DeliveryState::Signed, DeliveryState::Queued, DeliveryState::Sent, DeliveryState::Failed}) {
    EXPECT_EQ(at("2026-11-29T10:00:00.000Z", urgentOne(state)).size(), 1U) << toText(state);
    EXPECT_EQ(at("2027-11-29T10:00:00.000Z", urgentOne(state)).size(), 1U) << toText(state);
  }
  EXPECT_TRUE(at("2026-11-29T10:00:00.000Z", urgentOne(DeliveryState::Acknowledged)).empty());
}

TEST(Reminders, LeaveOutWhatIsNotUrgent) {
  Outgoing outgoing = urgentOne(DeliveryState::Failed);
  outgoing.urgent = false;

  EXPECT_TRUE(at("2026-11-29T12:00:00.000Z", outgoing).empty());
}

TEST(Reminders, EachStateHasItsWords) {
  const std::string now = "2026-11-29T10:30:00.000Z";
  Outgoing byHand = urgentOne(DeliveryState::Queued);
  byHand.transport = kByHand;

  EXPECT_NE(at(now, urgentOne(DeliveryState::Queued)).front().what.find("waits for folder:praxis"),
            std::string::npos);
  EXPECT_NE(at(now, urgentOne(DeliveryState::Sent)).front().what.find("not taken yet"), std::string::npos);
  EXPECT_NE(at(now, urgentOne(DeliveryState::Failed)).front().what.find("could not be sent"),
            std::string::npos);
  EXPECT_NE(at(now, byHand).front().what.find("to be handed over by a person"), std::string::npos);
  EXPECT_NE(at(now, byHand).front().whatToDo.find("Bring it or call"), std::string::npos);
}

TEST(Reminders, CountMinutesHoursAndDays) {
  const auto spanAt = [](const std::string& now) {
    return at(now, urgentOne(DeliveryState::Sent)).front().what;
  };

  EXPECT_NE(spanAt("2026-11-29T10:59:59.999Z").find("waited for 59 min"), std::string::npos);
  EXPECT_NE(spanAt("2026-11-29T11:00:00.000Z").find("waited for 1 h 0 min"), std::string::npos);
  EXPECT_NE(spanAt("2026-11-30T09:59:00.000Z").find("waited for 23 h 59 min"), std::string::npos);
  EXPECT_NE(spanAt("2026-12-01T13:00:00.000Z").find("waited for 2 d 3 h"), std::string::npos);
}

TEST(Reminders, AClockThatWasSetBackDoesNotSilenceThem) {
  const auto all = at("2025-01-01T00:00:00.000Z", urgentOne(DeliveryState::Sent));

  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().minutes, 0);
}

TEST(Reminders, ASignedReferralOnNoWayOutIsNotForgotten) {
  store::DocumentLabel label;
  label.number = "20261129-2";
  label.made = "2026-11-29T09:00:00.000Z";

  const auto all = reminders({urgentOne(DeliveryState::Sent)}, {label}, "2026-11-29T12:00:00.000Z");

  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].document, "20261129-2");
  EXPECT_EQ(all[0].what, "Referral 20261129-2 was signed 3 h 0 min ago and is on no way out");
  EXPECT_EQ(all[1].document, "20261129-1");
}

}  // namespace
}  // namespace calcar::workplace
