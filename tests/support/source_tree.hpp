#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "integrations/exchange/source_node.hpp"

namespace calcar::testing {

/// The value under a key of a mapping; null when it is not there.
inline const exchange::SourceNode* child(const exchange::SourceNode& node, std::string_view key) {
  for (const auto& entry : node.entries) {
    if (entry.key == key) {
      return &entry.value;
    }
  }
  return nullptr;
}

inline std::string textOf(const exchange::SourceNode& node, std::string_view key) {
  const auto* found = child(node, key);
  return found == nullptr ? std::string() : found->text;
}

inline std::vector<std::string> textsOf(const exchange::SourceNode& node, std::string_view key) {
  std::vector<std::string> texts;
  if (const auto* found = child(node, key); found != nullptr) {
    for (const auto& item : found->items) {
      texts.push_back(item.text);
    }
  }
  return texts;
}

}  // namespace calcar::testing
