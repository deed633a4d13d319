#include "integrations/workplace/internal/append.hpp"

#include <algorithm>

#include "integrations/exchange/journal_json.hpp"

namespace calcar::workplace::internal {
namespace {

using engine::Entry;

template <typename Kind>
const Kind* as(const Entry& entry) {
  return std::get_if<Kind>(&entry.action);
}

/// After these reading starts anew: what came before is in the snapshot.
bool startsAnew(const Entry& entry) {
  return as<engine::StartVisit>(entry) != nullptr || as<engine::Sign>(entry) != nullptr ||
         as<engine::Amend>(entry) != nullptr;
}

store::TrailNote noteOfEdit(const engine::Edit& edit, const engine::Pack& pack) {
  if (const auto* decision = std::get_if<engine::OverrideFlag>(&edit)) {
    return {"overrode",
            {},
            {{"kind", "red-flag"},
             {"suggestion", decision->decision.flag},
             {"action", "rejected"},
             {"reason", decision->decision.reason},
             {"pack", std::string(pack.hash())}}};
  }
  if (const auto* decision = std::get_if<engine::DecideSuggestion>(&edit)) {
    return {"decided",
            {},
            {{"kind", std::string(toText(decision->kind))},
             {"suggestion", decision->suggestion},
             {"action", std::string(toText(decision->action))},
             {"reason", decision->reason},
             {"pack", std::string(pack.hash())}}};
  }
  if (const auto* study = std::get_if<engine::AttachStudy>(&edit);
      study != nullptr && study->study.confirmed) {
    return {"identity-confirmed",
            {},
            {{"confirmed-by", study->study.confirmed->by},
             {"reason", study->study.confirmed->reason},
             {"identity", study->study.confirmed->identity}}};
  }
  return {"changed", {}, {{"edit", std::string(kindOf(edit))}, {"target", targetOf(edit)}}};
}

store::TrailNote noteOf(const Entry& entry, const engine::Pack& pack) {
  if (const auto* made = as<engine::MakeEdit>(entry)) {
    return noteOfEdit(made->edit, pack);
  }
  if (const auto* signature = as<engine::Sign>(entry)) {
    std::string numbers;
    for (const auto& document : signature->documents) {
      numbers += (numbers.empty() ? "" : " ") + document.number;
    }
    return {"signed", {}, {{"documents", numbers}, {"facts", signature->facts}, {"pack", signature->pack}}};
  }
  if (const auto* amendment = as<engine::Amend>(entry)) {
    return {"amended", {}, {{"reason", amendment->reason}}};
  }
  if (as<engine::StartVisit>(entry) != nullptr) {
    return {"visit-started", {}, {}};
  }
  if (as<engine::Review>(entry) != nullptr) {
    return {"reviewed", {}, {}};
  }
  const bool takesBack = as<engine::Undo>(entry) != nullptr;
  return {takesBack ? "undone" : as<engine::Redo>(entry) != nullptr ? "redone" : "merge-noted", {}, {}};
}

std::string openVisitOf(const engine::Snapshot& now) {
  return now.open ? now.visits[*now.open].id : std::string();
}

store::VisitRow rowOf(const engine::Snapshot& now, std::size_t index, const OpenCase& open) {
  store::VisitRow row;
  row.id = now.visits[index].id;
  row.consultation = open.id;
  row.patient = open.patient;
  row.happened = toText(now.episode.visits[index].when);
  row.state = toText(now.visits[index].state);
  row.version = now.visits[index].version;
  return row;
}

/// Visits whose row says something else now.
void addChanged(const engine::Snapshot& before, const engine::Snapshot& after, const OpenCase& open,
                std::vector<store::VisitRow>& rows) {
  for (std::size_t i = 0; i < after.visits.size(); ++i) {
    const bool same = i < before.visits.size() && before.visits[i].state == after.visits[i].state &&
                      before.visits[i].version == after.visits[i].version;
    if (same) {
      continue;
    }
    store::VisitRow row = rowOf(after, i, open);
    std::erase_if(rows, [&row](const store::VisitRow& one) { return one.id == row.id; });
    rows.push_back(std::move(row));
  }
}

/// Whether an entry can change the row of a visit; most edits cannot, and then nothing is copied for them.
bool canMoveVisit(const Entry& entry, const engine::Snapshot& now) {
  const bool isEdit = as<engine::MakeEdit>(entry) != nullptr || as<engine::Undo>(entry) != nullptr ||
                      as<engine::Redo>(entry) != nullptr;
  return !isEdit || (now.open && now.visits[*now.open].state != engine::VisitState::Draft);
}

store::StoredEntry stored(const Entry& entry) {
  return {entry.sequence, entry.id, exchange::encodeEntry(entry)};
}

}  // namespace

engine::Result<store::Append> appendFor(const OpenCase& open, const std::vector<Entry>& entries,
                                        const engine::Pack& pack) {
  store::Append append;
  append.consultation = open.id;
  append.patient = open.patient;
  std::optional<engine::Consultation> later;
  for (const Entry& entry : entries) {
    append.entries.push_back(stored(entry));
    const engine::Snapshot& before = later ? later->now() : open.consultation.now();
    store::TrailNote note = noteOf(entry, pack);
    note.visit = openVisitOf(before);
    if (!later && entries.size() == 1 && !canMoveVisit(entry, before)) {
      append.trail.push_back(std::move(note));
      return append;
    }
    const engine::Snapshot was = before;
    later = later ? later : open.consultation;
    if (auto taken = later->accept(entry); !taken) {
      return tl::unexpected(taken.error());
    }
    addChanged(was, later->now(), open, append.visits);
    if (note.visit.empty()) {
      note.visit = openVisitOf(later->now());
    }
    append.trail.push_back(std::move(note));
    if (startsAnew(entry)) {
      append.snapshots.push_back({entry.sequence, exchange::encodeSnapshot(later->now())});
    }
  }
  return append;
}

}  // namespace calcar::workplace::internal
