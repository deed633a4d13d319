#include "integrations/documents/internal/joined_blocks.hpp"

#include <variant>

namespace calcar::documents {

std::vector<engine::Block> joinedBlocks(const engine::DocumentSection& section) {
  std::vector<engine::Block> blocks;
  for (const auto& block : section.blocks) {
    const auto* next = std::get_if<engine::KeyValues>(&block);
    auto* last = blocks.empty() ? nullptr : std::get_if<engine::KeyValues>(&blocks.back());
    if (next != nullptr && last != nullptr) {
      last->rows.insert(last->rows.end(), next->rows.begin(), next->rows.end());
    } else {
      blocks.push_back(block);
    }
  }
  return blocks;
}

}  // namespace calcar::documents
