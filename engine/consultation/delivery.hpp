#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace calcar::engine {

/// The way of a document out of the house.
enum class DeliveryState { Draft, Signed, Queued, Sent, Acknowledged, Failed };

[[nodiscard]] std::string_view toText(DeliveryState state);
[[nodiscard]] std::optional<DeliveryState> parseDeliveryState(std::string_view text);

/// What can happen to it on its way.
enum class DeliveryEvent {
  Sign,         ///< Draft → Signed
  Queue,        ///< Signed → Queued; Failed → Queued (again)
  Deliver,      ///< Queued → Sent: the transport took it
  Acknowledge,  ///< Signed, Queued, Sent or Failed → Acknowledged: it is there (picked up, or handed over in
                ///< person)
  Stumble,  ///< Queued → Queued: not now; later again
  GiveUp,   ///< Queued or Sent → Failed: a person has to look
};

/// @errors  Refused, naming state and event
[[nodiscard]] Result<DeliveryState> after(DeliveryState state, DeliveryEvent event);

/// Seconds to wait before the next try: 30 s, doubled each time, at most an hour; the fraction spreads
/// workplaces that try at once.
///
/// @param attempts  tries so far, at least 1
/// @param permille  0..999, random or of the document's id; adds up to a quarter
[[nodiscard]] int secondsToNextTry(int attempts, int permille);

/// After as many tries a person has to look (about a day).
inline constexpr int kMostTries = 30;

/// Whether it still nags: an urgent document that is not acknowledged (hazards H14, H15).
[[nodiscard]] bool nags(DeliveryState state, bool urgent);

}  // namespace calcar::engine
