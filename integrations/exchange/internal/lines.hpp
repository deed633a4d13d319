#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "integrations/exchange/diagnostic.hpp"

namespace calcar::exchange {

/// The lines of a text: turns bytes into places that people count in characters.
class Lines {
 public:
  explicit Lines(std::string_view text);

  /// Quick when asked in the order of the text, even within one line of many megabytes.
  [[nodiscard]] Position at(std::size_t byte);
  /// @param line, column  both from 0, the column in bytes
  [[nodiscard]] Position at(std::size_t line, std::size_t column);
  [[nodiscard]] std::size_t startOf(std::size_t line) const;  ///< byte; the text's end past the last line

 private:
  std::string_view m_text;
  std::vector<std::size_t> m_starts;
  std::size_t m_countedTo = 0;  ///< byte up to which the characters of its line are counted
  std::size_t m_characters = 0;
};

/// Takes away a byte order mark and refuses what no parser should see: too large, not UTF-8, control
/// characters.
///
/// @param text  is shortened by the byte order mark
[[nodiscard]] std::optional<Diagnostic> refuseText(std::string_view& text);

}  // namespace calcar::exchange
