#include "engine/consultation/delivery.hpp"

#include <algorithm>
#include <array>

namespace calcar::engine {
namespace {

using State = DeliveryState;
using Event = DeliveryEvent;

constexpr std::array<std::string_view, 6> kStateWords{"draft", "signed",       "queued",
                                                      "sent",  "acknowledged", "failed"};
constexpr std::array<std::string_view, 6> kEventWords{"sign",        "queue",   "deliver",
                                                      "acknowledge", "stumble", "give up"};

struct Step {
  State from;
  Event event;
  State to;
};

/// Every step there is. What is acknowledged stays so: nothing leads from there.
constexpr std::array<Step, 11> kSteps{{
    {State::Draft, Event::Sign, State::Signed},
    {State::Signed, Event::Queue, State::Queued},
    {State::Failed, Event::Queue, State::Queued},
    {State::Queued, Event::Deliver, State::Sent},
    {State::Signed, Event::Acknowledge, State::Acknowledged},
    {State::Queued, Event::Acknowledge, State::Acknowledged},
    {State::Sent, Event::Acknowledge, State::Acknowledged},
    {State::Failed, Event::Acknowledge, State::Acknowledged},
    {State::Queued, Event::Stumble, State::Queued},
    {State::Queued, Event::GiveUp, State::Failed},
    {State::Sent, Event::GiveUp, State::Failed},
}};

constexpr int kFirstWait = 30;
constexpr int kLongestWait = 3600;

}  // namespace

std::string_view toText(DeliveryState state) { return kStateWords[static_cast<std::size_t>(state)]; }

std::optional<DeliveryState> parseDeliveryState(std::string_view text) {
  const auto* const found = std::find(kStateWords.begin(), kStateWords.end(), text);
  return found == kStateWords.end() ? std::nullopt
                                    : std::optional(static_cast<State>(found - kStateWords.begin()));
}

Result<DeliveryState> after(DeliveryState state, DeliveryEvent event) {
  const auto* const step = std::find_if(
      kSteps.begin(), kSteps.end(), [&](const Step& one) { return one.from == state && one.event == event; });
  if (step != kSteps.end()) {
    return step->to;
  }
  return tl::unexpected(Error{ErrorCode::Refused, "outbox.state",
                              "the document is " + std::string(toText(state)) + "; the step “" +
                                  std::string(kEventWords[static_cast<std::size_t>(event)]) +
                                  "” is not possible from there"});
}

int secondsToNextTry(int attempts, int permille) {
  int wait = kFirstWait;
  for (int doubled = 1; doubled < attempts && wait < kLongestWait; ++doubled) {
    wait *= 2;
  }
  wait = std::min(wait, kLongestWait);
  constexpr int kQuarterOfThousand = 4000;
  return wait + wait * std::clamp(permille, 0, 999) / kQuarterOfThousand;
}

bool nags(DeliveryState state, bool urgent) {
  return urgent && state != DeliveryState::Draft && state != DeliveryState::Acknowledged;
}

}  // namespace calcar::engine
