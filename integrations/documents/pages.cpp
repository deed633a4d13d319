#include "integrations/documents/pages.hpp"

#include <cmath>
#include <cstring>
#include <utility>

#include <QImage>
#include <QPainter>

#include "integrations/documents/internal/application.hpp"
#include "integrations/documents/internal/laid_out.hpp"

namespace calcar::documents {
namespace {

constexpr int kWidest = 8192;
constexpr std::size_t kPixelBytes = 4;

PagePicture bytesOf(const QImage& image) {
  PagePicture picture;
  picture.width = image.width();
  picture.height = image.height();
  const std::size_t row = kPixelBytes * static_cast<std::size_t>(picture.width);
  picture.rgba.resize(row * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    std::memcpy(picture.rgba.data() + row * static_cast<std::size_t>(y), image.constScanLine(y), row);
  }
  return picture;
}

}  // namespace

DocumentPages::DocumentPages(std::unique_ptr<LaidOut> document) : m_document(std::move(document)) {}
DocumentPages::DocumentPages(DocumentPages&&) noexcept = default;
DocumentPages& DocumentPages::operator=(DocumentPages&&) noexcept = default;
DocumentPages::~DocumentPages() = default;

engine::Result<DocumentPages> DocumentPages::of(engine::DocumentContent content) {
  if (const auto ready = prepareFonts(); !ready) {
    return tl::unexpected(ready.error());
  }
  return DocumentPages(std::make_unique<LaidOut>(std::move(content)));
}

int DocumentPages::count() const { return m_document->pages(); }

engine::Result<PagePicture> DocumentPages::picture(int page, int widthPixels) const {
  if (page < 0 || page >= count() || widthPixels < 1 || widthPixels > kWidest) {
    return tl::unexpected(engine::Error{engine::ErrorCode::OutOfRange, "document.page",
                                        "a page of the document, 1 to 8192 wide"});
  }
  const double scale = widthPixels / kPageWidth;
  QImage image(widthPixels, static_cast<int>(std::lround(kPageHeight * scale)), QImage::Format_RGBA8888);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(scale, scale);
  m_document->draw(painter, page);
  painter.end();
  return bytesOf(image);
}

}  // namespace calcar::documents
