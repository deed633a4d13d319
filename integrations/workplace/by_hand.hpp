#pragma once

#include <string>

#include "engine/episode/date.hpp"
#include "engine/result.hpp"
#include "integrations/store/outbox.hpp"

namespace calcar::workplace {

/// The way of what a person brings there. No dispatcher touches it.
inline constexpr const char* kByHand = "by-hand";

/// That somebody has it: which ends the reminders, as an acknowledgement of a machine does.
struct HandOver {
  enum class How { InPerson, ByPhone };
  How how = How::InPerson;
  std::string by;         ///< who brought it or called
  std::string to;         ///< who has it now
  engine::Moment when{};  ///< local clock
};

/// As it is kept with the document: `handed over in person by Nora Berg to Dr. Sol on 2026-11-29T10:15`.
/// @errors  OutOfRange when a name is empty or is none
[[nodiscard]] engine::Result<std::string> wordsOf(const HandOver& handOver);

/// Acknowledges what is in the outbox already, on whatever way it is.
/// @errors  as `wordsOf`; Refused when it is acknowledged already; UnknownId
[[nodiscard]] engine::Result<store::Outgoing> handOver(const store::Outbox& outbox, const store::Actor& actor,
                                                       const std::string& id, const HandOver& handOver);

/// The same for a signed document that is not in the outbox, or there on other ways: those stay as they are.
[[nodiscard]] engine::Result<store::Outgoing> handOverDocument(const store::Outbox& outbox,
                                                               const store::Actor& actor,
                                                               const std::string& number, bool urgent,
                                                               const HandOver& handOver);

}  // namespace calcar::workplace
