#pragma once

#include <string_view>

#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

// What this program wrote itself and reads again: no forms of other hands, no hints.

/// The value of a key of a mapping; null when there is none.
[[nodiscard]] inline const SourceNode* storedField(const SourceNode& node, std::string_view key) {
  for (const SourceEntry& entry : node.entries) {
    if (entry.key == key) {
      return &entry.value;
    }
  }
  return nullptr;
}

/// The text of a key; empty when there is none.
[[nodiscard]] inline std::string_view storedText(const SourceNode& node, std::string_view key) {
  const SourceNode* field = storedField(node, key);
  return field == nullptr || field->kind != SourceNode::Kind::Text ? std::string_view() : field->text;
}

}  // namespace calcar::exchange
