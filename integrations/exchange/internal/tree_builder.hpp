#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// Grows a tree from the events of a parser, JSON or YAML.
///
/// Containers are built on a stack of their own and moved into their parent when they end, so no pointer into
/// a growing vector is ever kept.
class TreeBuilder {
 public:
  /// @returns false when the nesting is too deep
  [[nodiscard]] bool begin(SourceNode container) {
    m_open.push_back(std::move(container));
    m_keys.emplace_back();
    return m_open.size() <= static_cast<std::size_t>(kDeepestNesting);
  }

  void end() {
    SourceNode finished = std::move(m_open.back());
    m_open.pop_back();
    m_keys.pop_back();
    place(std::move(finished));
  }

  void key(std::string text, Position at) { m_keys.back() = {std::move(text), at}; }

  [[nodiscard]] bool awaitsKey() const {
    return !m_open.empty() && m_open.back().kind == SourceNode::Kind::Mapping && !m_keys.back();
  }

  /// Where the key stands whose value is awaited.
  [[nodiscard]] std::optional<Position> keyPlace() const {
    return m_keys.empty() || !m_keys.back() ? std::nullopt : std::optional(m_keys.back()->second);
  }

  void place(SourceNode node) {
    if (m_open.empty()) {
      m_root = std::move(node);
    } else if (m_open.back().kind == SourceNode::Kind::Sequence) {
      m_open.back().items.push_back(std::move(node));
    } else {
      auto& [text, at] = *m_keys.back();
      m_open.back().entries.push_back({std::move(text), at, std::move(node)});
      m_keys.back().reset();
    }
  }

  [[nodiscard]] std::optional<SourceNode> takeRoot() { return std::exchange(m_root, std::nullopt); }

 private:
  std::vector<SourceNode> m_open;
  std::vector<std::optional<std::pair<std::string, Position>>> m_keys;
  std::optional<SourceNode> m_root;
};

}  // namespace calcar::exchange
