#pragma once

#include <cstddef>
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
  /// How much has been told so far, to see whether something adds to it.
  [[nodiscard]] std::size_t count() const { return m_diagnostics.size(); }
  /// Sorted by file, line and column, each once.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> m_diagnostics;
};

/// “'word'”.
[[nodiscard]] std::string quoted(std::string_view word);

}  // namespace calcar::rules::internal
