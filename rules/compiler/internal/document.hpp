#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/compiler/compile.hpp"
#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// What a file holds, by its folder.
enum class Room {
  Pack,
  References,
  Findings,
  Panel,
  RedFlag,
  Condition,
  Segment,
  Imaging,
  Exercises,
  Poses,
  Programme,
  Instrument,
  Texts,
};

/// A parsed rule file.
struct Document {
  Room room;
  std::string folder;  ///< the folder below the room: the region of a condition, the language of texts
  std::string stem;    ///< the file's name without ".yaml"
  Node root;
};

/// Parses every file and finds its room; files without a room are reported. Sorted by path.
[[nodiscard]] std::vector<Document> parseAll(const std::vector<SourceFile>& files, Log& log);

/// Reports a file that is not named after the id it holds.
void checkName(const Document& document, const std::string& id, Log& log);

}  // namespace calcar::rules::internal
