#include "qml/figures/drawn_path.hpp"

#include <algorithm>

#include <QPainter>
#include <QPen>

#include "qml/figures/path_of.hpp"

namespace calcar::ui {
namespace {

QPen penOf(const QColor& colour, double width, bool isDashed) {
  QPen pen(colour, width, Qt::SolidLine, isDashed ? Qt::FlatCap : Qt::RoundCap, Qt::RoundJoin);
  if (isDashed) {
    pen.setDashPattern({3, 2.4});
  }
  return pen;
}

}  // namespace

DrawnPath::DrawnPath(QQuickItem* parent) : Painted(parent) {
  setAntialiasing(true);
  QObject::connect(this, &DrawnPath::changed, this, [this] { update(); });
}

template <class Value>
void DrawnPath::put(Value& member, const Value& value) {
  if (member != value) {
    member = value;
    emit changed();
  }
}

void DrawnPath::setPath(const QString& path) {
  if (m_text != path) {
    m_path = pathOf(path.toStdString());
    put(m_text, path);
  }
}

void DrawnPath::setGrid(double grid) { put(m_grid, grid); }
void DrawnPath::setLine(const QColor& line) { put(m_line, line); }
void DrawnPath::setLineWidth(double width) { put(m_lineWidth, width); }
void DrawnPath::setFill(const QColor& fill) { put(m_fill, fill); }
void DrawnPath::setDashed(bool dashed) { put(m_isDashed, dashed); }

void DrawnPath::paint(QPainter* painter) {
  painter->setRenderHint(QPainter::Antialiasing);
  if (m_grid > 0) {
    const double scale = std::min(width(), height()) / m_grid;
    painter->scale(scale, scale);
  }
  painter->setPen(m_line.alpha() == 0 ? QPen(Qt::NoPen) : penOf(m_line, m_lineWidth, m_isDashed));
  painter->setBrush(m_fill);
  painter->drawPath(m_path);
}

DashedFrame::DashedFrame(QQuickItem* parent)
    : Painted(parent), m_radius(8), m_color(0x84, 0x92, 0x9b), m_line(1.5) {
  setAntialiasing(true);
  QObject::connect(this, &DashedFrame::changed, this, [this] { update(); });
}

void DashedFrame::paint(QPainter* painter) {
  const double inset = m_line / 2;
  const double bow = std::max(0.0, std::min(m_radius, std::min(width(), height()) / 2) - inset);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(penOf(m_color, m_line, true));
  painter->setBrush(Qt::NoBrush);
  painter->drawRoundedRect(QRectF(inset, inset, width() - m_line, height() - m_line), bow, bow);
}

Hatch::Hatch(QQuickItem* parent) : Painted(parent) {
  setAntialiasing(true);
  QObject::connect(this, &Hatch::changed, this, [this] { update(); });
}

void Hatch::paint(QPainter* painter) {
  if (m_pitch <= 0) {
    return;
  }
  constexpr double kShareOfLine = 0.3;
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(m_color, m_pitch * kShareOfLine));
  for (double x = 0; x < width() + height(); x += m_pitch) {
    painter->drawLine(QPointF(x, 0), QPointF(x - height(), height()));
  }
}

}  // namespace calcar::ui
