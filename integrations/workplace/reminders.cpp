#include "integrations/workplace/reminders.hpp"

#include <algorithm>

#include "integrations/workplace/by_hand.hpp"
#include "integrations/workplace/internal/utc_minutes.hpp"

namespace calcar::workplace {
namespace {

using engine::DeliveryState;
using store::Outgoing;

std::string spanOf(int minutes) {
  constexpr int kHour = 60;
  constexpr int kDay = 24 * kHour;
  if (minutes < kHour) {
    return std::to_string(minutes) + " min";
  }
  if (minutes < kDay) {
    return std::to_string(minutes / kHour) + " h " + std::to_string(minutes % kHour) + " min";
  }
  return std::to_string(minutes / kDay) + " d " + std::to_string(minutes % kDay / kHour) + " h";
}

std::string stateOf(const Outgoing& outgoing) {
  switch (outgoing.state) {
    case DeliveryState::Sent:
      return "put there by " + outgoing.transport + ", not taken yet";
    case DeliveryState::Failed:
      return "could not be sent by " + outgoing.transport;
    case DeliveryState::Queued:
      if (outgoing.transport == kByHand) {
        return "to be handed over by a person";
      }
      return outgoing.attempts == 0 ? "waits for " + outgoing.transport
                                    : "not sent by " + outgoing.transport + " after " +
                                          std::to_string(outgoing.attempts) + " tries";
    case DeliveryState::Draft:
    case DeliveryState::Signed:
    case DeliveryState::Acknowledged:
      break;
  }
  return "signed";
}

std::string adviceOn(const Outgoing& outgoing) {
  if (outgoing.state == DeliveryState::Failed) {
    return "Look at the reason, then send it again; or call or bring it, and record that it was handed over.";
  }
  if (outgoing.state == DeliveryState::Queued && outgoing.transport == kByHand) {
    return "Bring it or call, and record who has it.";
  }
  return "Call to ask whether it is there, or bring it, and record that it was handed over.";
}

Reminder about(const Outgoing& outgoing, const std::string& nowUtc) {
  const int minutes = minutesBetween(outgoing.made, nowUtc);
  std::string what = "URGENT: document " + outgoing.document + " has waited for " + spanOf(minutes) + ": " +
                     stateOf(outgoing);
  // What a hand-over noted may name people; before one, a reason is a machine's and names none.
  if (!outgoing.detail.empty()) {
    what += " (" + outgoing.detail + ')';
  }
  return {outgoing.id,     outgoing.document, outgoing.state,  outgoing.transport, outgoing.attempts,
          outgoing.detail, minutes,           std::move(what), adviceOn(outgoing)};
}

}  // namespace

std::vector<Reminder> reminders(const std::vector<Outgoing>& outgoing,
                                const std::vector<store::DocumentLabel>& unqueued,
                                const std::string& nowUtc) {
  std::vector<Reminder> all;
  for (const Outgoing& one : outgoing) {
    if (engine::nags(one.state, one.urgent)) {
      all.push_back(about(one, nowUtc));
    }
  }
  for (const store::DocumentLabel& one : unqueued) {
    const int minutes = minutesBetween(one.made, nowUtc);
    all.push_back({{},
                   one.number,
                   DeliveryState::Signed,
                   {},
                   0,
                   {},
                   minutes,
                   "Referral " + one.number + " was signed " + spanOf(minutes) + " ago and is on no way out",
                   "Send it, or record that it was handed over."});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Reminder& a, const Reminder& b) { return a.minutes > b.minutes; });
  return all;
}

}  // namespace calcar::workplace
