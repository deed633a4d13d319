#pragma once

#include <QQuickItem>
#include <QSize>
#include <qqmlintegration.h>

class QPainter;

namespace calcar::ui {

/// An item that is painted with a QPainter, on a picture as large as itself. While its size changes from
/// frame to frame, as when a page is made or a window is drawn larger, the picture is stretched. Painted, not
/// a Shape: the software renderer of Qt 6.4 does not cut Shapes off at the edge of what scrolls, and leaves
/// them standing when their page goes. And no QQuickPaintedItem: that one keeps every picture twice where it
/// renders in software. To be named in full where something derives from it: the registration of QML types
/// finds it by no other name.
class Painted : public QQuickItem {
  Q_OBJECT
  QML_ANONYMOUS

 public:
  explicit Painted(QQuickItem* parent = nullptr);

  /// @param painter  in the pixels of the item; what is there is transparent
  virtual void paint(QPainter* painter) = 0;
  /// Whether nothing would be painted: then there is no picture.
  [[nodiscard]] virtual bool isBlank() const { return false; }

 protected:
  QSGNode* updatePaintNode(QSGNode* before, UpdatePaintNodeData* data) override;
  void geometryChange(const QRectF& now, const QRectF& before) override;
  void itemChange(ItemChange change, const ItemChangeData& data) override;

 private:
  QSize m_pixels;  ///< in the frame before
};

}  // namespace calcar::ui
