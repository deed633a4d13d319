#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QTextLayout>

#include "engine/report/document.hpp"
#include "integrations/documents/internal/look.hpp"

namespace calcar::documents {

/// Units of text layout in a point. Text is measured this fine, everything else is reckoned in points.
inline constexpr int kUnits = 20;

[[nodiscard]] QColor colourOf(std::string_view hex);

struct Style {
  double size = 9.5;  ///< points
  int weight = QFont::Normal;
  std::string_view colour = colour::kInk;
  double leading = 1.4;  ///< height of a line, in sizes
  Qt::Alignment alignment = Qt::AlignLeft;
};

/// The fonts of one document, and what they can draw.
class Typeface {
 public:
  /// @param shaped  for scripts whose letters change with their neighbours
  [[nodiscard]] QFont font(double size, int weight, bool shaped) const;
  [[nodiscard]] bool draws(char32_t point);

 private:
  std::map<char32_t, bool> m_draws;
};

/// A text laid out in lines of a width. Cheap to copy.
class TextBox {
 public:
  /// @param mostLines  what is beyond is cut with “…”; 0: no limit
  TextBox(Typeface& typeface, const engine::Text& text, const Style& style, double width, int mostLines = 0);

  [[nodiscard]] int lines() const { return static_cast<int>(m_content->tops.size()) - 1; }
  [[nodiscard]] double height() const { return height(0, lines()); }
  [[nodiscard]] double height(int first, int count) const;
  [[nodiscard]] double widest() const { return m_content->widest; }
  /// Draws `count` lines from `first` on, the first one's top at `y`.
  void draw(QPainter& painter, double x, double y, int first, int count) const;
  void draw(QPainter& painter, double x, double y) const { draw(painter, x, y, 0, lines()); }

 private:
  struct Content {
    QTextLayout layout;
    std::vector<std::pair<int, int>> gaps;  ///< where nobody looked: from, to
    std::vector<double> tops;               ///< one per line and one for the end, points
    double widest = 0;
    double size = 0;
  };
  void drawGaps(QPainter& painter, int line) const;

  std::shared_ptr<Content> m_content;
};

/// The width of a text that is not broken, in points.
[[nodiscard]] double naturalWidth(Typeface& typeface, const engine::Text& text, const Style& style);
/// The width of its widest word, in points.
[[nodiscard]] double widestWordOf(Typeface& typeface, const engine::Text& text, const Style& style);

[[nodiscard]] engine::Text oneSpan(std::string_view words, bool strong = false);

}  // namespace calcar::documents
