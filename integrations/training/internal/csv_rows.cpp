#include "integrations/training/internal/csv_rows.hpp"

#include <utility>

namespace calcar::training::internal {
namespace {

constexpr std::size_t kMostFields = 1000;
constexpr std::size_t kLongestField = std::size_t{64} * 1024;

}  // namespace

std::optional<CsvRow> CsvRows::next() {
  while (m_at < m_text.size() && isAtBreak()) {
    skipBreak();
  }
  if (m_at >= m_text.size() || m_brokenLine != 0) {
    return std::nullopt;
  }
  CsvRow row{m_line, {}};
  for (bool hasMore = true; hasMore;) {
    std::string field;
    if (!readField(field) || row.fields.size() == kMostFields) {
      m_brokenLine = row.line;
      return std::nullopt;
    }
    row.fields.push_back(std::move(field));
    hasMore = m_at < m_text.size() && m_text[m_at] == m_separator;
    m_at += hasMore ? 1 : 0;
  }
  if (m_at < m_text.size()) {
    skipBreak();
  }
  return row;
}

void CsvRows::skipBreak() {
  const bool isPair = m_text.substr(m_at).starts_with("\r\n");
  m_at += isPair ? 2 : 1;
  ++m_line;
}

bool CsvRows::readField(std::string& field) {
  if (m_at < m_text.size() && m_text[m_at] == '"' && !readQuoted(field)) {
    return false;
  }
  // What follows a closing quote belongs to the field, as spreadsheets read it.
  while (m_at < m_text.size() && m_text[m_at] != m_separator && !isAtBreak()) {
    field += m_text[m_at++];
    if (field.size() > kLongestField) {
      return false;
    }
  }
  return true;
}

bool CsvRows::readQuoted(std::string& field) {
  for (++m_at; m_at < m_text.size(); ++m_at) {
    const char letter = m_text[m_at];
    if (letter == '"' && !m_text.substr(m_at + 1).starts_with('"')) {
      ++m_at;
      return true;
    }
    m_at += letter == '"' ? 1 : 0;
    m_line += letter == '\n' ? 1 : 0;
    field += letter;
    if (field.size() > kLongestField) {
      return false;
    }
  }
  return false;
}

}  // namespace calcar::training::internal
