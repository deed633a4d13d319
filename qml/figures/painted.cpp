#include "qml/figures/painted.hpp"

#include <cmath>
#include <memory>

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

}  // namespace

Painted::Painted(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

QSGNode* Painted::updatePaintNode(QSGNode* before, UpdatePaintNodeData* /*data*/) {
  const double ratio = window()->effectiveDevicePixelRatio();
  const QSize pixels(static_cast<int>(std::ceil(width() * ratio)),
                     static_cast<int>(std::ceil(height() * ratio)));
  if (pixels.isEmpty()) {
    delete before;
    return nullptr;
  }
  QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  paint(&painter);
  painter.end();
  auto* node = static_cast<PictureNode*>(before);
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
