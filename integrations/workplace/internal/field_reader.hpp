#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "integrations/exchange/source_node.hpp"

namespace calcar::workplace {

/// Reads the fields of one mapping of a configuration and reports what is wrong with it, so that reading goes
/// on and finds the rest.
class FieldReader {
 public:
  FieldReader(exchange::Diagnostics& problems, const exchange::SourceNode& node, std::string path,
              const std::vector<std::string>& known);

  /// The text of a field; empty when it is not there.
  [[nodiscard]] std::string text(std::string_view key);
  /// The same for a field that must be there.
  [[nodiscard]] std::string required(std::string_view key);
  [[nodiscard]] std::optional<int> requiredNumber(std::string_view key, int least, int most);

  [[nodiscard]] const exchange::SourceNode* find(std::string_view key) const;
  [[nodiscard]] std::string pathOf(std::string_view key) const { return m_path + '.' + std::string(key); }

  void report(exchange::Position at, std::string_view key, std::string message, std::string hint = {});
  /// About a field that is there, or the mapping where it should be.
  void reportField(std::string_view key, std::string message, std::string hint = {});

 private:
  exchange::Diagnostics& m_problems;
  const exchange::SourceNode& m_node;
  std::string m_path;
};

}  // namespace calcar::workplace
