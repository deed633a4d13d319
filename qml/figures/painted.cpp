#include "qml/figures/painted.hpp"

#include <atomic>
#include <cmath>
#include <memory>

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>

namespace calcar::ui {
namespace {

/// Holds the picture: whether an image node drops the one before differs from renderer to renderer.
struct PictureNode : QSGNode {
  explicit PictureNode(QSGImageNode* shown) : image(shown) { appendChildNode(shown); }

  QSGImageNode* image;
  std::unique_ptr<QSGTexture> texture;
};

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
  QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  paint(&painter);
  painter.end();
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
