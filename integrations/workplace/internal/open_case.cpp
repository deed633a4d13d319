#include "integrations/workplace/internal/open_case.hpp"

#include <algorithm>

#include "integrations/exchange/journal_json.hpp"
#include "integrations/workplace/internal/append.hpp"

namespace calcar::workplace::internal {
namespace {

using engine::Entry;
using engine::Error;
using engine::ErrorCode;

constexpr int kMostRounds = 8;

engine::Result<std::vector<Entry>> decoded(const std::vector<store::StoredEntry>& stored) {
  std::vector<Entry> entries;
  for (const store::StoredEntry& one : stored) {
    auto entry = exchange::decodeEntry(one.payload);
    if (!entry) {
      return tl::unexpected(entry.error());
    }
    entries.push_back(std::move(*entry));
  }
  return entries;
}

/// The database may take it later, so it may wait here.
bool mayWait(const Error& error) {
  return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Full ||
         error.code == ErrorCode::Unwritable;
}

bool startsAnew(const Entry& entry) {
  return std::holds_alternative<engine::StartVisit>(entry.action) ||
         std::holds_alternative<engine::Sign>(entry.action) ||
         std::holds_alternative<engine::Amend>(entry.action);
}

/// What the database has of the consultation: without the entries that wait.
engine::Result<engine::Consultation> withoutWaiting(const OpenCase& open) {
  std::vector<Entry> known = open.consultation.entries();
  std::erase_if(known, [&open](const Entry& entry) {
    return std::any_of(open.waiting.begin(), open.waiting.end(),
                       [&entry](const Entry& one) { return one.id == entry.id; });
  });
  return engine::Consultation::restore(open.consultation.base(), std::move(known));
}

/// Entries of ours that the database has already: stored, but the answer was lost on its way.
void leaveOutStored(std::vector<Entry>& ours, std::vector<Entry>& theirs, engine::Consultation& base) {
  while (!ours.empty() && !theirs.empty() && ours.front().id == theirs.front().id) {
    if (!base.accept(theirs.front())) {
      return;
    }
    ours.erase(ours.begin());
    theirs.erase(theirs.begin());
  }
}

struct Round {
  std::vector<Entry> ours;
  Extras extras;
  Done done;
};

engine::Result<void> takeIn(const Saver& saver, OpenCase& base, Round& round) {
  const auto stored = store::Consultations(saver.store).since(base.id, base.consultation.sequence());
  if (!stored) {
    return tl::unexpected(stored.error());
  }
  auto theirs = decoded(*stored);
  if (!theirs) {
    return tl::unexpected(theirs.error());
  }
  leaveOutStored(round.ours, *theirs, base.consultation);
  auto rebased = engine::rebase(base.consultation.entries(), round.ours, *theirs);
  for (Entry& entry : *theirs) {
    if (auto taken = base.consultation.accept(std::move(entry)); !taken) {
      return taken;
    }
    ++round.done.fromOthers;
  }
  round.ours = std::move(rebased.entries);
  for (engine::Clash& clash : rebased.clashes) {
    round.done.clashes.push_back(std::move(clash));
  }
  return {};
}

/// What clashed is kept in the trail: the person at the screen decides, but nobody has to hurry.
engine::Result<void> keepClashes(const Saver& saver, const OpenCase& base, const Round& round) {
  if (round.done.clashes.empty()) {
    return {};
  }
  store::Append append;
  append.consultation = base.id;
  append.patient = base.patient;
  for (const engine::Clash& clash : round.done.clashes) {
    append.trail.push_back(
        {"clashed",
         {},
         {{"ours", exchange::encodeEntry(clash.ours)}, {"theirs", std::to_string(clash.theirs.sequence)}}});
  }
  return store::Consultations(saver.store).append(saver.actor, append);
}

/// Stores ours behind whatever is there, again and again until nobody comes first.
engine::Result<void> storeBehind(const Saver& saver, OpenCase& base, Round& round) {
  for (int attempt = 0; !round.ours.empty(); ++attempt) {
    auto append = appendFor(base, round.ours, saver.pack);
    if (!append) {
      return tl::unexpected(append.error());
    }
    append->records = round.extras.records;
    append->documents = round.extras.documents;
    const auto stored = store::Consultations(saver.store).append(saver.actor, *append);
    if (stored) {
      return {};
    }
    const bool isBehind = stored.error().code == ErrorCode::Conflict && attempt < kMostRounds;
    if (!isBehind) {
      return stored;
    }
    if (auto taken = takeIn(saver, base, round); !taken) {
      return taken;
    }
  }
  return {};
}

engine::Result<void> acceptAll(OpenCase& open, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (auto taken = open.consultation.accept(entry); !taken) {
      return taken;
    }
    if (startsAnew(entry)) {
      open.consultation.rebase();
    }
  }
  return {};
}

/// Keeps the last of the entries on this machine; those before it are there already.
engine::Result<Done> keepWaiting(const Saver& saver, OpenCase& open, const Entry& entry, const Error& why) {
  const auto kept =
      saver.pending.keep(open.patient, open.id, {entry.sequence, entry.id, exchange::encodeEntry(entry)});
  if (!kept) {
    return tl::unexpected(kept.error());
  }
  if (auto taken = open.consultation.accept(entry); !taken) {
    return tl::unexpected(taken.error());
  }
  open.waiting.push_back(entry);
  Done done;
  done.entry = entry;
  done.saving = Saving::Waiting;
  done.why = why.detail;
  return done;
}

engine::Result<Done> keepIfMay(const Saver& saver, OpenCase& open, const Entry& entry, const Error& why) {
  // A signature and its documents belong together: they wait in the hands of who signs.
  const bool signing = std::holds_alternative<engine::Sign>(entry.action);
  return mayWait(why) && !signing ? keepWaiting(saver, open, entry, why)
                                  : engine::Result<Done>(tl::unexpected(why));
}

/// The usual way: nothing waits, nobody came first. @returns nothing when somebody did
std::optional<engine::Result<void>> storeNext(const Saver& saver, const OpenCase& open, const Entry& entry,
                                              const Extras& extras) {
  auto append = appendFor(open, {entry}, saver.pack);
  if (!append) {
    return engine::Result<void>(tl::unexpected(append.error()));
  }
  append->records = extras.records;
  append->documents = extras.documents;
  auto stored = store::Consultations(saver.store).append(saver.actor, *append);
  const bool isBehind = !stored && stored.error().code == ErrorCode::Conflict;
  return isBehind ? std::nullopt : std::optional(std::move(stored));
}

engine::Result<Done> saveBehindOthers(const Saver& saver, OpenCase& open, Entry entry, const Extras& extras) {
  auto known = withoutWaiting(open);
  if (!known) {
    return tl::unexpected(known.error());
  }
  OpenCase base{open.id, open.patient, std::move(*known), {}};
  Round round{open.waiting, extras, {}};
  round.ours.push_back(entry);
  const auto stored =
      storeBehind(saver, base, round).and_then([&] { return keepClashes(saver, base, round); });
  if (!stored) {
    return keepIfMay(saver, open, entry, stored.error());
  }
  if (auto taken = acceptAll(base, round.ours); !taken) {
    return tl::unexpected(taken.error());
  }
  saver.pending.clear(open.id);
  open = std::move(base);
  const auto ours = std::find_if(round.ours.begin(), round.ours.end(),
                                 [&entry](const Entry& one) { return one.id == entry.id; });
  if (ours != round.ours.end()) {
    round.done.entry = *ours;
  }
  return std::move(round.done);
}

}  // namespace

engine::Result<OpenCase> openCase(const Saver& saver, const std::string& consultation) {
  const auto stored = store::Consultations(saver.store).open(saver.actor, consultation);
  if (!stored) {
    return tl::unexpected(stored.error());
  }
  auto base = exchange::decodeSnapshot(stored->base.payload);
  if (!base) {
    return tl::unexpected(base.error());
  }
  auto entries = decoded(stored->entries);
  if (!entries) {
    return tl::unexpected(entries.error());
  }
  auto restored = engine::Consultation::restore(std::move(*base), std::move(*entries));
  if (!restored) {
    return tl::unexpected(restored.error());
  }
  OpenCase open{stored->id, stored->patient, std::move(*restored), {}};
  const auto kept = saver.pending.read(open.patient, open.id);
  if (!kept) {
    return tl::unexpected(kept.error());
  }
  auto waiting = decoded(*kept);
  if (!waiting) {
    return tl::unexpected(waiting.error());
  }
  open.waiting = std::move(*waiting);
  return open;
}

engine::Result<Done> save(const Saver& saver, OpenCase& open, Entry entry, const Extras& extras) {
  const auto stored = open.waiting.empty() ? storeNext(saver, open, entry, extras) : std::nullopt;
  if (!stored) {
    return saveBehindOthers(saver, open, std::move(entry), extras);
  }
  if (!*stored) {
    return keepIfMay(saver, open, entry, stored->error());
  }
  if (auto taken = acceptAll(open, {entry}); !taken) {
    return tl::unexpected(taken.error());
  }
  Done done;
  done.entry = std::move(entry);
  return done;
}

engine::Result<Done> refresh(const Saver& saver, OpenCase& open) {
  auto known = withoutWaiting(open);
  if (!known) {
    return tl::unexpected(known.error());
  }
  OpenCase base{open.id, open.patient, std::move(*known), {}};
  Round round{open.waiting, {}, {}};
  const auto taken =
      takeIn(saver, base, round).and_then([&] { return storeBehind(saver, base, round); }).and_then([&] {
        return keepClashes(saver, base, round);
      });
  if (!taken) {
    return tl::unexpected(taken.error());
  }
  if (auto accepted = acceptAll(base, round.ours); !accepted) {
    return tl::unexpected(accepted.error());
  }
  saver.pending.clear(open.id);
  open = std::move(base);
  return std::move(round.done);
}

}  // namespace calcar::workplace::internal
