#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"

namespace calcar::engine {

/// One observation as it counts: what, when, and whether it is still young enough to support a “no”.
struct Fact {
  Value value;
  Moment when;
  std::optional<Side> side;
  int visit = -1;  ///< index of the visit; -1 for facts of the person or the complaint
  /// older than the finding's validity: still supports what it raises, no longer a “no”
  bool stale = false;
};

/// Everything known of one person at one moment, seen from one affected side.
///
/// Latest observation wins per finding and side. A reason without value (`declined`) removes nothing that an
/// earlier visit established, but is reported by `whyUnknown`. Derived findings are computed on demand from
/// the pack's formulas and definitions, once each.
class Facts {
 public:
  /// @param asOf          nothing later than this moment is seen
  /// @param affectedSide  left or right where the complaint has a side; otherwise `Unknown`, and every sided
  ///                      finding of “affected” is then unknown unless both sides agree
  /// @param firstVisits   only so many visits are seen: what an earlier visit concluded must not depend on a
  ///                      later one of the same day
  Facts(const Pack& pack, const Episode& episode, Moment asOf, Side affectedSide,
        std::size_t firstVisits = std::numeric_limits<std::size_t>::max());
  ~Facts();
  Facts(Facts&&) noexcept;
  Facts& operator=(Facts&&) noexcept;

  [[nodiscard]] const Pack& pack() const;
  [[nodiscard]] const Episode& episode() const;
  [[nodiscard]] Moment asOf() const;
  [[nodiscard]] Side affectedSide() const;
  /// The same record with another side as the affected one.
  [[nodiscard]] Facts seenFrom(Side affectedSide) const;

  /// The value of a finding, observed or derived, or nothing when it is not known.
  [[nodiscard]] std::optional<Fact> value(std::uint32_t finding,
                                          pack::Aspect aspect = pack::Aspect::Affected) const;
  /// The value on one named side, for tables that show both.
  [[nodiscard]] std::optional<Fact> valueOn(std::uint32_t finding, Side side) const;
  /// From here on what cannot be asked now – a report that is not on record, a test that a guard forbids –
  /// counts as not there instead of unknown, so that it keeps no red flag open for ever. For red flags only:
  /// recorded later it raises them all the same, and to evidence it stays unknown.
  void closeWhatCannotBeAsked();
  /// Whether a finding is closed in that sense. Its value, if there is one, counts in any case.
  [[nodiscard]] bool isClosed(std::uint32_t finding) const;
  /// Why a finding has no value, when somebody said why.
  [[nodiscard]] std::optional<NoValue> whyUnknown(std::uint32_t finding) const;
  /// Whether the finding was answered, or its absence explained, at the latest visit and is not stale.
  [[nodiscard]] bool isAnswered(std::uint32_t finding) const;

 private:
  struct State;
  explicit Facts(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// Whether something dated `moment` is seen as of `asOf`. A day without a time stands for the whole day.
[[nodiscard]] bool isSeen(Moment moment, Moment asOf);

/// The sides from which a complaint is judged: left or right where it has a side, each of the two for both
/// sides, otherwise `Unknown`.
[[nodiscard]] std::vector<Side> affectedSides(const Complaint& complaint);

}  // namespace calcar::engine
