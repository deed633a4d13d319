#include "integrations/workplace/dispatcher.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "integrations/workplace/by_hand.hpp"
#include "integrations/workplace/internal/utc_minutes.hpp"

namespace calcar::workplace {
namespace {

using engine::DeliveryEvent;
using engine::DeliveryState;
using engine::ErrorCode;
using store::Outgoing;

/// What may still come right by itself while a store is locked or away.
bool passes(ErrorCode code) {
  constexpr std::array kPassing{ErrorCode::Unavailable, ErrorCode::Full, ErrorCode::Unwritable,
                                ErrorCode::Conflict, ErrorCode::Sealed};
  return std::find(kPassing.begin(), kPassing.end(), code) != kPassing.end();
}

class Pass {
 public:
  explicit Pass(const DispatchTools& tools) : m_tools(tools), m_outbox(*tools.outbox) {}

  DispatchReport run() {
    pollAll();
    while (m_report.problems.empty() && deliverNext()) {
    }
    sweep();
    return std::move(m_report);
  }

 private:
  [[nodiscard]] Transport* way(const std::string& name) const {
    const auto found =
        std::find_if(m_tools.transports->begin(), m_tools.transports->end(),
                     [&](const std::unique_ptr<Transport>& one) { return one->name() == name; });
    return found == m_tools.transports->end() ? nullptr : found->get();
  }

  /// @returns whether it is stored
  bool note(const Outgoing& outgoing, DeliveryEvent event, const std::string& detail) {
    const auto noted = m_outbox.note(m_tools.actor, outgoing.id, event, detail);
    // Refused: somebody noted something else in the meantime, such as that it was handed over.
    if (!noted && noted.error().code != ErrorCode::Refused) {
      m_report.problems.push_back(noted.error());
    }
    return noted.has_value();
  }

  void pollAll() {
    const auto listed = m_outbox.list();
    if (!listed) {
      m_report.problems.push_back(listed.error());
      return;
    }
    for (const Outgoing& outgoing : *listed) {
      poll(outgoing);
    }
  }

  void poll(const Outgoing& outgoing) {
    Transport* const transport = way(outgoing.transport);
    if (transport == nullptr) {
      missWay(outgoing);
      return;
    }
    const bool isSent = outgoing.state == DeliveryState::Sent;
    // What failed may have arrived all the same, or be picked up late.
    if (!isSent && outgoing.state != DeliveryState::Failed) {
      return;
    }
    if (transport->acknowledged(outgoing)) {
      m_report.acknowledged += note(outgoing, DeliveryEvent::Acknowledge, "taken by the other side") ? 1 : 0;
    } else if (isSent && minutesBetween(outgoing.changed, m_tools.utcNow()) >= kHoursToAcknowledge * 60) {
      m_report.failed +=
          note(outgoing, DeliveryEvent::GiveUp,
               "delivered, but not taken by the other side for " + std::to_string(kHoursToAcknowledge) +
                   " hours; check that its program runs, or hand the document over")
              ? 1
              : 0;
    }
  }

  void missWay(const Outgoing& outgoing) {
    auto& missing = m_report.waysMissing;
    if (outgoing.transport != kByHand &&
        std::find(missing.begin(), missing.end(), outgoing.transport) == missing.end()) {
      missing.push_back(outgoing.transport);
    }
  }

  /// One at a time, so that the lease of the next one begins when it is its turn.
  bool deliverNext() {
    std::vector<std::string> ways;
    for (const auto& transport : *m_tools.transports) {
      ways.push_back(transport->name());
    }
    const auto due = m_outbox.due(m_tools.utcNow(), 1, ways);
    if (!due) {
      m_report.problems.push_back(due.error());
      return false;
    }
    if (due->empty()) {
      return false;
    }
    deliver(due->front());
    constexpr std::size_t kMostInOnePass = 1000;
    return ++m_tried < kMostInOnePass;
  }

  void deliver(const Outgoing& outgoing) {
    Transport* const transport = way(outgoing.transport);
    if (outgoing.attempts > engine::kMostTries) {
      giveUp(outgoing,
             "the program ended during each try; hand the document over, and tell who looks after it");
      return;
    }
    const auto label = m_outbox.label(outgoing.document);
    if (label && !label->replacedBy.empty()) {
      giveUp(outgoing, "it was replaced by a newer version before it left; send that one");
      return;
    }
    const auto letter = m_tools.letterOf(outgoing);
    if (!letter) {
      const std::string detail = letter.error().where + ": " + letter.error().detail;
      passes(letter.error().code) ? putOff(outgoing, detail) : giveUp(outgoing, detail);
      return;
    }
    take(outgoing, transport->deliver(*letter));
  }

  void take(const Outgoing& outgoing, const Outcome& outcome) {
    switch (outcome.kind) {
      case Outcome::Kind::Delivered:
        m_report.delivered += note(outgoing, DeliveryEvent::Deliver, outcome.detail) ? 1 : 0;
        break;
      case Outcome::Kind::DeliveredAndAcknowledged:
        if (note(outgoing, DeliveryEvent::Deliver, outcome.detail)) {
          ++m_report.delivered;
          m_report.acknowledged +=
              note(outgoing, DeliveryEvent::Acknowledge, "confirmed by the other side") ? 1 : 0;
        }
        break;
      case Outcome::Kind::TryAgain:
        putOff(outgoing, outcome.detail);
        break;
      case Outcome::Kind::Refused:
        giveUp(outgoing, outcome.detail);
        break;
    }
  }

  void putOff(const Outgoing& outgoing, const std::string& detail) {
    if (outgoing.attempts >= engine::kMostTries) {
      giveUp(outgoing,
             "given up after " + std::to_string(outgoing.attempts) + " tries; the last time: " + detail);
      return;
    }
    m_report.putOff += note(outgoing, DeliveryEvent::Stumble, detail) ? 1 : 0;
  }

  void giveUp(const Outgoing& outgoing, const std::string& detail) {
    m_report.failed += note(outgoing, DeliveryEvent::GiveUp, detail) ? 1 : 0;
  }

  /// What transports keep of documents that have arrived, whoever stored that and whenever.
  void sweep() {
    for (const auto& transport : *m_tools.transports) {
      for (const std::string& id : transport->keeps()) {
        const auto outgoing = m_outbox.read(id);
        if (outgoing && outgoing->state == DeliveryState::Acknowledged) {
          transport->forget(id);
        }
      }
    }
  }

  const DispatchTools& m_tools;
  const store::Outbox& m_outbox;
  DispatchReport m_report;
  std::size_t m_tried = 0;
};

}  // namespace

DispatchReport dispatch(const DispatchTools& tools) { return Pass(tools).run(); }

}  // namespace calcar::workplace
