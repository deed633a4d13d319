#pragma once

#include <QPointF>
#include <QString>
#include <QTransform>
#include <qqmlintegration.h>

#include "qml/figures/body_figure.hpp"
#include "qml/figures/painted.hpp"

namespace calcar::ui {

/// A body figure as large as the item, in its middle; or a piece of it, magnified.
class FigureItem : public calcar::ui::Painted {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("A figure is drawn by BodyChart and ZoneMarks")

  Q_PROPERTY(QString figure READ figure WRITE setFigure NOTIFY figureChanged FINAL)
  /// Pixels per unit; 0 = as fits.
  Q_PROPERTY(double magnified MEMBER m_magnified NOTIFY viewChanged FINAL)
  /// What is in the middle when it is magnified, in units of the figure.
  Q_PROPERTY(QPointF middle MEMBER m_middle NOTIFY viewChanged FINAL)
  /// Height by width.
  Q_PROPERTY(double ratio READ ratio NOTIFY figureChanged FINAL)

 public:
  explicit FigureItem(QQuickItem* parent = nullptr);

  [[nodiscard]] QString figure() const { return m_name; }
  void setFigure(const QString& figure);
  [[nodiscard]] double ratio() const;

  /// The zone under a point of the item; empty where there is none.
  Q_INVOKABLE QString zoneAt(double x, double y) const;
  /// Whether another zone, or none, is nearer than `distance` pixels.
  Q_INVOKABLE bool isNearBorder(double x, double y, double distance) const;
  /// A point of the item in units of the figure.
  Q_INVOKABLE QPointF onFigure(double x, double y) const;
  /// The innermost point of a zone on the item.
  Q_INVOKABLE QPointF innerPoint(const QString& zone) const;
  Q_INVOKABLE bool hasZone(const QString& zone) const;
  /// Pixels per unit.
  Q_INVOKABLE double pixelsPerUnit() const;

 signals:
  void figureChanged();
  void viewChanged();

 protected:
  [[nodiscard]] const BodyFigure& shown() const { return *m_figure; }
  [[nodiscard]] QTransform view() const;  ///< from the figure to the item

 private:
  QString m_name;
  const BodyFigure* m_figure;
  double m_magnified = 0;
  QPointF m_middle;
};

}  // namespace calcar::ui
