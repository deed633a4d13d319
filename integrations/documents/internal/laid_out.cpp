#include "integrations/documents/internal/laid_out.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "integrations/documents/internal/blocks.hpp"

namespace calcar::documents {
namespace {

/// Type sizes that may be tried, largest first. What patients read is never below 12 points; letters may go
/// smallest, since they should fit one page.
std::vector<double> sizesFor(engine::DocumentKind kind) {
  switch (kind) {
    case engine::DocumentKind::Advice:
      return {12};
    case engine::DocumentKind::Referral:
      return {9.5, 9.25, 9, 8.75, 8.5};
    case engine::DocumentKind::Assessment:
    case engine::DocumentKind::Note:
    case engine::DocumentKind::Rehabilitation:
      break;
  }
  return {9.5, 9.25, 9};
}

}  // namespace

LaidOut::LaidOut(engine::DocumentContent content)
    : m_content(std::move(content)), m_frame(m_typeface, m_content), m_layout(bestLayout()) {}

LaidOut::Layout LaidOut::laidOut(double size) {
  const double first = m_frame.heightOf(0);
  const double next = m_frame.heightOf(1);
  const Measure measure{size, kContentWidth, 0.5 * std::min(first, next), m_content.language};
  Layout layout;
  layout.pieces = piecesOf(m_typeface, m_content, measure);
  layout.pages = paginated(layout.pieces, first, next);
  return layout;
}

/// The largest type with which the document takes the fewest pages.
LaidOut::Layout LaidOut::bestLayout() {
  const auto sizes = sizesFor(m_content.kind);
  Layout best = laidOut(sizes.front());
  for (std::size_t i = 1; i < sizes.size() && best.pages.size() > 1; ++i) {
    Layout other = laidOut(sizes[i]);
    if (other.pages.size() < best.pages.size()) {
      best = std::move(other);
    }
  }
  return best;
}

void LaidOut::draw(QPainter& painter, int page) const {
  m_frame.draw(painter, page, pages());
  for (const auto& placed : m_layout.pages[static_cast<std::size_t>(page)]) {
    placed.piece->draw(painter, kSideMargin, m_frame.top(page) + placed.y);
  }
}

}  // namespace calcar::documents
