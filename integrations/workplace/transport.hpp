#pragma once

#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/episode/episode.hpp"
#include "integrations/store/outbox.hpp"

namespace calcar::workplace {

/// A signed document and what the ways out need to know of it.
struct OutgoingLetter {
  std::string id;        ///< of the outbox; the same in every try
  std::string document;  ///< its number; free of patient data
  std::string kind;      ///< `referral`, `note`, `rehab`, `advice`
  std::string pdf;       ///< as it was signed, byte for byte
  engine::Patient patient;
  std::string title;          ///< `Referral letter`
  std::string signedBy;       ///< nothing leaves unsigned
  engine::Moment signedAt{};  ///< local clock
};

/// What became of one try.
struct Outcome {
  enum class Kind {
    Delivered,                 ///< it is out; whether it arrived is not known yet
    DeliveredAndAcknowledged,  ///< the other side has said that it keeps it
    TryAgain,                  ///< not now; the same may work later without anybody changing anything
    Refused                    ///< a person has to look
  };
  Kind kind = Kind::TryAgain;
  std::string detail;  ///< why and what to do; free of patient data
};

/// One way out of the house. `deliver` may be repeated with the same letter at any time, after any crash, and
/// leaves one document at the other side (hazard H15). It has to end within `store::kLeaseSeconds`.
class Transport {
 public:
  Transport() = default;
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  Transport(Transport&&) = delete;
  Transport& operator=(Transport&&) = delete;
  virtual ~Transport() = default;

  /// As the outbox calls it: `folder:praxis`.
  [[nodiscard]] virtual const std::string& name() const = 0;
  [[nodiscard]] virtual Outcome deliver(const OutgoingLetter& letter) = 0;
  /// Whether it is known to have arrived. Asked again and again of what was sent, or has failed since.
  [[nodiscard]] virtual bool acknowledged(const store::Outgoing& outgoing) = 0;

  /// Ids of which it still keeps something, so as not to deliver them twice.
  [[nodiscard]] virtual std::vector<std::string> keeps() { return {}; }
  /// Called once it is stored that the document has arrived.
  virtual void forget(const std::string& id) { static_cast<void>(id); }
};

}  // namespace calcar::workplace
