#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

/// A visit as one who judges all of them gets it.
struct CohortVisit {
  std::int64_t number = 0;
  std::string id;
  std::string state;         ///< `draft`, `reviewed`, `signed`, `amended`
  std::int64_t version = 0;  ///< of the last signature; 0 = never signed, and there is no record
  std::string record;        ///< as it was signed last
  std::string unreadable;    ///< why there is no record although it was signed; free of patient data
};

/// What is kept of one visit; nothing is kept of those that stay as they are.
struct CohortChange {
  std::int64_t visit = 0;  ///< its number
  std::string kind;        ///< a word that may be counted: it is not sealed
  std::string payload;     ///< sealed
};

/// One pass of some rules over all visits that were stored when it began.
struct CohortRun {
  std::string id;
  std::string pack;  ///< hash of the rules
  std::string made;  ///< UTC
  std::int64_t visits = 0;
  std::string about;  ///< the caller's words, sealed
};

struct CohortProgress {
  std::int64_t shares = 0;
  std::int64_t sharesDone = 0;
  std::int64_t visits = 0;      ///< of the run
  std::int64_t visitsDone = 0;  ///< judged; erased ones no longer come
  [[nodiscard]] bool isDone() const { return sharesDone == shares; }
};

struct CohortCount {
  std::string kind;
  std::int64_t visits = 0;
};

/// A change with its visit.
struct CohortResult {
  std::int64_t number = 0;
  std::string visit;  ///< id; empty when the visit was erased since
  std::string kind;
  std::string payload;
};

/// What a worker makes of a share of the visits. Must not use the store. May be called again for the same
/// share when its outcome could not be stored.
using JudgeShare = std::function<std::vector<CohortChange>(std::span<const CohortVisit> visits)>;

/// Work over all visits, divided into shares that any number of workers take: threads, and with a server also
/// processes and machines. What a share brought and that it is done are stored together, so each visit counts
/// exactly once, whoever is killed when. No visit is altered.
class Cohort {
 public:
  explicit Cohort(const Store& store) : m_store(&store) {}

  /// Divides all visits into shares of so many.
  [[nodiscard]] engine::Result<CohortRun> begin(const Actor& actor, const std::string& pack,
                                                const std::string& about, std::int64_t share = 256) const;
  /// The unfinished run of these rules that was begun last, else a new one. Two who ask at once get the same.
  [[nodiscard]] engine::Result<CohortRun> beginOrResume(const Actor& actor, const std::string& pack,
                                                        const std::string& about,
                                                        std::int64_t share = 256) const;

  /// Takes one share that nobody holds, has it judged and stores what came out.
  ///
  /// On a server the share is held by the open transaction: a worker that is killed gives it back at once;
  /// threads need a store each. In a file it is held in this process's memory, threads may share a store, and
  /// other writers wait only while the outcome is stored.
  ///
  /// @returns false when there is none to take: all are done, or others hold the rest
  [[nodiscard]] engine::Result<bool> workOne(const std::string& run, const std::string& worker,
                                             const JudgeShare& judge) const;

  /// @errors  UnknownId
  [[nodiscard]] engine::Result<CohortProgress> progress(const std::string& run) const;
  [[nodiscard]] engine::Result<std::vector<CohortCount>> counts(const std::string& run) const;
  /// The changes of some kind in the order of the visits, a page at a time: memory does not grow with them.
  ///
  /// @param kind  empty = all
  [[nodiscard]] engine::Result<void> eachChange(const std::string& run, const std::string& kind,
                                                const std::function<void(const CohortResult&)>& use) const;

  /// All that are kept, the latest first.
  [[nodiscard]] engine::Result<std::vector<CohortRun>> runs() const;
  /// Takes a run away with all it brought; workers on it find nothing more to do. @errors  UnknownId
  [[nodiscard]] engine::Result<void> remove(const Actor& actor, const std::string& run) const;

 private:
  const Store* m_store;
};

}  // namespace calcar::store
