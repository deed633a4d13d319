#include "qml/ground.hpp"

#include <cstddef>

#include <QImage>
#include <QPainter>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSGRenderNode>
#include <QSGRendererInterface>

#include "qml/memory.hpp"

namespace calcar::ui {
namespace {

/// The first that a frame paints: the colour of the window.
class GroundNode : public QSGRenderNode {
 public:
  explicit GroundNode(QQuickWindow& window) : m_window(window) {}

  void render(const RenderState* /*state*/) override {
    auto* painter = static_cast<QPainter*>(
        m_window.rendererInterface()->getResource(&m_window, QSGRendererInterface::PainterResource));
    if (painter == nullptr) {
      return;
    }
    if (painter->device()->devType() == QInternal::Image) {
      const auto& frame = *static_cast<const QImage*>(painter->device());
      // Its contents stay as they are; a copy, which bits() might make, would not be the frame.
      takeAtOnce(const_cast<uchar*>(frame.constBits()),  // NOLINT(cppcoreguidelines-pro-type-const-cast)
                 static_cast<std::size_t>(frame.sizeInBytes()));
    }
    painter->fillRect(rect(), m_window.color());
  }
  [[nodiscard]] RenderingFlags flags() const override { return BoundedRectRendering | OpaqueRendering; }
  [[nodiscard]] QRectF rect() const override { return {QPointF(), QSizeF(m_window.size())}; }

 private:
  QQuickWindow& m_window;
};

class Ground : public QQuickItem {
 public:
  explicit Ground(QQuickWindow& window) : QQuickItem(window.contentItem()), m_window(window) {
    setFlag(ItemHasContents);
    setZ(-1);
    // It has done what it is for, and would be painted anew with whatever changes.
    connect(&window, &QQuickWindow::frameSwapped, this, &QObject::deleteLater);
  }

 protected:
  QSGNode* updatePaintNode(QSGNode* before, UpdatePaintNodeData* /*data*/) override {
    return before == nullptr ? new GroundNode(m_window) : before;
  }

 private:
  QQuickWindow& m_window;
};

}  // namespace

void layGround(QQuickWindow& window) {
  if (window.rendererInterface()->graphicsApi() == QSGRendererInterface::Software) {
    new Ground(window);  // NOLINT(cppcoreguidelines-owning-memory): the window's
  }
}

}  // namespace calcar::ui
