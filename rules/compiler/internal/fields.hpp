#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// A mapping whose keys are known. Unknown keys are reported at once.
class Fields {
 public:
  /// @param what  what the mapping describes, for messages: “a red flag”
  Fields(const Node& node, std::string_view what, std::initializer_list<std::string_view> known, Log& log);

  /// The value under a key; null when it was left out.
  [[nodiscard]] const Node* find(std::string_view key) const { return valueOf(m_node, key); }
  [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
  /// The same, reported when it was left out.
  [[nodiscard]] const Node* need(std::string_view key) const;

  [[nodiscard]] const Place& place() const { return m_node.place; }
  [[nodiscard]] std::string_view what() const { return m_what; }
  [[nodiscard]] Log& log() const { return m_log; }

 private:
  const Node& m_node;
  std::string_view m_what;
  Log& m_log;
};

}  // namespace calcar::rules::internal
