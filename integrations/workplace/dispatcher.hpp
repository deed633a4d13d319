#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/outbox.hpp"
#include "integrations/workplace/transport.hpp"

namespace calcar::workplace {

/// The moment in UTC, as the outbox writes it: `2026-11-20T10:15:00.123Z`.
using UtcClock = std::function<std::string()>;

/// What a dispatcher works with.
struct DispatchTools {
  const store::Outbox* outbox = nullptr;
  store::Actor actor;
  std::vector<std::unique_ptr<Transport>>* transports = nullptr;
  /// Everything of a document that is to leave. @errors  as reading the store has them
  std::function<engine::Result<OutgoingLetter>(const store::Outgoing&)> letterOf;
  UtcClock utcNow;
};

/// What one pass did.
struct DispatchReport {
  std::size_t delivered = 0;
  std::size_t acknowledged = 0;
  std::size_t putOff = 0;
  std::size_t failed = 0;
  std::vector<std::string>
      waysMissing;                      ///< documents are queued for them, and this workplace has no such way
  std::vector<engine::Error> problems;  ///< of the store: the pass ended there, and the next one goes on
};

/// After so many hours without an acknowledgement a person has to look: a long weekend.
inline constexpr int kHoursToAcknowledge = 72;

/// Looks what has arrived, delivers what is due and notes what became of it. Killed at any moment, the next
/// pass, here or at another workplace, goes on, and no document is at the other side twice.
[[nodiscard]] DispatchReport dispatch(const DispatchTools& tools);

}  // namespace calcar::workplace
