#pragma once

#include <cstdint>
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
  int visit = -1;       ///< index of the visit; -1 for facts of the person or the complaint
  bool stale = false;   ///< older than the finding's validity: still supports what it raises, no longer a “no”
};

/// Everything known of one person at one moment, seen from one affected side.
///
/// Latest observation wins per finding and side. A reason without value (`declined`) removes nothing that an earlier
/// visit established, but is reported by `whyUnknown`. Derived findings are computed on demand from the pack's
/// formulas and definitions, once each.
class Facts {
 public:
  /// @param asOf          nothing later than this moment is seen
  /// @param affectedSide  left or right where the complaint has a side; otherwise `Unknown`, and every sided finding
  ///                      of “affected” is then unknown unless both sides agree
  Facts(const Pack& pack, const Episode& episode, Moment asOf, Side affectedSide);
  ~Facts();
  Facts(Facts&&) noexcept;
  Facts& operator=(Facts&&) noexcept;

  [[nodiscard]] const Pack& pack() const;
  [[nodiscard]] const Episode& episode() const;
  [[nodiscard]] Moment asOf() const;
  [[nodiscard]] Side affectedSide() const;

  /// The value of a finding, observed or derived, or nothing when it is not known.
  [[nodiscard]] std::optional<Fact> value(std::uint32_t finding, pack::Aspect aspect = pack::Aspect::Affected) const;
  /// The value on one named side, for tables that show both.
  [[nodiscard]] std::optional<Fact> valueOn(std::uint32_t finding, Side side) const;
  /// Why a finding has no value, when somebody said why.
  [[nodiscard]] std::optional<NoValue> whyUnknown(std::uint32_t finding) const;
  /// Whether the finding was answered, or its absence explained, at the latest visit and is not stale.
  [[nodiscard]] bool isAnswered(std::uint32_t finding) const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace calcar::engine
