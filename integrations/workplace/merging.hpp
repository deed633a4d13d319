#pragma once

#include <string>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/merge.hpp"
#include "integrations/store/pending.hpp"
#include "integrations/workplace/desk.hpp"

namespace calcar::workplace {

/// A merge, or its undoing, and what was written about it into the journals.
struct Joining {
  store::Merge merge;
  std::vector<std::string> noted;   ///< consultations whose history says so now
  std::vector<std::string> stayed;  ///< of a parting: begun since, with the surviving record; look whose
};

struct JoinWish {
  std::string surviving;
  std::string merged;
  std::string reason;
};

/// Joins two records of one person and notes it in the journal of every consultation of both, so that either
/// history shows it (hazard H27). Stopped in between, the same once more goes on where it stopped.
///
/// @param pending  what waits on this machine: entries of either record have to be stored first, because they
///                 are sealed for the record that they were typed for
/// @errors  those of `store::mergePatients`; Refused while entries wait
[[nodiscard]] engine::Result<Joining> joinPeople(Desk& desk, const store::Pending& pending,
                                                 const JoinWish& wish);

/// Performs merges that waited for a consultation to be closed, and notes them likewise.
[[nodiscard]] engine::Result<std::vector<Joining>> joinWaiting(Desk& desk);

/// Parts two records again and notes it. Stopped in between, the same once more goes on.
/// @errors  those of `store::undoMerge`; Refused while entries wait
[[nodiscard]] engine::Result<Joining> partPeople(Desk& desk, const store::Pending& pending,
                                                 const std::string& merge, const std::string& reason);

}  // namespace calcar::workplace
