#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::rules::internal {

/// Where something stands in a rule file; both numbers count from 1. The file's name belongs to its
/// SourceFile.
struct Place {
  std::string_view file;
  int line = 1;
  int column = 1;
};

struct Entry;

/// A piece of YAML with its place. Entries keep the order of the file.
struct Node {
  enum class Kind { Null, Scalar, List, Map };

  Kind kind = Kind::Null;
  Place place;
  std::string text;            ///< Scalar
  std::vector<Node> items;     ///< List
  std::vector<Entry> entries;  ///< Map

  [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
  [[nodiscard]] bool isList() const { return kind == Kind::List; }
  [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
};

struct Entry {
  std::string key;
  Place place;
  Node value;
};

/// The value under a key; null when the node is no mapping or does not have it.
[[nodiscard]] const Node* valueOf(const Node& map, std::string_view key);

/// “a list”, “a mapping”, “a value”, “nothing”.
[[nodiscard]] std::string_view kindInWords(const Node& node);

}  // namespace calcar::rules::internal
