#pragma once

#include <string>
#include <vector>

#include "engine/episode/episode.hpp"

namespace calcar::training {

/// A session that is there already, and the one that stays.
struct Duplicate {
  engine::TrainingSession left;  ///< left out
  engine::TrainingSession kept;
  bool inCase = false;  ///< the one that stays was in the diary before
};

struct MergedDiary {
  std::vector<engine::TrainingSession> sessions;  ///< oldest first
  std::vector<Duplicate> duplicates;
  std::size_t added = 0;
};

/// Whether two entries are of one session: same day and sport, starts at most a minute apart where both are
/// known, and distances within 1 % (durations where a distance is missing).
[[nodiscard]] bool isSameSession(const engine::TrainingSession& one, const engine::TrainingSession& other);

/// The diary with new sessions in it. Of duplicates the one that came first stays; those of the diary itself
/// all stay, because somebody wrote them down.
[[nodiscard]] MergedDiary mergeSessions(const std::vector<engine::TrainingSession>& diary,
                                        const std::vector<engine::TrainingSession>& found);

}  // namespace calcar::training
