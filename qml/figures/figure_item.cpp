#include "qml/figures/figure_item.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace calcar::ui {

FigureItem::FigureItem(QQuickItem* parent) : Painted(parent), m_figure(&bodyFigure({})) {
  setAntialiasing(true);
  QObject::connect(this, &FigureItem::viewChanged, this, [this] { update(); });
}

void FigureItem::setFigure(const QString& figure) {
  if (m_name != figure) {
    m_name = figure;
    m_figure = &bodyFigure(figure);
    setImplicitSize(m_figure->size.width(), m_figure->size.height());
    update();
    emit figureChanged();
  }
}

double FigureItem::ratio() const {
  return m_figure->size.isEmpty() ? 1 : m_figure->size.height() / m_figure->size.width();
}

double FigureItem::pixelsPerUnit() const {
  if (m_magnified > 0 || m_figure->size.isEmpty()) {
    return m_magnified > 0 ? m_magnified : 1;
  }
  return std::min(width() / m_figure->size.width(), height() / m_figure->size.height());
}

QTransform FigureItem::view() const {
  const double scale = pixelsPerUnit();
  const QPointF middle =
      m_magnified > 0 ? m_middle : QPointF(m_figure->size.width() / 2, m_figure->size.height() / 2);
  return QTransform(scale, 0, 0, scale, width() / 2 - middle.x() * scale, height() / 2 - middle.y() * scale);
}

QPointF FigureItem::onFigure(double x, double y) const { return view().inverted().map(QPointF(x, y)); }

QString FigureItem::zoneAt(double x, double y) const {
  const BodyZone* zone = m_figure->zoneAt(onFigure(x, y));
  return zone == nullptr ? QString() : zone->id;
}

bool FigureItem::isNearBorder(double x, double y, double distance) const {
  constexpr int kDirections = 12;
  const QString here = zoneAt(x, y);
  for (int i = 0; i < kDirections; ++i) {
    const double angle = 2 * std::numbers::pi * i / kDirections;
    if (zoneAt(x + distance * std::cos(angle), y + distance * std::sin(angle)) != here) {
      return true;
    }
  }
  return false;
}

QPointF FigureItem::innerPoint(const QString& zone) const {
  const BodyZone* found = m_figure->zone(zone);
  return found == nullptr ? QPointF() : view().map(found->inner);
}

bool FigureItem::hasZone(const QString& zone) const { return m_figure->zone(zone) != nullptr; }

}  // namespace calcar::ui
