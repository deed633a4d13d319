#pragma once

#include <QColor>
#include <QPainterPath>
#include <QString>
#include <qqmlintegration.h>

#include "qml/figures/painted.hpp"

namespace calcar::ui {

/// A path with a line and a filling.
class DrawnPath : public calcar::ui::Painted {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed FINAL)
  Q_PROPERTY(double grid READ grid WRITE setGrid NOTIFY changed FINAL)
  Q_PROPERTY(QColor line READ line WRITE setLine NOTIFY changed FINAL)
  Q_PROPERTY(double lineWidth READ lineWidth WRITE setLineWidth NOTIFY changed FINAL)
  Q_PROPERTY(QColor fill READ fill WRITE setFill NOTIFY changed FINAL)
  Q_PROPERTY(bool dashed READ isDashed WRITE setDashed NOTIFY changed FINAL)

 public:
  explicit DrawnPath(QQuickItem* parent = nullptr);

  [[nodiscard]] QString path() const { return m_text; }  ///< as `pathOf` reads it
  void setPath(const QString& path);
  /// The side of the square that the path is drawn in; 0 = it is in the item's own pixels.
  [[nodiscard]] double grid() const { return m_grid; }
  void setGrid(double grid);
  [[nodiscard]] QColor line() const { return m_line; }
  void setLine(const QColor& line);
  [[nodiscard]] double lineWidth() const { return m_lineWidth; }
  void setLineWidth(double width);
  [[nodiscard]] QColor fill() const { return m_fill; }
  void setFill(const QColor& fill);
  [[nodiscard]] bool isDashed() const { return m_isDashed; }
  void setDashed(bool dashed);

  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  template <class Value>
  void put(Value& member, const Value& value);

  QString m_text;
  QPainterPath m_path;
  double m_grid = 0;
  QColor m_line = Qt::transparent;
  double m_lineWidth = 1;
  QColor m_fill = Qt::transparent;
  bool m_isDashed = false;
};

/// A dashed outline with round corners, as large as the item. Dashed means: nobody has looked.
class DashedFrame : public calcar::ui::Painted {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(double radius MEMBER m_radius NOTIFY changed FINAL)
  Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)
  Q_PROPERTY(double line MEMBER m_line NOTIFY changed FINAL)

 public:
  explicit DashedFrame(QQuickItem* parent = nullptr);
  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  double m_radius;
  QColor m_color;
  double m_line;
};

/// Slanted lines, as far as the item goes: somebody was asked and could not say.
class Hatch : public calcar::ui::Painted {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(double pitch MEMBER m_pitch NOTIFY changed FINAL)
  Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)

 public:
  explicit Hatch(QQuickItem* parent = nullptr);
  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  double m_pitch = 9;  ///< from line to line, along the edge
  QColor m_color = Qt::lightGray;
};

}  // namespace calcar::ui
