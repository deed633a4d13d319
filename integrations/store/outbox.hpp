#pragma once

#include <cstdint>
#include <optional>
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
  std::string changed;  ///< UTC
  std::string detail;   ///< last reason, or who acknowledged: sealed on the disk
};

/// Documents on their way out, whatever happens in between (hazards H14, H15).
class Outbox {
 public:
  explicit Outbox(const Store& store) : m_store(&store) {}

  /// Queues a signed document for a transport; the same document for the same transport is queued once.
  /// @errors  UnknownId when the document is not there or was replaced by a newer version
  [[nodiscard]] engine::Result<Outgoing> queue(const Actor& actor, const std::string& document,
                                               const std::string& transport, bool urgent) const;
  /// Notes what happened to it; see `engine::after`. @errors  Refused, UnknownId, Conflict
  [[nodiscard]] engine::Result<Outgoing> note(const Actor& actor, const std::string& id,
                                              engine::DeliveryEvent event, const std::string& detail) const;
  /// Those that may be tried now, for one dispatcher at a time, urgent ones first.
  [[nodiscard]] engine::Result<std::vector<Outgoing>> due(const std::string& nowUtc, std::size_t limit) const;
  /// All that are not acknowledged, urgent ones first; with `all` the others too, the latest first.
  [[nodiscard]] engine::Result<std::vector<Outgoing>> list(bool all = false) const;
  [[nodiscard]] engine::Result<Outgoing> read(const std::string& id) const;
  /// The PDF of a signed document, byte for byte. @errors  UnknownId
  [[nodiscard]] engine::Result<std::string> document(const std::string& number) const;

 private:
  const Store* m_store;
};

}  // namespace calcar::store
