#pragma once

#include <string>
#include <vector>

#include "integrations/store/outbox.hpp"
#include "tests/support/every_database.hpp"
#include "tests/support/signed_documents.hpp"

namespace calcar::store {

inline const std::vector<std::string> kFolder{"folder:praxis"};

/// An outbox in a new store, with a clock that is moved by hand.
class OutboxSuite : public tests::OnEveryDatabase {
 protected:
  OutboxSuite() : m_store(newStore()), m_outbox(m_store, [this] { return m_clock.now; }) {}

  [[nodiscard]] const Store& store() const { return m_store; }
  [[nodiscard]] const Outbox& outbox() const { return m_outbox; }
  tests::HandClock& clock() { return m_clock; }

  /// A document that is queued for the folder.
  Outgoing queued(const std::string& number, bool urgent = false) {
    tests::addSignedDocument(m_store, number);
    return m_outbox.queue(tests::norasDesk(), number, kFolder.front(), urgent).value();
  }
  engine::Result<Outgoing> note(const Outgoing& outgoing, engine::DeliveryEvent event,
                                const std::string& detail = {}) {
    return m_outbox.note(tests::norasDesk(), outgoing.id, event, detail);
  }
  std::vector<Outgoing> due(std::size_t limit = 10) {
    return m_outbox.due(m_clock.now, limit, kFolder).value();
  }

 private:
  tests::HandClock m_clock;
  Store m_store;
  Outbox m_outbox;
};

}  // namespace calcar::store
