#include "integrations/store/internal/chain_check.hpp"

#include <algorithm>
#include <utility>

namespace calcar::store::internal {
namespace {

constexpr std::size_t kBatch = 512;
constexpr std::size_t kMostFaults = 64;

/// What is remembered of the trail while it goes by.
struct Walk {
  TrailReport report;
  std::string before;       ///< link of the last row, as it stands there
  std::int64_t last = 0;    ///< its sequence number
  bool isAfterGap = false;  ///< the link before is lost
  std::vector<Suspect> suspects;
  std::int64_t unexplained = 0;  ///< suspects beyond those that are remembered
  std::int64_t lastSuspect = 0;
};

StoredRow rowOf(const Row& cells) {
  StoredRow stored;
  stored.row = {number(cells[0]), text(cells[1]), text(cells[2]), text(cells[3]),
                text(cells[4]),   text(cells[5]), bytes(cells[7])};
  stored.chain = bytes(cells[8]);
  if (!std::holds_alternative<Nothing>(cells[6])) {
    stored.sealed = bytes(cells[6]);
  }
  return stored;
}

bool fits(const std::string& key, const AuditRow& row, const std::string& before, const std::string& chain) {
  return auditLink(key, row, before) == chain;
}

/// Whether the detail is the one that was noted; one that was erased is another question.
bool isDetailWhole(const Vault& vault, const StoredRow& stored) {
  if (!stored.sealed) {
    return true;
  }
  const auto plain =
      guarded([&] { return vault.sealer.open(auditBelonging(stored.row.sequence), *stored.sealed); });
  return plain && auditDigest(vault.auditKey, stored.row.sequence, *plain) == stored.row.digest;
}

void suspect(Walk& walk, const StoredRow& stored) {
  walk.lastSuspect = stored.row.sequence;
  if (walk.suspects.size() < kMostSuspects) {
    walk.suspects.push_back({stored, walk.before});
  } else {
    ++walk.unexplained;
  }
}

void checkRow(const Vault& vault, Walk& walk, const StoredRow& stored) {
  const std::int64_t sequence = stored.row.sequence;
  if (sequence > walk.last + 1) {
    addFault(walk.report, TrailDamage::Missing, walk.last + 1, sequence - 1,
             "these events were taken out; a backup from before may still hold them");
    walk.isAfterGap = true;
  }
  const bool isLinked = walk.isAfterGap || fits(vault.auditKey, stored.row, walk.before, stored.chain);
  if (sequence < 1 || !isLinked) {
    suspect(walk, stored);
  } else if (!isDetailWhole(vault, stored)) {
    addFault(walk.report, TrailDamage::Altered, sequence, sequence,
             "the detail of this event is not the one that was noted; compare with a backup from before");
  }
  walk.isAfterGap = false;
  walk.before = stored.chain;
  walk.last = sequence;
  ++walk.report.events;
}

/// Calls `take` with every row of the trail; others may use the vault between two batches.
template <typename Take>
void forEachRow(Vault& vault, Take take) {
  std::int64_t last = INT64_MIN;
  for (;;) {
    const auto rows =
        valueOf(vault.read([&](Connection& connection) { return rowsAfter(connection, last, kBatch); }));
    for (const StoredRow& stored : rows) {
      take(stored);
    }
    if (rows.size() < kBatch) {
      return;
    }
    last = rows.back().row.sequence;
  }
}

/// Which suspects hold the link of a row that stands where it belongs.
void findCopies(Vault& vault, std::vector<Suspect>& suspects) {
  forEachRow(vault, [&suspects](const StoredRow& stored) {
    for (Suspect& one : suspects) {
      const bool isOther = one.stored.row.sequence != stored.row.sequence;
      one.isCopy = one.isCopy || (isOther && one.stored.chain == stored.chain);
      one.belongsTo = isOther && one.stored.chain == stored.chain ? stored.row.sequence : one.belongsTo;
    }
  });
}

/// All links that are known around the suspects, also those that only their own words lead to.
std::vector<std::string> linksAround(const std::string& key, const std::vector<Suspect>& suspects) {
  std::vector<std::string> links;
  for (const Suspect& one : suspects) {
    links.push_back(one.before);
    links.push_back(one.stored.chain);
    links.push_back(auditLink(key, one.stored.row, one.before));
  }
  return links;
}

bool fitsSomewhere(const std::string& key, const AuditRow& row, const std::vector<std::string>& links,
                   const std::string& chain) {
  return std::any_of(links.begin(), links.end(),
                     [&](const std::string& before) { return fits(key, row, before, chain); });
}

std::int64_t placeOf(const std::string& key, const Suspect& one, const std::vector<Suspect>& suspects,
                     const std::vector<std::string>& links) {
  AuditRow row = one.stored.row;
  const auto found = std::find_if(suspects.begin(), suspects.end(), [&](const Suspect& other) {
    row.sequence = other.stored.row.sequence;
    return fitsSomewhere(key, row, links, one.stored.chain);
  });
  return found == suspects.end() ? 0 : found->stored.row.sequence;
}

/// Rows next to each other that were altered make one fault: whoever changes a link as well makes the row
/// after it impossible to check.
void reportAltered(TrailReport& report, std::int64_t sequence) {
  TrailFault* last = report.faults.empty() ? nullptr : &report.faults.back();
  const bool goesOn = last != nullptr && last->damage == TrailDamage::Altered && last->last + 1 == sequence;
  if (goesOn) {
    last->last = sequence;
    return;
  }
  addFault(report, TrailDamage::Altered, sequence, sequence,
           "this is not what was noted; compare with a backup from before");
}

void reportSuspect(TrailReport& report, const Suspect& one) {
  const std::int64_t sequence = one.stored.row.sequence;
  if (one.isExonerated) {
    return;
  }
  if (one.isCopy) {
    addFault(report, TrailDamage::Replayed, sequence, sequence,
             "a copy of event " + std::to_string(one.belongsTo) + " stands here; what stood here is lost");
  } else if (one.belongsTo != 0) {
    addFault(report, TrailDamage::Reordered, sequence, sequence,
             "event " + std::to_string(one.belongsTo) + " stands here; its own words are whole");
  } else {
    reportAltered(report, sequence);
  }
}

void reportSuspects(Vault& vault, Walk& walk) {
  if (walk.suspects.empty()) {
    return;
  }
  findCopies(vault, walk.suspects);
  explain(vault.auditKey, walk.suspects);
  for (const Suspect& one : walk.suspects) {
    reportSuspect(walk.report, one);
  }
  if (walk.unexplained > 0) {
    addFault(walk.report, TrailDamage::Altered, walk.suspects.back().stored.row.sequence + 1,
             walk.lastSuspect, "most of what follows does not fit either; restore a backup from before");
    walk.report.faultCount += walk.unexplained - 1;
  }
}

/// A detail may only be gone when an erasure of its patient came later.
void checkErased(Connection& connection, TrailReport& report) {
  const std::string emptied =
      " FROM audit a WHERE a.sealed IS NULL AND NOT EXISTS(SELECT 1 FROM audit e WHERE e.action='erased' AND "
      "e.patient=a.patient AND e.sequence>a.sequence)";
  const std::int64_t all =
      number(connection.query("SELECT count(*) FROM audit WHERE sealed IS NULL").front().front());
  const std::int64_t unexplained = number(connection.query("SELECT count(*)" + emptied).front().front());
  report.erasedDetails = all - unexplained;
  if (unexplained == 0) {
    return;
  }
  for (const Row& row : connection.query("SELECT a.sequence" + emptied + " ORDER BY a.sequence LIMIT " +
                                         std::to_string(kMostFaults))) {
    addFault(report, TrailDamage::Emptied, number(row.front()), number(row.front()),
             "its detail was taken away though nobody erased the patient; a backup may still hold it");
  }
  report.faultCount += std::max<std::int64_t>(unexplained - static_cast<std::int64_t>(kMostFaults), 0);
}

}  // namespace

void addFault(TrailReport& report, TrailDamage damage, std::int64_t first, std::int64_t last,
              std::string advice) {
  ++report.faultCount;
  if (report.faults.size() < kMostFaults) {
    report.faults.push_back({damage, first, last, std::move(advice)});
  }
}

std::vector<StoredRow> rowsAfter(Connection& connection, std::int64_t sequence, std::size_t limit) {
  std::vector<StoredRow> stored;
  for (const Row& row : connection.query(
           "SELECT sequence, at, action, patient, consultation, visit, sealed, digest, chain FROM audit "
           "WHERE sequence>$1 ORDER BY sequence LIMIT " +
               std::to_string(limit),
           {sequence})) {
    stored.push_back(rowOf(row));
  }
  return stored;
}

void explain(const std::string& key, std::vector<Suspect>& suspects) {
  const std::vector<std::string> links = linksAround(key, suspects);
  for (Suspect& one : suspects) {
    if (one.isCopy) {
      continue;
    }
    one.belongsTo = placeOf(key, one, suspects, links);
    one.isExonerated = one.belongsTo == one.stored.row.sequence;
  }
}

TrailReport walkTrail(Vault& vault) {
  Walk walk;
  forEachRow(vault, [&](const StoredRow& stored) { checkRow(vault, walk, stored); });
  walk.report.last = walk.last;
  reportSuspects(vault, walk);
  valueOf(vault.read([&](Connection& connection) { checkErased(connection, walk.report); }));
  return std::move(walk.report);
}

bool checkAnchor(Vault& vault, const Anchor& anchor, TrailReport& report) {
  const auto rows = valueOf(vault.read([&](Connection& connection) {
    return connection.query("SELECT chain FROM audit WHERE sequence=$1", {anchor.sequence});
  }));
  if (!rows.empty() && bytes(rows.front().front()) == anchor.chain) {
    return true;
  }
  if (rows.empty() && anchor.sequence > report.last) {
    addFault(report, TrailDamage::TailCut, report.last + 1, anchor.sequence,
             "the trail ended later than it does now: its end was cut off, or an older backup was restored");
  } else if (report.isWhole()) {
    addFault(report, TrailDamage::Forked, anchor.sequence, anchor.sequence,
             "other events stand here than those that were anchored: an older state of the store was put "
             "back, and work went on from there");
  }
  return false;
}

}  // namespace calcar::store::internal
