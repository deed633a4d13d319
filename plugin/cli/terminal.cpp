#include "plugin/cli/terminal.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  constexpr int kIndent = 2;
  return json.dump(kIndent, ' ', false, Json::error_handler_t::replace);
}

struct CodePoints {
  char32_t first;
  char32_t last;
};

/// Scripts whose characters take two columns on a terminal (Unicode Standard Annex 11, wide and fullwidth).
constexpr std::array<CodePoints, 8> kWide{{{0x1100, 0x115F},
                                           {0x2E80, 0xA4CF},
                                           {0xAC00, 0xD7A3},
                                           {0xF900, 0xFAFF},
                                           {0xFE30, 0xFE4F},
                                           {0xFF00, 0xFF60},
                                           {0xFFE0, 0xFFE6},
                                           {0x20000, 0x3FFFD}}};

std::size_t columnsOf(char32_t point) {
  const bool combines = point >= 0x0300 && point <= 0x036F;
  const bool isWide = std::any_of(kWide.begin(), kWide.end(), [point](CodePoints range) {
    return point >= range.first && point <= range.last;
  });
  return combines ? 0 : (isWide ? 2 : 1);
}

/// How many columns of a terminal a UTF-8 text takes.
std::size_t columns(std::string_view text) {
  std::size_t all = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i++]);
    char32_t point = lead < 0xC0 ? lead : lead & (lead < 0xE0 ? 0x1FU : (lead < 0xF0 ? 0x0FU : 0x07U));
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) {
      point = (point << 6U) | (static_cast<unsigned char>(text[i++]) & 0x3FU);
    }
    all += columnsOf(point);
  }
  return all;
}

Json problemTree(const exchange::Diagnostic& problem) {
  Json tree = Json::object();
  tree["file"] = problem.file;
  tree["line"] = problem.line;
  tree["column"] = problem.column;
  tree["field"] = problem.field;
  tree["message"] = problem.message;
  tree["hint"] = problem.hint;
  return tree;
}

/// The C1 control characters, which are two bytes in UTF-8.
bool isWideControl(std::string_view text, std::size_t i) {
  return text[i] == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
}

}  // namespace

ExitCode refuse(const Terminal& terminal, std::string_view message, ExitCode code) {
  if (terminal.json) {
    terminal.err << written(Json{{"refused", message}}) << '\n';
  } else {
    terminal.err << "calcar: " << message << '\n';
  }
  return code;
}

ExitCode refuse(const Terminal& terminal, const exchange::Diagnostics& problems) {
  if (terminal.json) {
    Json list = Json::array();
    std::transform(problems.begin(), problems.end(), std::back_inserter(list), problemTree);
    Json tree = Json::object();
    tree["problems"] = std::move(list);
    terminal.err << written(tree) << '\n';
    return ExitCode::InputRefused;
  }
  for (const exchange::Diagnostic& problem : problems) {
    terminal.err << printable(toText(problem)) << '\n';
  }
  return ExitCode::InputRefused;
}

std::string printable(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool wide = isWideControl(text, i);
    safe += wide || byte < 0x20U || byte == 0x7FU ? '?' : text[i];
    i += wide ? 1 : 0;
  }
  return safe;
}

TextTable::TextTable(std::vector<std::string> header) { m_rows.push_back(std::move(header)); }

void TextTable::add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }

void TextTable::print(std::ostream& out) const {
  std::vector<std::size_t> widths(m_rows.front().size(), 0);
  for (const auto& row : m_rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], columns(row[i]));
    }
  }
  for (const auto& row : m_rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i] + std::string(widths[i] - columns(row[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

}  // namespace calcar::cli
