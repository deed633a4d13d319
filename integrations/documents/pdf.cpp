#include "integrations/documents/pdf.hpp"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "integrations/documents/document_file.hpp"
#include "integrations/documents/internal/application.hpp"
#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/laid_out.hpp"

namespace calcar::documents {
namespace {

void setUp(QPdfWriter& writer, const engine::DocumentContent& content) {
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
  writer.setResolution(72 * kUnits);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  writer.setTitle(QString::fromStdString(cleaned(content.title)));
  writer.setCreator(QStringLiteral("Calcar"));
}

bool paint(QPdfWriter& writer, const LaidOut& document) {
  QPainter painter;
  if (!painter.begin(&writer)) {
    return false;
  }
  painter.scale(kUnits, kUnits);
  for (int page = 0; page < document.pages(); ++page) {
    if (page > 0 && !writer.newPage()) {
      return false;
    }
    document.draw(painter, page);
  }
  return painter.end();
}

}  // namespace

engine::Result<PdfBytes> renderPdf(const engine::DocumentContent& content) {
  if (const auto ready = prepareFonts(); !ready) {
    return tl::unexpected(ready.error());
  }
  const LaidOut document(content);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    setUp(writer, content);
    if (!paint(writer, document)) {
      return tl::unexpected(
          engine::Error{engine::ErrorCode::Unwritable, "document.pages", "pages that can be painted"});
    }
  }
  return PdfBytes{buffer.data().toStdString(), document.pages()};
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
