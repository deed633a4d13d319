#include "qml/figures/painted.hpp"

#include <atomic>
#include <cmath>
#include <functional>
#include <memory>

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>

#include "qml/memory.hpp"

namespace calcar::ui {
namespace {

/// Holds the picture: whether an image node drops the one before differs from renderer to renderer.
struct PictureNode : QSGNode {
  explicit PictureNode(QSGImageNode* shown) : image(shown) { appendChildNode(shown); }

  QSGImageNode* image;
  std::unique_ptr<QSGTexture> texture;
};

/// @param paint  paints in a transparent picture of this size
/// @returns the picture alone: an image that was painted on keeps what painted it as long as it lives
QImage painted(QSize pixels, double ratio, const std::function<void(QPainter*)>& paint) {
  constexpr auto kFormat = QImage::Format_ARGB32_Premultiplied;
  constexpr std::size_t kLarge = 128 * 1024;  // less comes from memory that is in use
  const std::size_t bytes =
      sizeof(QRgb) * static_cast<std::size_t>(pixels.width()) * static_cast<std::size_t>(pixels.height());
  auto memory =
      std::make_unique_for_overwrite<uchar[]>(bytes);  // NOLINT(*-avoid-c-arrays): what QImage takes
  if (bytes >= kLarge) {
    takeAtOnce(memory.get(), bytes);
  }
  {
    QImage canvas(memory.get(), pixels.width(), pixels.height(), kFormat);
    canvas.setDevicePixelRatio(ratio);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    paint(&painter);
  }
  uchar* const begin = memory.release();
  QImage picture(
      begin, pixels.width(), pixels.height(), kFormat, [](void* kept) { delete[] static_cast<uchar*>(kept); },
      begin);
  picture.setDevicePixelRatio(ratio);
  return picture;
}

/// Whether a picture is painted in this frame. Those that are too many for one come with the next: each of
/// the large ones takes milliseconds.
bool isInThisFrame(QSize pixels) {
  constexpr int kSmall = 64 * 64;
  constexpr int kInAFrame = 200'000;
  static std::atomic<int> painted = 0;  // on the thread that draws, which need not be the window's
  const int more = pixels.width() * pixels.height();
  if (more <= kSmall) {
    return true;
  }
  if (painted > 0 && painted + more > kInAFrame) {
    return false;
  }
  if (painted == 0) {
    // A frame is over when the event loop turns.
    QMetaObject::invokeMethod(
        qApp, [] { painted = 0; }, Qt::QueuedConnection);
  }
  painted += more;
  return true;
}

}  // namespace

Painted::Painted(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

QSGNode* Painted::updatePaintNode(QSGNode* before, UpdatePaintNodeData* /*data*/) {
  const double ratio = window()->effectiveDevicePixelRatio();
  const QSize pixels(static_cast<int>(std::ceil(width() * ratio)),
                     static_cast<int>(std::ceil(height() * ratio)));
  if (pixels.isEmpty() || isBlank()) {
    delete before;
    return nullptr;
  }
  auto* node = static_cast<PictureNode*>(before);
  const bool isSettled = node == nullptr || m_pixels == pixels;
  m_pixels = pixels;
  if (!isSettled || !isInThisFrame(pixels)) {
    if (node != nullptr) {
      node->image->setRect(boundingRect());
    }
    QMetaObject::invokeMethod(
        this, [this] { update(); }, Qt::QueuedConnection);
    return node;
  }
  const QImage picture = painted(pixels, ratio, [this](QPainter* painter) { paint(painter); });
  if (node == nullptr) {
    node = new PictureNode(window()->createImageNode());
  }
  std::unique_ptr<QSGTexture> texture(
      window()->createTextureFromImage(picture, QQuickWindow::TextureHasAlphaChannel));
  node->image->setTexture(texture.get());
  node->image->setRect(0, 0, pixels.width() / ratio, pixels.height() / ratio);
  node->image->setFiltering(smooth() ? QSGTexture::Linear : QSGTexture::Nearest);
  node->texture = std::move(texture);
  return node;
}

void Painted::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickItem::geometryChange(now, before);
  if (now.size() != before.size()) {
    update();
  }
}

void Painted::itemChange(ItemChange change, const ItemChangeData& data) {
  QQuickItem::itemChange(change, data);
  if (change == ItemDevicePixelRatioHasChanged) {
    update();
  }
}

}  // namespace calcar::ui
