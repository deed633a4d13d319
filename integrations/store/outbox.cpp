#include "integrations/store/outbox.hpp"

#include <algorithm>
#include <utility>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/outgoing_rows.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using engine::DeliveryEvent;
using engine::DeliveryState;
using engine::ErrorCode;
using internal::Bytes;
using internal::Connection;
using internal::fail;
using internal::Row;
using internal::Vault;

/// The same document spreads its tries the same way everywhere, and others spread theirs otherwise.
int permilleOf(const std::string& id) {
  constexpr unsigned kThousand = 1000;
  unsigned sum = 0;
  for (const char letter : id) {
    sum = (sum * 31U + static_cast<unsigned char>(letter)) % kThousand;
  }
  return static_cast<int>(sum);
}

std::string auditAction(DeliveryEvent event) {
  switch (event) {
    case DeliveryEvent::Queue:
      return "queued";
    case DeliveryEvent::Deliver:
      return "sent";
    case DeliveryEvent::Acknowledge:
      return "acknowledged";
    case DeliveryEvent::GiveUp:
      return "failed";
    case DeliveryEvent::Sign:
    case DeliveryEvent::Stumble:
      break;
  }
  return {};
}

void leaveInTrail(Vault& vault, const Actor& actor, const Outgoing& outgoing, const std::string& action) {
  internal::AuditEvent event;
  event.action = action;
  event.patient = outgoing.patient;
  event.consultation = internal::labelOf(vault.connection, outgoing.document).consultation;
  event.visit = outgoing.visit;
  event.detail = {{"document", outgoing.document},
                  {"outgoing", outgoing.id},
                  {"transport", outgoing.transport},
                  {"attempt", std::to_string(outgoing.attempts)}};
  if (!outgoing.detail.empty()) {
    event.detail["reason"] = outgoing.detail;
  }
  internal::appendAudit(vault, actor, event);
}

std::string sealedDetail(const Vault& vault, const Outgoing& outgoing) {
  return vault.sealer.seal(internal::outgoingBelonging(outgoing.patient, outgoing.id), outgoing.detail);
}

void checkName(const std::string& transport) {
  constexpr std::size_t kLongestName = 60;
  const bool isName = !transport.empty() && transport.size() <= kLongestName &&
                      std::all_of(transport.begin(), transport.end(), [](char c) {
                        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
                      });
  if (!isName) {
    fail(ErrorCode::OutOfRange, "outbox.transport", "expected the name of a way such as folder:praxis");
  }
}

void insert(Vault& vault, const Outgoing& outgoing) {
  vault.connection.execute(
      "INSERT INTO outgoing(id, document, transport, state, urgent, attempts, due, made, changed, sealed) "
      "VALUES($1, $2, $3, $4, $5, 0, $6, $7, $8, $9)",
      {outgoing.id, outgoing.document, outgoing.transport, std::string(toText(outgoing.state)),
       std::int64_t{outgoing.urgent}, outgoing.due, outgoing.made, outgoing.changed,
       Bytes{sealedDetail(vault, outgoing)}});
}

/// The row as it is now; written only while it is still in the state it was read in.
void update(Vault& vault, const Outgoing& outgoing, DeliveryState before) {
  const std::size_t changed = vault.connection.execute(
      "UPDATE outgoing SET state=$1, urgent=$2, attempts=$3, due=$4, claimed=NULL, changed=$5, sealed=$6 "
      "WHERE id=$7 AND state=$8",
      {std::string(toText(outgoing.state)), std::int64_t{outgoing.urgent}, std::int64_t{outgoing.attempts},
       outgoing.due, outgoing.changed, Bytes{sealedDetail(vault, outgoing)}, outgoing.id,
       std::string(toText(before))});
  if (changed != 1) {
    fail(ErrorCode::Conflict, "outbox.state", "another workplace was first; look again");
  }
}

/// What an event changes, beside the state.
void apply(Outgoing& outgoing, DeliveryEvent event, const std::string& now, const std::string& detail) {
  outgoing.state = internal::valueOf(engine::after(outgoing.state, event));
  outgoing.detail = detail;
  outgoing.changed = now;
  if (event == DeliveryEvent::Queue) {
    outgoing.attempts = 0;
    outgoing.due = now;
  } else if (event == DeliveryEvent::Stumble) {
    outgoing.due =
        internal::utcAfter(now, engine::secondsToNextTry(outgoing.attempts, permilleOf(outgoing.id)));
  }
}

/// A document that was queued for this way before.
Outgoing queueAgain(Vault& vault, const Actor& actor, Outgoing outgoing, bool urgent,
                    const std::string& now) {
  const DeliveryState before = outgoing.state;
  const bool hasFailed = before == DeliveryState::Failed;
  if (!hasFailed && (outgoing.urgent || !urgent)) {
    return outgoing;
  }
  outgoing.urgent = outgoing.urgent || urgent;
  if (!hasFailed) {
    vault.connection.execute("UPDATE outgoing SET urgent=1 WHERE id=$1", {outgoing.id});
    return outgoing;
  }
  apply(outgoing, DeliveryEvent::Queue, now, {});
  update(vault, outgoing, before);
  leaveInTrail(vault, actor, outgoing, auditAction(DeliveryEvent::Queue));
  return outgoing;
}

}  // namespace

Outbox::Outbox(const Store& store, std::function<std::string()> utcNow)
    : m_store(&store), m_utcNow(utcNow ? std::move(utcNow) : internal::utcNow) {}

engine::Result<Outgoing> Outbox::queue(const Actor& actor, const std::string& document,
                                       const std::string& transport, bool urgent) const {
  Vault& vault = m_store->vault();
  Outgoing outgoing;
  const auto written = vault.write([&](Connection& connection) {
    checkName(transport);
    const DocumentLabel label = internal::labelOf(connection, document);
    if (!label.replacedBy.empty()) {
      fail(ErrorCode::UnknownId, "outbox.document",
           "this document was replaced by a newer version; queue that one");
    }
    const std::string now = m_utcNow();
    if (auto known = internal::outgoingOf(vault, document, transport)) {
      outgoing = queueAgain(vault, actor, std::move(*known), urgent, now);
      return;
    }
    outgoing = Outgoing{};
    outgoing.id = internal::newId();
    outgoing.document = document;
    outgoing.visit = label.visit;
    outgoing.patient = label.patient;
    outgoing.transport = transport;
    outgoing.state = internal::valueOf(engine::after(DeliveryState::Signed, DeliveryEvent::Queue));
    outgoing.urgent = urgent;
    outgoing.due = outgoing.made = outgoing.changed = now;
    insert(vault, outgoing);
    leaveInTrail(vault, actor, outgoing, auditAction(DeliveryEvent::Queue));
  });
  return written.map([&] { return outgoing; });
}

engine::Result<Outgoing> Outbox::note(const Actor& actor, const std::string& id, DeliveryEvent event,
                                      const std::string& detail) const {
  Vault& vault = m_store->vault();
  Outgoing outgoing;
  const auto written = vault.write([&](Connection&) {
    outgoing = internal::outgoingWithId(vault, id, true);
    const DeliveryState before = outgoing.state;
    apply(outgoing, event, m_utcNow(), detail);
    update(vault, outgoing, before);
    if (const std::string action = auditAction(event); !action.empty()) {
      leaveInTrail(vault, actor, outgoing, action);
    }
  });
  return written.map([&] { return outgoing; });
}

engine::Result<std::vector<Outgoing>> Outbox::due(const std::string& nowUtc, std::size_t limit,
                                                  const std::vector<std::string>& ways) const {
  Vault& vault = m_store->vault();
  std::vector<Outgoing> claimed;
  if (ways.empty() || limit == 0) {
    return claimed;
  }
  const auto written = vault.write([&](Connection& connection) {
    claimed.clear();
    const std::string until = internal::utcAfter(nowUtc, kLeaseSeconds);
    for (const std::string& id : internal::claimable(connection, nowUtc, limit, ways)) {
      connection.execute("UPDATE outgoing SET claimed=$1, attempts=attempts+1 WHERE id=$2", {until, id});
      claimed.push_back(internal::outgoingWithId(vault, id, false));
    }
  });
  return written.map([&] { return claimed; });
}

engine::Result<void> Outbox::hasten(const std::string& id) const {
  Vault& vault = m_store->vault();
  return vault.write([&](Connection& connection) {
    static_cast<void>(internal::outgoingWithId(vault, id, true));
    connection.execute("UPDATE outgoing SET due=$1 WHERE id=$2 AND state='queued'", {m_utcNow(), id});
  });
}

engine::Result<std::vector<Outgoing>> Outbox::list(bool all) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection&) { return internal::listedOutgoing(vault, all); });
}

engine::Result<std::vector<DocumentLabel>> Outbox::unqueued(const std::string& kind) const {
  return m_store->vault().read([&](Connection& connection) { return internal::unqueued(connection, kind); });
}

engine::Result<Outgoing> Outbox::read(const std::string& id) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection&) { return internal::outgoingWithId(vault, id, false); });
}

engine::Result<std::string> Outbox::document(const std::string& number) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection& connection) {
    const DocumentLabel label = internal::labelOf(connection, number);
    const auto rows = connection.query("SELECT sealed FROM document WHERE id=$1", {number});
    if (rows.empty()) {
      fail(ErrorCode::UnknownId, "outbox.document", "there is no such document in this store");
    }
    return vault.sealer.open(internal::documentBelonging(label.patient, number),
                             internal::bytes(rows.front().front()));
  });
}

engine::Result<DocumentLabel> Outbox::label(const std::string& number) const {
  return m_store->vault().read([&](Connection& connection) { return internal::labelOf(connection, number); });
}

}  // namespace calcar::store
