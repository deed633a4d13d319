#include "rules/compiler/internal/node.hpp"

#include <algorithm>

namespace calcar::rules::internal {

const Node* valueOf(const Node& map, std::string_view key) {
  const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == map.entries.end() ? nullptr : &found->value;
}

std::string_view kindInWords(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return "nothing";
    case Node::Kind::Scalar:
      return "a value";
    case Node::Kind::List:
      return "a list";
    case Node::Kind::Map:
      return "a mapping";
  }
  return "nothing";
}

}  // namespace calcar::rules::internal
