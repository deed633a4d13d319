#pragma once

#include <string>
#include <string_view>

#include "engine/episode/episode.hpp"

namespace calcar::training::internal {

/// What a watch or site calls a session, as one of ours.
struct NamedSport {
  engine::Sport sport = engine::Sport::Other;
  bool isKnown = false;            ///< false: a word that Calcar does not know
  bool isWrittenInMetres = false;  ///< sites that write km without saying so write these in metres
};

/// Reads words such as “Trail Run”, “treadmill_running”, “Course à pied”, “Krafttraining”.
[[nodiscard]] NamedSport sportOf(std::string_view words);

/// Lower case, single spaces: `trail_running` and “Trail  Running” become “trail running”. Knows the umlauts
/// and accents of German and French.
[[nodiscard]] std::string plainWords(std::string_view words);

}  // namespace calcar::training::internal
