#include "integrations/documents/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/columns.hpp"
#include "integrations/documents/internal/joined_blocks.hpp"
#include "integrations/documents/internal/look.hpp"

namespace calcar::documents {
namespace {

using engine::Emphasis;
using engine::Text;

constexpr int kLeastWidth = 40;
constexpr int kGutter = 2;

/// The spans as one string; what nobody asked or examined in square brackets.
std::string marked(const Text& text) {
  std::string all;
  for (const auto& span : text) {
    const std::string words = cleaned(span.text);
    const auto first = words.find_first_not_of(" \n");
    if (span.emphasis != Emphasis::Gap || first == std::string::npos) {
      all += words;
      continue;
    }
    const auto last = words.find_last_not_of(" \n");
    all +=
        words.substr(0, first) + "[" + words.substr(first, last - first + 1) + "]" + words.substr(last + 1);
  }
  return all;
}

struct Frame {
  std::string_view topLeft, topRight, bottomLeft, bottomRight, across, side;
};

Frame frameOf(const engine::Callout& callout) {
  if (callout.emphasis == Emphasis::Urgent) {
    return {"╔", "╗", "╚", "╝", "═", "║"};
  }
  if (callout.emphasis == Emphasis::Gap) {
    return {"┌", "┐", "└", "┘", "╌", "╎"};
  }
  return {"┌", "┐", "└", "┘", "─", "│"};
}

class Writer {
 public:
  explicit Writer(int width) : m_width(std::max(kLeastWidth, width)) {}

  void line(std::string text = {}) {
    const auto end = text.find_last_not_of(' ');
    text.resize(end == std::string::npos ? 0 : end + 1);
    m_text += text + "\n";
  }

  void rule(std::string_view character) { line(repeated(character, m_width)); }

  void text(std::string_view words, std::string_view first = {}, std::string_view rest = {}) {
    bool isFirst = true;
    for (const auto& row : wrapped(words, m_width - columnsOf(rest))) {
      line(std::string(isFirst ? first : rest) + row);
      isFirst = false;
    }
  }

  /// Two texts at the ends of a line, or one below the other when they do not fit.
  void ends(const std::string& left, const std::string& right) {
    const int space = m_width - columnsOf(left) - columnsOf(right);
    if (right.empty() || space < kGutter) {
      text(left);
      if (!right.empty()) {
        text(right);
      }
      return;
    }
    line(padded(left, m_width - columnsOf(right)) + right);
  }

  void heading(const std::string& words, std::string_view underline) {
    int widest = 0;
    for (const auto& row : wrapped(words, m_width)) {
      line(row);
      widest = std::max(widest, columnsOf(row));
    }
    line(repeated(underline, widest));
  }

  void rows(const std::vector<engine::KeyValues::Row>& rows) {
    int keyWidth = 0;
    for (const auto& row : rows) {
      keyWidth = std::max(keyWidth, columnsOf(cleaned(row.key)));
    }
    keyWidth = std::min(keyWidth, m_width / 3);
    for (const auto& row : rows) {
      cells({cleaned(row.key), marked(row.value)}, {keyWidth, m_width - keyWidth - kGutter});
    }
  }

  void operator()(const engine::Paragraph& paragraph) { text(marked(paragraph.text)); }

  void operator()(const engine::Bullets& bullets) {
    for (const auto& item : bullets.items) {
      text(marked(item), "• ", "  ");
    }
  }

  void operator()(const engine::KeyValues& keyValues) { rows(keyValues.rows); }

  void operator()(const engine::Table& table) {
    if (!table.caption.empty()) {
      text(cleaned(table.caption));
    }
    const auto cellsOfRows = textsOf(table);
    const auto widths = widthsOf(cellsOfRows);
    const int total =
        std::min(m_width, sumOf(widths) + kGutter * std::max(0, static_cast<int>(widths.size()) - 1));
    for (std::size_t i = 0; i < cellsOfRows.size(); ++i) {
      cells(cellsOfRows[i], widths);
      if (i == 0) {
        line(repeated("─", total));
      }
    }
  }

  void operator()(const engine::Callout& callout) {
    const Frame frame = frameOf(callout);
    const int inner = m_width - 4;
    line(std::string(frame.topLeft) + repeated(frame.across, m_width - 2) + std::string(frame.topRight));
    const auto side = std::string(frame.side);
    const auto framed = [&](const std::string& words) {
      for (const auto& row : wrapped(words, inner)) {
        line(side + " " + padded(row, inner) + " " + side);
      }
    };
    if (!callout.title.empty()) {
      framed(cleaned(callout.title));
    }
    if (!isBlank(callout.text)) {
      framed(marked(callout.text));
    }
    line(std::string(frame.bottomLeft) + repeated(frame.across, m_width - 2) +
         std::string(frame.bottomRight));
  }

  void operator()(const engine::IntervalBar& bar) {
    const std::string numbers = percentText(bar.permille, " ") + " (" + intervalText(bar, m_language) + ")";
    ends(cleaned(bar.label), numbers);
    if (!bar.caption.empty()) {
      text(cleaned(bar.caption), "  ", "  ");
    }
  }

  void operator()(const engine::ExerciseCards& cards) {
    for (const auto& card : cards.cards) {
      line("");
      text(cleaned(card.title), "", "");
      for (const auto& words : card.lines) {
        text(marked(words), "  ", "  ");
      }
    }
  }

  void language(std::string_view language) { m_language = language; }
  [[nodiscard]] std::string result() && { return std::move(m_text); }

 private:
  static int sumOf(const std::vector<int>& widths) {
    int sum = 0;
    for (const int width : widths) {
      sum += width;
    }
    return sum;
  }

  static std::vector<std::vector<std::string>> textsOf(const engine::Table& table) {
    std::vector<std::vector<std::string>> rows(1);
    for (const auto& title : table.header) {
      rows.front().push_back(cleaned(title));
    }
    for (const auto& row : table.rows) {
      rows.emplace_back();
      for (const auto& cell : row) {
        rows.back().push_back(marked(cell));
      }
      rows.back().resize(table.header.size());
    }
    return rows;
  }

  [[nodiscard]] std::vector<int> widthsOf(const std::vector<std::vector<std::string>>& rows) const {
    const std::size_t count = rows.front().size();
    std::vector<double> least(count, 1);
    std::vector<double> wanted(count, 1);
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < count; ++i) {
        least[i] = std::max<double>(least[i], widestWord(row[i]));
        wanted[i] = std::max<double>(wanted[i], columnsOf(row[i]));
      }
    }
    const int gutters = kGutter * std::max(0, static_cast<int>(count) - 1);
    std::vector<int> widths;
    for (const double width : sharedWidths(least, wanted, std::max(1, m_width - gutters))) {
      widths.push_back(std::max(1, static_cast<int>(width)));
    }
    return widths;
  }

  /// Cells side by side, each wrapped in its own width.
  void cells(const std::vector<std::string>& texts, const std::vector<int>& widths) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      columns.push_back(wrapped(texts[i], widths[i]));
      height = std::max(height, columns.back().size());
    }
    for (std::size_t row = 0; row < height; ++row) {
      std::string all;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        all += (i == 0 ? std::string() : std::string(kGutter, ' ')) +
               padded(row < columns[i].size() ? columns[i][row] : std::string(), widths[i]);
      }
      line(std::move(all));
    }
  }

  int m_width;
  std::string m_language;
  std::string m_text;
};

bool isBar(const engine::Block& block) { return std::holds_alternative<engine::IntervalBar>(block); }

/// A lead-in stands right above what it leads into.
bool isLeadIn(const engine::Block& block) {
  const auto* paragraph = std::get_if<engine::Paragraph>(&block);
  return paragraph != nullptr && isStrong(paragraph->text);
}

void writeSection(Writer& writer, const engine::DocumentSection& section) {
  writer.line();
  if (!section.heading.empty()) {
    writer.heading(cleaned(section.heading), "─");
  }
  const auto blocks = joinedBlocks(section);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0 && !isLeadIn(blocks[i - 1]) && !(isBar(blocks[i]) && isBar(blocks[i - 1]))) {
      writer.line();
    }
    std::visit(writer, blocks[i]);
  }
}

}  // namespace

std::string toPlainText(const engine::DocumentContent& content, int width) {
  Writer writer(width);
  writer.language(content.language);
  writer.ends(cleaned(content.draftMark), cleaned(content.documentNumber));
  writer.heading(cleaned(content.title), "═");
  writer.rows(content.banner);
  for (const auto& section : content.sections) {
    writeSection(writer, section);
  }
  if (!content.foot.empty()) {
    writer.line();
    writer.rule("─");
    for (const auto& words : content.foot) {
      writer.text(cleaned(words));
    }
  }
  return std::move(writer).result();
}

}  // namespace calcar::documents
