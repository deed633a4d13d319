#pragma once

#include <QColor>
#include <qqmlintegration.h>

#include "qml/figures/figure_item.hpp"

namespace calcar::ui {

/// A body figure without marks. Painted anew only when its size, colours or bones change.
class BodyChart : public calcar::ui::FigureItem {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(bool showsBones MEMBER m_showsBones NOTIFY toneChanged FINAL)
  Q_PROPERTY(QColor skin MEMBER m_skin NOTIFY toneChanged FINAL)
  Q_PROPERTY(QColor contour MEMBER m_contour NOTIFY toneChanged FINAL)
  Q_PROPERTY(QColor muscle MEMBER m_muscle NOTIFY toneChanged FINAL)
  Q_PROPERTY(QColor bone MEMBER m_bone NOTIFY toneChanged FINAL)
  Q_PROPERTY(QColor boneLine MEMBER m_boneLine NOTIFY toneChanged FINAL)
  Q_PROPERTY(QColor shade MEMBER m_shade NOTIFY toneChanged FINAL)
  /// Of the zones' borders; transparent = none.
  Q_PROPERTY(QColor border MEMBER m_border NOTIFY toneChanged FINAL)
  /// Into which the figure fades where it is cut.
  Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY toneChanged FINAL)
  Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY toneChanged FINAL)

 public:
  explicit BodyChart(QQuickItem* parent = nullptr);

  void paint(QPainter* painter) override;

 signals:
  void toneChanged();

 private:
  void paintStroke(QPainter& painter, const BodyStroke& stroke) const;
  void paintShade(QPainter& painter, const BodyStroke& stroke) const;
  void paintFade(QPainter& painter) const;
  void line(QPainter& painter, const BodyStroke& stroke, QColor color, double width, double alpha = 1) const;

  bool m_showsBones = true;
  QColor m_skin, m_contour, m_muscle, m_bone, m_boneLine, m_shade, m_border, m_ground, m_accent;
};

}  // namespace calcar::ui
