#include "integrations/documents/pdf.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "integrations/documents/document_file.hpp"
#include "integrations/documents/internal/application.hpp"
#include "integrations/documents/internal/blocks.hpp"
#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/flow.hpp"
#include "integrations/documents/internal/page_frame.hpp"

namespace calcar::documents {
namespace {

struct Layout {
  std::vector<Piece> pieces;
  std::vector<Page> pages;
};

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

Layout laidOut(Typeface& typeface, const engine::DocumentContent& content, const PageFrame& frame,
               double size) {
  const double first = frame.heightOf(0);
  const double next = frame.heightOf(1);
  const Measure measure{size, kContentWidth, 0.5 * std::min(first, next), content.language};
  Layout layout;
  layout.pieces = piecesOf(typeface, content, measure);
  layout.pages = paginated(layout.pieces, first, next);
  return layout;
}

/// The largest type with which the document takes the fewest pages.
Layout bestLayout(Typeface& typeface, const engine::DocumentContent& content, const PageFrame& frame) {
  const auto sizes = sizesFor(content.kind);
  Layout best = laidOut(typeface, content, frame, sizes.front());
  for (std::size_t i = 1; i < sizes.size() && best.pages.size() > 1; ++i) {
    Layout other = laidOut(typeface, content, frame, sizes[i]);
    if (other.pages.size() < best.pages.size()) {
      best = std::move(other);
    }
  }
  return best;
}

void setUp(QPdfWriter& writer, const engine::DocumentContent& content) {
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
  writer.setResolution(72 * kUnits);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  writer.setTitle(QString::fromStdString(cleaned(content.title)));
  writer.setCreator(QStringLiteral("Calcar"));
}

bool paint(QPdfWriter& writer, const PageFrame& frame, const std::vector<Page>& pages) {
  QPainter painter;
  if (!painter.begin(&writer)) {
    return false;
  }
  painter.scale(kUnits, kUnits);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page > 0 && !writer.newPage()) {
      return false;
    }
    const int number = static_cast<int>(page);
    frame.draw(painter, number, static_cast<int>(pages.size()));
    for (const auto& placed : pages[page]) {
      placed.piece->draw(painter, kSideMargin, frame.top(number) + placed.y);
    }
  }
  return painter.end();
}

}  // namespace

engine::Result<PdfBytes> renderPdf(const engine::DocumentContent& content) {
  if (const auto ready = prepareFonts(); !ready) {
    return tl::unexpected(ready.error());
  }
  Typeface typeface;
  const PageFrame frame(typeface, content);
  const Layout layout = bestLayout(typeface, content, frame);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    setUp(writer, content);
    if (!paint(writer, frame, layout.pages)) {
      return tl::unexpected(
          engine::Error{engine::ErrorCode::Unwritable, "document.pages", "pages that can be painted"});
    }
  }
  return PdfBytes{buffer.data().toStdString(), static_cast<int>(layout.pages.size())};
}

engine::Result<PdfResult> writePdf(const engine::DocumentContent& content,
                                   const std::filesystem::path& file) {
  const auto rendered = renderPdf(content);
  if (!rendered) {
    return tl::unexpected(rendered.error());
  }
  if (const auto written = writeDocumentFile(file, rendered->bytes); !written) {
    return tl::unexpected(written.error());
  }
  return PdfResult{rendered->pages};
}

}  // namespace calcar::documents
