#pragma once

#include <string>

#include "engine/report/document.hpp"

namespace calcar::testing {

inline std::string textOf(const engine::Text& text) {
  std::string joined;
  for (const auto& span : text) {
    joined += span.text;
  }
  return joined;
}

/// Every word of a block, in order, a line each.
struct BlockText {
  std::string operator()(const engine::Paragraph& block) const { return textOf(block.text) + "\n"; }
  std::string operator()(const engine::Bullets& block) const {
    std::string joined;
    for (const auto& item : block.items) {
      joined += textOf(item) + "\n";
    }
    return joined;
  }
  std::string operator()(const engine::KeyValues& block) const {
    std::string joined;
    for (const auto& row : block.rows) {
      joined += row.key + ": " + textOf(row.value) + "\n";
    }
    return joined;
  }
  std::string operator()(const engine::Table& block) const {
    std::string joined = block.caption + "\n";
    for (const auto& row : block.rows) {
      for (const auto& cell : row) {
        joined += textOf(cell) + " | ";
      }
      joined += "\n";
    }
    return joined;
  }
  std::string operator()(const engine::Callout& block) const {
    return block.title + ": " + textOf(block.text) + "\n";
  }
  std::string operator()(const engine::IntervalBar& block) const {
    return block.label + ": " + block.caption + "\n";
  }
  std::string operator()(const engine::ExerciseCards& block) const {
    std::string joined;
    for (const auto& card : block.cards) {
      joined += card.title + "\n";
      for (const auto& line : card.lines) {
        joined += "  " + textOf(line) + "\n";
      }
    }
    return joined;
  }
};

inline std::string textOf(const engine::DocumentSection& section) {
  std::string joined = section.heading + "\n";
  for (const auto& block : section.blocks) {
    joined += std::visit(BlockText{}, block);
  }
  return joined;
}

inline std::string textOf(const engine::DocumentContent& document) {
  std::string joined = document.title + "\n" + document.draftMark + "\n";
  for (const auto& row : document.banner) {
    joined += row.key + ": " + textOf(row.value) + "\n";
  }
  for (const auto& section : document.sections) {
    joined += textOf(section);
  }
  for (const auto& line : document.foot) {
    joined += line + "\n";
  }
  return joined;
}

}  // namespace calcar::testing
