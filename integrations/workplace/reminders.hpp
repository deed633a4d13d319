#pragma once

#include <string>
#include <vector>

#include "integrations/store/outbox.hpp"

namespace calcar::workplace {

/// One document that must not be forgotten, in words free of patient data.
struct Reminder {
  std::string id;        ///< of the outbox; empty when the document is on no way yet
  std::string document;  ///< its number
  engine::DeliveryState state = engine::DeliveryState::Signed;
  std::string transport;  ///< of the outbox; empty when the document is on no way yet
  int attempts = 0;       ///< how often it was tried
  std::string detail;     ///< why it failed, as the way said it
  int minutes = 0;        ///< how long it has waited
  std::string what;       ///< `URGENT: document 20261129-1 has waited for 2 h 5 min: …`
  std::string whatToDo;
};

/// Urgent documents that nobody has acknowledged, and signed referrals that were given no way out, those that
/// have waited longest first. Computed from what is stored, so it is the same after a restart, and only an
/// acknowledgement ends it (hazard H14).
///
/// @param outgoing  as `Outbox::list` gives it
/// @param unqueued  as `Outbox::unqueued` gives referrals
[[nodiscard]] std::vector<Reminder> reminders(const std::vector<store::Outgoing>& outgoing,
                                              const std::vector<store::DocumentLabel>& unqueued,
                                              const std::string& nowUtc);

}  // namespace calcar::workplace
