#pragma once

#include <QColor>
#include <QPainterPath>
#include <QString>
#include <qqmlintegration.h>

#include "qml/figures/painted.hpp"

namespace calcar::ui {

/// An icon of the window: strokes on a grid of 20, in one colour, as large as the item.
class Icon : public calcar::ui::Painted {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
  Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
  /// Whether the line is written from right to left: what points along it, such as an arrow or undo, is
  /// turned round; every other icon stays.
  Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY mirroredChanged FINAL)
  Q_PROPERTY(double stroke READ stroke WRITE setStroke NOTIFY strokeChanged FINAL)

 public:
  explicit Icon(QQuickItem* parent = nullptr);

  [[nodiscard]] QString name() const { return m_name; }
  void setName(const QString& name);
  [[nodiscard]] QColor color() const { return m_color; }
  void setColor(const QColor& color);
  [[nodiscard]] bool mirrored() const { return m_mirrored; }
  void setMirrored(bool mirrored);
  [[nodiscard]] double stroke() const { return m_stroke; }  ///< on the grid of 20
  void setStroke(double stroke);

  void paint(QPainter* painter) override;

 signals:
  void nameChanged();
  void colorChanged();
  void mirroredChanged();
  void strokeChanged();

 private:
  QString m_name;
  QPainterPath m_path;
  QColor m_color = Qt::black;
  bool m_mirrored = false;
  double m_stroke;
};

}  // namespace calcar::ui
