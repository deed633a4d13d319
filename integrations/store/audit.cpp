#include "integrations/store/audit.hpp"

#include <array>

#include "integrations/store/internal/anchor_line.hpp"
#include "integrations/store/internal/chain_check.hpp"
#include "integrations/store/internal/trail_list.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Anchor;
using internal::AnchorKeeper;
using internal::Connection;
using internal::fail;
using internal::Vault;

Anchor headOf(Connection& connection) {
  const auto rows = connection.query("SELECT sequence, chain FROM audit ORDER BY sequence DESC LIMIT 1");
  return rows.empty() ? Anchor{} : Anchor{internal::number(rows[0][0]), internal::bytes(rows[0][1])};
}

std::string adviceOn(AnchorState state, const std::string& problem) {
  if (!problem.empty()) {
    return problem;
  }
  switch (state) {
    case AnchorState::Agrees:
      return {};
    case AnchorState::Contradicts:
      return "if a backup was restored on purpose, say so with “calcar audit renew-anchor”";
    case AnchorState::None:
      return "this workplace has no anchor yet: a tail that was cut off before now is not seen";
    case AnchorState::Damaged:
      return "the file of the anchor was written halfway or changed; compare with a line from paper";
  }
  return {};
}

void judgeAnchor(Vault& vault, const AnchorKeeper::Reading& kept, TrailReport& report) {
  const bool agrees = !kept.anchor || internal::checkAnchor(vault, *kept.anchor, report);
  if (!agrees) {
    report.anchor = AnchorState::Contradicts;
  } else if (kept.damaged) {
    report.anchor = AnchorState::Damaged;
  } else {
    report.anchor = kept.anchor ? AnchorState::Agrees : AnchorState::None;
  }
}

}  // namespace

std::string_view toText(TrailDamage damage) {
  static constexpr std::array<std::string_view, 7> kWords{"altered", "missing",  "reordered", "replayed",
                                                          "emptied", "tail-cut", "forked"};
  return kWords.at(static_cast<std::size_t>(damage));
}

engine::Result<void> Audit::note(const Actor& actor, const Event& event) const {
  Vault& vault = m_store->vault();
  return vault.write([&](Connection& /*connection*/) {
    internal::appendAudit(vault, actor,
                          {event.action, event.patient, event.consultation, event.visit, event.detail});
  });
}

engine::Result<std::vector<TrailEvent>> Audit::list(const TrailFilter& filter) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection& /*connection*/) { return internal::listTrail(vault, filter); });
}

engine::Result<TrailReport> Audit::verify(std::string_view paperLine) const {
  Vault& vault = m_store->vault();
  return internal::guarded([&] {
    std::optional<Anchor> paper;
    if (!paperLine.empty()) {
      paper = internal::fromPaper(paperLine, vault.storeId);
    }
    // The anchor first: the trail only grows, so what it said then must still be there at the end.
    const auto kept =
        internal::valueOf(vault.read([&](Connection& /*connection*/) { return vault.anchor->read(); }));
    const Anchor head = internal::valueOf(vault.read(headOf));
    TrailReport report = internal::walkTrail(vault);
    judgeAnchor(vault, kept, report);
    if (paper) {
      internal::checkAnchor(vault, *paper, report);
    }
    const std::scoped_lock lock(vault.turn);
    if (report.isWhole() && head.sequence > 0) {
      vault.anchor->keep(head, AnchorKeeper::Durability::Flushed);
    }
    report.anchorAdvice = adviceOn(report.anchor, vault.anchor->problem());
    return report;
  });
}

engine::Result<std::string> Audit::anchorLine() const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection& connection) {
    const Anchor head = headOf(connection);
    if (head.sequence == 0) {
      fail(ErrorCode::Refused, "store.audit", "nothing has happened in this store yet");
    }
    return internal::toPaper(head, vault.storeId);
  });
}

void Audit::keepAnchorIn(const std::filesystem::path& folder) const {
  Vault& vault = m_store->vault();
  const std::scoped_lock lock(vault.turn);
  vault.anchor = std::make_unique<AnchorKeeper>(folder, vault.storeId, vault.auditKey);
}

engine::Result<void> Audit::renewAnchor(const Actor& actor, const std::string& reason) const {
  Vault& vault = m_store->vault();
  return internal::guarded([&] {
    if (reason.empty()) {
      fail(ErrorCode::Refused, "store.anchor.reason", "say why the anchor starts anew");
    }
    const std::scoped_lock lock(vault.turn);
    const auto before = vault.anchor->read().anchor;
    Event event{"anchor-renewed", {}, {}, {}, {{"reason", reason}}};
    if (before) {
      event.detail["before"] = internal::toPaper(*before, vault.storeId);
    }
    internal::valueOf(note(actor, event));
    vault.anchor->startAnew(internal::valueOf(vault.read(headOf)));
    if (!vault.anchor->problem().empty()) {
      fail(ErrorCode::Unwritable, "store.anchor", vault.anchor->problem());
    }
  });
}

}  // namespace calcar::store
