#include "qml/figures/path_of.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace calcar::ui {
namespace {

class Strokes {
 public:
  explicit Strokes(std::string_view text) : m_text(text) {}

  char verb() {
    skipBlanks();
    if (m_text.empty()) {
      return 0;
    }
    const char letter = m_text.front();
    m_text.remove_prefix(1);
    return letter;
  }

  bool read(QPointF& point) {
    double x = 0;
    double y = 0;
    if (!read(x) || !read(y)) {
      return false;
    }
    point = {x, y};
    return true;
  }

 private:
  void skipBlanks() {
    while (!m_text.empty() && (m_text.front() == ' ' || m_text.front() == ',')) {
      m_text.remove_prefix(1);
    }
  }

  bool read(double& number) {
    skipBlanks();
    const auto [end, problem] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), number);
    if (problem != std::errc()) {
      return false;
    }
    m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
    return true;
  }

  std::string_view m_text;
};

}  // namespace

QPainterPath pathOf(std::string_view text) {
  QPainterPath path;
  Strokes strokes(text);
  std::array<QPointF, 3> points;
  while (const char verb = strokes.verb()) {
    if (verb == 'Z') {
      path.closeSubpath();
    } else if (verb == 'M' && strokes.read(points[0])) {
      path.moveTo(points[0]);
    } else if (verb == 'L' && strokes.read(points[0])) {
      path.lineTo(points[0]);
    } else if (verb == 'C' && strokes.read(points[0]) && strokes.read(points[1]) && strokes.read(points[2])) {
      path.cubicTo(points[0], points[1], points[2]);
    } else {
      break;
    }
  }
  return path;
}

}  // namespace calcar::ui
