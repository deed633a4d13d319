#pragma once

#include <string>
#include <vector>

#include "rules/compiler/diagnostic.hpp"
#include "rules/compiler/internal/node.hpp"

namespace calcar::rules::internal {

/// Collects what is wrong, so that one run tells everything.
class Log {
 public:
  void add(const Place& place, std::string message, std::string hint = {});

  [[nodiscard]] bool isClean() const { return m_diagnostics.empty(); }
  /// Sorted by file, line and column, each once.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> m_diagnostics;
};

/// “'word'”.
[[nodiscard]] std::string quoted(std::string_view word);

}  // namespace calcar::rules::internal
