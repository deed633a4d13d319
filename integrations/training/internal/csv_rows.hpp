#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calcar::training::internal {

/// One row of a table, and the line it begins in.
struct CsvRow {
  int line = 1;
  std::vector<std::string> fields;
};

/// Reads a table row by row as RFC 4180 writes it: fields in quotes may hold the separator, line breaks and
/// doubled quotes. Line breaks of any system; empty lines are skipped.
class CsvRows {
 public:
  CsvRows(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  /// The next row; nothing at the end, or where the text can no longer be read.
  [[nodiscard]] std::optional<CsvRow> next();
  /// The line of a quote that never closes, or of a row beyond all bounds; 0 when all is well.
  [[nodiscard]] int brokenLine() const { return m_brokenLine; }

 private:
  [[nodiscard]] bool isAtBreak() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
  void skipBreak();
  [[nodiscard]] bool readField(std::string& field);
  [[nodiscard]] bool readQuoted(std::string& field);

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  int m_line = 1;
  int m_brokenLine = 0;
};

}  // namespace calcar::training::internal
