#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "integrations/exchange/diagnostic.hpp"

namespace calcar::exchange {

inline constexpr std::size_t kLargestFile = std::size_t{16} * 1024 * 1024;
inline constexpr int kDeepestNesting = 64;

struct SourceEntry;

/// A value as it stands in a file, JSON or YAML alike, with its place.
struct SourceNode {
  enum class Kind {
    Text,     ///< quoted in YAML, a string in JSON
    Plain,    ///< a YAML scalar without quotes: may be read as text, number or yes/no
    Number,   ///< JSON
    Boolean,  ///< JSON
    Null,     ///< JSON null, or nothing after a YAML key
    Sequence,
    Mapping
  };

  Kind kind = Kind::Null;
  Position at;
  std::string text;                  ///< of scalars: numbers and booleans as written
  std::vector<SourceNode> items;     ///< of a sequence
  std::vector<SourceEntry> entries;  ///< of a mapping, in the order of the file, duplicates included
  bool fromJson = false;
};

struct SourceEntry {
  std::string key;
  Position keyAt;
  SourceNode value;
};

}  // namespace calcar::exchange
