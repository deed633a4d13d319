#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

/// Something that was done and that changed nothing which is stored: opened, printed, handed out …
struct Event {
  std::string action;
  std::string patient;
  std::string consultation;
  std::string visit;
  std::map<std::string, std::string> detail;  ///< free of names and free text, but for reasons
};

/// One event of the trail, as it was noted.
struct TrailEvent {
  enum class Detail { There, Erased, Unreadable };

  std::int64_t sequence = 0;  ///< 1, 2, 3 … over the whole store
  std::string at;             ///< UTC
  std::string action;
  std::string patient;
  std::string consultation;
  std::string visit;
  Detail state = Detail::There;
  std::string by;         ///< empty unless the detail is there, like what follows
  std::string workplace;  ///< from where
  std::map<std::string, std::string> detail;
};

/// Which events are wanted. What is empty or 0 does not limit.
struct TrailFilter {
  std::string patient;
  std::string visit;
  std::string action;
  std::string from;         ///< UTC, inclusive: `2026-11-20` or with the time
  std::string to;           ///< UTC, exclusive
  std::int64_t after = 0;   ///< only later sequence numbers
  std::int64_t before = 0;  ///< only earlier ones
  std::size_t limit = 1000;
  bool latestFirst = false;
};

/// What can be wrong with a trail.
enum class TrailDamage {
  Altered,    ///< what a row says is not what was noted
  Missing,    ///< rows were taken out
  Reordered,  ///< the row of one event stands in the place of another
  Replayed,   ///< the copy of an event stands where it does not belong
  Emptied,    ///< a detail was taken away though nobody erased the patient
  TailCut,    ///< the trail ends before the anchor
  Forked      ///< it goes on another way than the anchor says
};

[[nodiscard]] std::string_view toText(TrailDamage damage);

struct TrailFault {
  TrailDamage damage = TrailDamage::Altered;
  std::int64_t first = 0;  ///< sequence number
  std::int64_t last = 0;   ///< the same, unless it is a range
  std::string advice;      ///< what is wrong and what to do, in words
};

/// What the anchor of this workplace could say.
enum class AnchorState {
  Agrees,
  Contradicts,  ///< see the faults
  None,         ///< there is none yet: a tail that was cut off would not be seen
  Damaged       ///< its file was written halfway or changed
};

struct TrailReport {
  std::int64_t events = 0;
  std::int64_t last = 0;           ///< sequence number of the last event
  std::int64_t erasedDetails = 0;  ///< by erasures that are in the trail themselves
  std::int64_t faultCount = 0;
  std::vector<TrailFault> faults;  ///< the first 64
  AnchorState anchor = AnchorState::None;
  std::string anchorAdvice;  ///< what to do about the anchor; empty when it agrees

  [[nodiscard]] bool isWhole() const { return faultCount == 0; }
};

/// The audit trail: who did what, when, from where. Rows are only ever added; each is chained to the one
/// before it under a key, and where the chain stands is kept outside the store as well (hazard H21).
class Audit {
 public:
  explicit Audit(const Store& store) : m_store(&store) {}

  [[nodiscard]] engine::Result<void> note(const Actor& actor, const Event& event) const;
  /// In the order in which they happened, or the latest first.
  [[nodiscard]] engine::Result<std::vector<TrailEvent>> list(const TrailFilter& filter) const;

  /// Walks the whole trail, in little memory, while others go on working. A trail that is not whole is no
  /// error; the report says where.
  ///
  /// @param paperLine  what `anchorLine` once gave, from paper; empty = this workplace's own anchor alone
  /// @errors  Unreadable when the line from paper has a slip or is of another store
  [[nodiscard]] engine::Result<TrailReport> verify(std::string_view paperLine = {}) const;

  /// Where the trail stands, to be kept on paper: sequence, 64 hex digits in groups of eight, and four digits
  /// that tell a slip of the pen.
  [[nodiscard]] engine::Result<std::string> anchorLine() const;

  /// Keeps this workplace's anchor in another folder than `$XDG_STATE_HOME/calcar/anchors`.
  void keepAnchorIn(const std::filesystem::path& folder) const;

  /// Takes the trail as it stands for whole from now on, after a backup was restored on purpose. That this
  /// was done, and where the old anchor stood, is an event itself. @errors  Refused without a reason
  [[nodiscard]] engine::Result<void> renewAnchor(const Actor& actor, const std::string& reason) const;

 private:
  const Store* m_store;
};

}  // namespace calcar::store
