#pragma once

#include <string>
#include <vector>

#include "engine/report/document.hpp"
#include "integrations/documents/internal/typeset.hpp"

namespace calcar::documents {

/// A4, in points.
inline constexpr double kPageWidth = 595.276;
inline constexpr double kPageHeight = 841.89;
inline constexpr double kSideMargin = 51;
inline constexpr double kContentWidth = kPageWidth - 2 * kSideMargin;

/// What stands around the content of every page: title, draft mark, the person, versions, page number.
class PageFrame {
 public:
  PageFrame(Typeface& typeface, const engine::DocumentContent& content);

  [[nodiscard]] double top(int page) const { return page == 0 ? m_firstTop : m_nextTop; }
  [[nodiscard]] double heightOf(int page) const { return m_bottom - top(page); }
  /// @param page  from 0 on
  void draw(QPainter& painter, int page, int pages) const;

 private:
  struct BannerCell {
    double x;
    TextBox key;
    TextBox value;
    bool isPill;
  };

  void layBanner();
  void drawDraft(QPainter& painter) const;
  void drawDraftTag(QPainter& painter, double y) const;
  void drawHead(QPainter& painter, int page) const;
  void drawBanner(QPainter& painter, double y) const;
  void drawFoot(QPainter& painter, int page, int pages) const;

  Typeface& m_typeface;
  const engine::DocumentContent& m_content;
  double m_scale;
  TextBox m_title;
  TextBox m_number;
  TextBox m_runningTitle;
  TextBox m_draft;
  std::vector<BannerCell> m_banner;
  std::vector<TextBox> m_foot;
  double m_bannerHeight = 0;
  double m_firstTop = 0, m_nextTop = 0, m_bottom = 0;
};

}  // namespace calcar::documents
