#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>

#include "engine/criteria/facts.hpp"

namespace calcar::engine::internal {

/// An answer as it was established, before anybody asks how old it is.
struct Answer {
  Value value;
  Moment when;
  int visit;
};

/// The statement that there is no answer.
struct Reason {
  NoValue why;
  Moment when;
  int visit;
};

struct Slot {
  std::optional<Answer> answer;
  std::optional<Reason> reason;
};

/// What the visits established: the latest answer and the latest reason per finding and side.
class Record {
 public:
  /// The slot of one side, or of the whole person for findings without sides; never null.
  [[nodiscard]] const Slot& find(const pack::Finding& finding, std::uint32_t index, Side side) const;

  /// @param seenBy  observations established after this moment are not seen
  void addObservations(const Pack& pack, const Visit& visit, int number, Moment seenBy);
  /// “All no, asked aloud”: every item that the same visit does not answer one by one.
  void addNo(const Pack& pack, const pack::Panel& panel, Moment when, int visit);

  [[nodiscard]] int latestVisit() const { return m_latestVisit; }
  void setLatestVisit(int visit) { m_latestVisit = visit; }

 private:
  using Slots = std::array<Slot, 3>;

  std::unordered_map<std::uint32_t, Slots> m_slots;
  int m_latestVisit = -1;
};

}  // namespace calcar::engine::internal
