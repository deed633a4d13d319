#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/knowledge/pack.hpp"
#include "engine/result.hpp"
#include "integrations/exchange/visit_record_json.hpp"
#include "integrations/store/cohort.hpp"
#include "integrations/store/store.hpp"

namespace calcar::workplace {

/// Opens the store once more: on a server each worker has a connection of its own.
using OpenStore = std::function<engine::Result<store::Store>()>;

/// How far a run is, and how quick this process makes it go on.
struct ReassessProgress {
  store::CohortProgress done;
  double visitsPerSecond = 0;     ///< of all workers, wherever they are, since this process joined
  std::int64_t secondsLeft = -1;  ///< at this rate; -1 while nothing is known
};

struct ReassessOptions {
  int workers = 1;        ///< threads of this process, 1 to 256
  std::string workplace;  ///< names this machine in the run
  bool resume = false;    ///< joins the unfinished run of the same rules, also one of other machines
  std::int64_t share = 256;
  std::function<void(const ReassessProgress&)> progress =
      {};                                   ///< about once a second, from the caller's thread
  const std::atomic<bool>* stop = nullptr;  ///< ends after the shares in work; the run can be resumed
};

/// What came out of a run.
struct ReassessReport {
  store::CohortRun run;
  store::CohortProgress done;
  std::int64_t unchanged = 0;
  std::int64_t drafts = 0;      ///< never signed: nothing was said by other rules that could change
  std::int64_t unreadable = 0;  ///< could not be judged; listed with the reason
  std::int64_t changed = 0;
  std::vector<store::CohortCount> kinds;  ///< visits by their most dangerous change, that first
};

/// Judges every signed visit of a store by other rules, as of the day it was signed for, and notes for whom
/// the verdict differs from the one that was signed. No visit is altered, no memory grows with their number.
///
/// Visits that were never signed are counted and listed, not judged: they have no verdict of other rules, and
/// whoever opens them sees those that are in force then.
///
/// @errors  OutOfRange (workers); those of the store
[[nodiscard]] engine::Result<ReassessReport> reassess(const engine::Pack& rules, const OpenStore& open,
                                                      const store::Actor& actor,
                                                      const ReassessOptions& options);

/// The report of a run that is stored. @errors  UnknownId
[[nodiscard]] engine::Result<ReassessReport> reportOf(const store::Store& store, const store::CohortRun& run);

/// One visit that would change, or why it is listed.
struct ReassessedVisit {
  std::string visit;
  std::string kind;                            ///< the most dangerous change, `draft` or `unreadable`
  std::vector<exchange::ChangeWords> changes;  ///< the most dangerous first
  std::string why;                             ///< of an unreadable one
};

/// Hands on every visit that is not unchanged, the most dangerous kind of change first, then in the order of
/// the visits; at last what could not be judged.
[[nodiscard]] engine::Result<void> eachReassessed(const store::Store& store, const std::string& run,
                                                  const std::function<void(const ReassessedVisit&)>& use);

}  // namespace calcar::workplace
