#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/consultation/delivery.hpp"
#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

/// One document on one way out.
struct Outgoing {
  std::string id;        ///< stable over all tries; what a receiver tells a repetition by
  std::string document;  ///< its number
  std::string visit;
  std::string patient;
  std::string transport;  ///< name of the way: `folder:praxis`, `pacs:archive`, `by-hand`
  engine::DeliveryState state = engine::DeliveryState::Signed;
  bool urgent = false;
  int attempts = 0;
  std::string due;      ///< when the next try may be, UTC
  std::string made;     ///< when it was queued first, UTC
  std::string changed;  ///< UTC
  std::string detail;   ///< last reason, or who acknowledged: sealed on the disk
};

/// What is known of a signed document without unsealing it.
struct DocumentLabel {
  std::string number;
  std::string visit;
  std::string consultation;
  std::string patient;
  std::int64_t version = 0;  ///< of the visit
  std::string kind;
  std::string made;        ///< UTC
  std::string replacedBy;  ///< number of the newer version; empty = it holds
};

/// How long a dispatcher that took a document has for it, in seconds, before another one may take it: it was
/// killed, or its machine is gone. A transport has to be done sooner.
inline constexpr int kLeaseSeconds = 120;

/// Documents on their way out, whatever happens in between (hazards H14, H15).
class Outbox {
 public:
  /// @param utcNow  the clock, `2026-11-20T10:15:00.123Z`; none = the machine's
  explicit Outbox(const Store& store, std::function<std::string()> utcNow = {});

  /// Queues a signed document for a transport; the same document for the same transport is queued once: what
  /// has failed starts anew, what is on its way or there stays as it is, and what was once urgent stays so.
  /// @errors  UnknownId when the document is not there or was replaced by a newer version; OutOfRange for a
  ///          name that no transport can have
  [[nodiscard]] engine::Result<Outgoing> queue(const Actor& actor, const std::string& document,
                                               const std::string& transport, bool urgent) const;
  /// Notes what happened to it; see `engine::after`. After a stumble the next try is put off, longer each
  /// time. Each change of state is in the audit trail.
  /// @errors  Refused when its state does not allow it, because somebody else was first; UnknownId
  [[nodiscard]] engine::Result<Outgoing> note(const Actor& actor, const std::string& id,
                                              engine::DeliveryEvent event, const std::string& detail) const;
  /// Takes those that may be tried now, for one dispatcher at a time, urgent ones first: each counts as a
  /// try, and nobody else gets it before it is noted or the lease is over.
  ///
  /// @param ways  names of the transports that this workplace has; others are left for others
  [[nodiscard]] engine::Result<std::vector<Outgoing>> due(const std::string& nowUtc, std::size_t limit,
                                                          const std::vector<std::string>& ways) const;
  /// Lets one that waits for its next try be tried at once. Does nothing to others. @errors  UnknownId
  [[nodiscard]] engine::Result<void> hasten(const std::string& id) const;
  /// All that are not acknowledged, urgent ones first; with `all` the others too, the latest first.
  [[nodiscard]] engine::Result<std::vector<Outgoing>> list(bool all = false) const;
  /// Signed documents of a kind that hold and were never given a way out.
  [[nodiscard]] engine::Result<std::vector<DocumentLabel>> unqueued(const std::string& kind) const;
  /// @errors  UnknownId
  [[nodiscard]] engine::Result<Outgoing> read(const std::string& id) const;
  /// The PDF of a signed document, byte for byte. @errors  UnknownId
  [[nodiscard]] engine::Result<std::string> document(const std::string& number) const;
  /// @errors  UnknownId
  [[nodiscard]] engine::Result<DocumentLabel> label(const std::string& number) const;

 private:
  const Store* m_store;
  std::function<std::string()> m_utcNow;
};

}  // namespace calcar::store
