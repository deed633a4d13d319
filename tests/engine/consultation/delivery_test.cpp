#include "engine/consultation/delivery.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <utility>

#include "tests/support/property.hpp"

namespace calcar::engine {
namespace {

using State = DeliveryState;
using Event = DeliveryEvent;

constexpr std::array kStates{State::Draft, State::Signed,       State::Queued,
                             State::Sent,  State::Acknowledged, State::Failed};
constexpr std::array kEvents{Event::Sign,        Event::Queue,   Event::Deliver,
                             Event::Acknowledge, Event::Stumble, Event::GiveUp};

TEST(Delivery, EveryEventInEveryStateGoesWhereItShouldOrIsRefused) {
  const std::map<std::pair<State, Event>, State> allowed{
      {{State::Draft, Event::Sign}, State::Signed},
      {{State::Signed, Event::Queue}, State::Queued},
      {{State::Signed, Event::Acknowledge}, State::Acknowledged},
      {{State::Queued, Event::Deliver}, State::Sent},
      {{State::Queued, Event::Acknowledge}, State::Acknowledged},
      {{State::Queued, Event::Stumble}, State::Queued},
      {{State::Queued, Event::GiveUp}, State::Failed},
      {{State::Sent, Event::Acknowledge}, State::Acknowledged},
      {{State::Sent, Event::GiveUp}, State::Failed},
      {{State::Failed, Event::Queue}, State::Queued},
      {{State::Failed, Event::Acknowledge}, State::Acknowledged}};
  for (const State state : kStates) {
    for (const Event event : kEvents) {
      const auto next = after(state, event);

      const auto expected = allowed.find({state, event});
      ASSERT_EQ(next.has_value(), expected != allowed.end())
          << toText(state) << " / " << static_cast<int>(event);
      if (next) {
        EXPECT_EQ(*next, expected->second);
      } else {
        EXPECT_EQ(next.error().code, ErrorCode::Refused);
        EXPECT_NE(next.error().detail.find(toText(state)), std::string::npos);
      }
    }
  }
}

TEST(Delivery, ARefusalNamesTheStateAndTheEvent) {
  const auto next = after(State::Acknowledged, Event::Deliver);

  ASSERT_FALSE(next);
  EXPECT_EQ(next.error().detail,
            "the document is acknowledged; the step “deliver” is not possible from there");
}

TEST(Delivery, NothingReopensWhatIsAcknowledged) {
  for (const Event event : kEvents) {
    EXPECT_FALSE(after(State::Acknowledged, event));
  }
}

TEST(Delivery, EveryStateReadsBackAsItIsWritten) {
  for (const State state : kStates) {
    EXPECT_EQ(parseDeliveryState(toText(state)), state);
  }
  EXPECT_EQ(parseDeliveryState("Queued"), std::nullopt);
  EXPECT_EQ(parseDeliveryState(""), std::nullopt);
}

TEST(Delivery, OnlyAnAcknowledgementEndsTheNaggingOfAnUrgentOne) {
  for (const State state : {State::Signed, State::Queued, State::Sent, State::Failed}) {
    EXPECT_TRUE(nags(state, true)) << toText(state);
    EXPECT_FALSE(nags(state, false)) << toText(state);
  }
  EXPECT_FALSE(nags(State::Acknowledged, true));
  EXPECT_FALSE(nags(State::Draft, true));
}

TEST(SecondsToNextTry, DoublesFromHalfAMinuteToAnHour) {
  EXPECT_EQ(secondsToNextTry(1, 0), 30);
  EXPECT_EQ(secondsToNextTry(2, 0), 60);
  EXPECT_EQ(secondsToNextTry(7, 0), 1920);
  EXPECT_EQ(secondsToNextTry(8, 0), 3600);
  EXPECT_EQ(secondsToNextTry(kMostTries, 0), 3600);
}

TEST(SecondsToNextTry, SpreadsByUpToAQuarter) {
  EXPECT_EQ(secondsToNextTry(1, 999), 37);
  EXPECT_EQ(secondsToNextTry(8, 999), 4499);
}

TEST(SecondsToNextTry, IsNeverShorterAfterMoreTriesAndStaysWithinItsLimits) {
  testing::holdsAlways([] {
    const int attempts = *rc::gen::inRange(1, 1'000'000);
    const int permille = *rc::gen::inRange(0, 1000);

    const int wait = secondsToNextTry(attempts, permille);

    RC_ASSERT(wait >= 30);
    RC_ASSERT(wait < 4500);
    RC_ASSERT(secondsToNextTry(attempts + 1, permille) >= wait);
    RC_ASSERT(wait >= secondsToNextTry(attempts, 0));
    RC_ASSERT(wait * 4 <= secondsToNextTry(attempts, 0) * 5);
  });
}

TEST(SecondsToNextTry, HoldsWhateverItIsGiven) {
  testing::holdsAlways([] {
    const int wait = secondsToNextTry(*rc::gen::arbitrary<int>(), *rc::gen::arbitrary<int>());

    RC_ASSERT(wait >= 30);
    RC_ASSERT(wait < 4500);
  });
}

TEST(SecondsToNextTry, AllTriesTogetherTakeAboutADay) {
  int seconds = 0;
  for (int attempts = 1; attempts < kMostTries; ++attempts) {
    seconds += secondsToNextTry(attempts, 500);
  }

  EXPECT_GT(seconds, 20 * 3600);
  EXPECT_LT(seconds, 30 * 3600);
}

}  // namespace
}  // namespace calcar::engine
