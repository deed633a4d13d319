#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

enum class MergeState {
  Waiting,  ///< a consultation of one of the two is open; done by `performWaitingMerges` once it is closed
  Done,
  Undone,  ///< parted again, or withdrawn while it waited
  Dropped  ///< became impossible while it waited: one of the two was joined elsewhere
};

[[nodiscard]] std::string_view toText(MergeState state);

/// Two records of one person, joined.
struct Merge {
  std::string id;
  std::string surviving;
  std::string merged;
  MergeState state = MergeState::Waiting;
  std::string made;  ///< UTC
  std::string by;
  std::string reason;
  std::vector<std::string> moved;  ///< consultations that changed hands
};

/// What parting two records brought.
struct Parted {
  Merge merge;
  std::vector<std::string> back;    ///< consultations that the merged record has again
  std::vector<std::string> stayed;  ///< begun since: they stay with the surviving record; look whose they are
};

/// Joins two records of one person (hazard H27): the consultations of `merged` become `surviving`'s, each
/// record sealed anew, all in one transaction. Nothing moves while a consultation of either is open anywhere:
/// then the merge waits (`MergeState::Waiting`), and asking again is the same merge.
///
/// @errors  UnknownId; Refused when both are the same, one was merged already, or the reason is empty
[[nodiscard]] engine::Result<Merge> mergePatients(const Store& store, const Actor& actor,
                                                  const std::string& surviving, const std::string& merged,
                                                  const std::string& reason);

/// Performs those that waited and can be done now. To be called whenever a consultation was closed.
/// @returns those that were performed or dropped
[[nodiscard]] engine::Result<std::vector<Merge>> performWaitingMerges(const Store& store, const Actor& actor);

/// Parts two records: exactly what was moved goes back. A merge that still waits is withdrawn.
///
/// @errors  UnknownId; Refused when it is undone already, when a consultation of either is open, when the
///          surviving record was itself merged since (undo that one first), or without a reason
[[nodiscard]] engine::Result<Parted> undoMerge(const Store& store, const Actor& actor, const std::string& id,
                                               const std::string& reason);

/// One of them, whatever became of it. @errors  UnknownId
[[nodiscard]] engine::Result<Merge> readMerge(const Store& store, const std::string& id);

/// Every merge in which the record took part, the first one first: for the banner in both histories.
[[nodiscard]] engine::Result<std::vector<Merge>> mergesOf(const Store& store, const std::string& patient);

}  // namespace calcar::store
