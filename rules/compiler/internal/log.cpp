#include "rules/compiler/internal/log.hpp"

#include <algorithm>

namespace calcar::rules::internal {

void Log::add(const Place& place, std::string message, std::string hint) {
  m_diagnostics.push_back(
      {std::string(place.file), place.line, place.column, std::move(message), std::move(hint)});
}

std::vector<Diagnostic> Log::sorted() const {
  auto list = m_diagnostics;
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

}  // namespace calcar::rules::internal
