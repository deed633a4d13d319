#include "rules/compiler/evidence/markdown.hpp"

namespace calcar::rules {

std::string escaped(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_|<>[]~#";
  std::string markdown;
  for (const char letter : text) {
    if (letter == '\n' || letter == '\r') {
      markdown += ' ';
      continue;
    }
    if (kMarkup.find(letter) != std::string_view::npos) {
      markdown += '\\';
    }
    markdown += letter;
  }
  return markdown;
}

std::string code(std::string_view id) { return "`" + std::string(id) + "`"; }

std::string bold(const std::string& markdown) { return "**" + markdown + "**"; }

void Page::startBlock() {
  if (!m_text.empty()) {
    m_text += "\n";
  }
  m_inList = false;
}

void Page::heading(int level, const std::string& markdown) {
  startBlock();
  m_text += std::string(static_cast<std::size_t>(level), '#') + " " + markdown + "\n";
}

void Page::paragraph(const std::string& markdown) {
  startBlock();
  m_text += markdown + "\n";
}

void Page::item(const std::string& markdown, int depth) {
  if (!m_inList) {
    startBlock();
    m_inList = true;
  }
  m_text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- " + markdown + "\n";
}

void Page::fact(const std::string& key, const std::string& value) {
  if (!value.empty()) {
    item(bold(key + ":") + " " + value);
  }
}

void Page::row(const Row& cells) {
  for (const auto& cell : cells) {
    m_text += "| " + cell + " ";
  }
  m_text += "|\n";
}

void Page::table(const Row& head, const std::vector<Row>& rows) {
  if (rows.empty()) {
    return;
  }
  startBlock();
  row(head);
  row(Row(head.size(), "---"));
  for (const auto& cells : rows) {
    row(cells);
  }
}

}  // namespace calcar::rules
