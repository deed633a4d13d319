#pragma once

#include <vector>

#include <QPainter>

#include "engine/report/document.hpp"
#include "integrations/documents/internal/flow.hpp"
#include "integrations/documents/internal/page_frame.hpp"
#include "integrations/documents/internal/typeset.hpp"

namespace calcar::documents {

/// A document laid out on A4, to be painted on paper or on a picture: both show the same. Stays on the thread
/// that made it, as its fonts do.
class LaidOut {
 public:
  /// @pre  `prepareFonts` succeeded
  explicit LaidOut(engine::DocumentContent content);

  [[nodiscard]] const engine::DocumentContent& content() const { return m_content; }
  [[nodiscard]] int pages() const { return static_cast<int>(m_layout.pages.size()); }
  /// @param painter  in points, from the upper left corner of the paper
  /// @param page     from 0 on
  void draw(QPainter& painter, int page) const;

 private:
  struct Layout {
    std::vector<Piece> pieces;
    std::vector<Page> pages;
  };
  [[nodiscard]] Layout laidOut(double size);
  [[nodiscard]] Layout bestLayout();

  engine::DocumentContent m_content;
  Typeface m_typeface;
  PageFrame m_frame;
  Layout m_layout;
};

}  // namespace calcar::documents
