#include "integrations/documents/internal/signs.hpp"

#include <algorithm>

#include <QPainterPath>
#include <QPolygonF>

#include "integrations/documents/internal/typeset.hpp"

namespace calcar::documents {
namespace {

constexpr double kLineWidth = 0.75;
constexpr double kRadius = 6;

QPolygonF polygonOf(const Stroke& stroke) {
  QPolygonF polygon;
  for (const auto& point : stroke) {
    polygon.append(QPointF(point.x, point.y));
  }
  return polygon;
}

void drawOutline(QPainter& painter, const Sign& sign, const QColor& tone) {
  QPen pen(tone, kOutlineWidth, sign.dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (sign.dashed) {
    pen.setDashPattern({1.7, 1.15});
  }
  painter.setPen(pen);
  painter.setBrush(sign.filled ? tone : colourOf(colour::kSurface));
  if (sign.ring) {
    painter.drawEllipse(QPointF(kSignBox / 2, kSignBox / 2), kRingRadius, kRingRadius);
  } else {
    painter.drawPolygon(polygonOf(sign.outline));
  }
}

void drawStroke(QPainter& painter, const Stroke& stroke, const QColor& colour) {
  const bool isDot = stroke.size() == 2 && stroke[0].x == stroke[1].x && stroke[0].y == stroke[1].y;
  if (isDot) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(stroke[0].x, stroke[0].y), kMarkWidth * 0.6, kMarkWidth * 0.6);
    return;
  }
  painter.setPen(QPen(colour, kMarkWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(polygonOf(stroke));
}

}  // namespace

void drawSign(QPainter& painter, const Sign& sign, const Tone& tone, QPointF topLeft, double size) {
  painter.save();
  painter.translate(topLeft);
  painter.scale(size / kSignBox, size / kSignBox);
  const QColor colour = colourOf(tone.strong);
  drawOutline(painter, sign, colour);
  for (const auto& stroke : sign.mark) {
    drawStroke(painter, stroke, sign.filled ? colourOf(colour::kSurface) : colour);
  }
  painter.restore();
}

void drawFrame(QPainter& painter, const QRectF& frame, const Tone& tone, bool hasEdge) {
  painter.save();
  QPen pen(colourOf(tone.strong), kLineWidth);
  if (tone.dashed) {
    pen.setDashPattern({4, 3});
  }
  const QRectF inner = frame.adjusted(kLineWidth / 2, kLineWidth / 2, -kLineWidth / 2, -kLineWidth / 2);
  QPainterPath outline;
  outline.addRoundedRect(inner, kRadius, kRadius);
  painter.fillPath(outline, colourOf(tone.soft));
  if (hasEdge && !tone.dashed) {
    QPainterPath edge;
    edge.addRect(QRectF(inner.left(), inner.top(), 3.5, inner.height()));
    painter.fillPath(outline.intersected(edge), colourOf(tone.strong));
  }
  painter.strokePath(outline, pen);
  painter.restore();
}

void drawInterval(QPainter& painter, const engine::IntervalBar& bar, const QRectF& place) {
  const double height = place.height();
  const auto xOf = [&](int permille) {
    return place.left() + place.width() * boundedPermille(permille) / 1000.0;
  };
  const auto rounded = [&](double left, double right, double share, std::string_view fill) {
    const double thick = height * share;
    const QRectF box(left, place.center().y() - thick / 2, right - left, thick);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(fill));
    painter.drawRoundedRect(box, std::min(thick, box.width()) / 2, thick / 2);
  };
  painter.save();
  rounded(place.left(), place.right(), 0.24, colour::kSurface3);
  for (const double share : {0.0, 0.5, 1.0}) {
    const double x = place.left() + place.width() * share;
    painter.setPen(QPen(colourOf(colour::kLineStrong), 0.5));
    painter.drawLine(QPointF(x, place.center().y() - height * 0.25),
                     QPointF(x, place.center().y() + height * 0.25));
  }
  rounded(xOf(bar.lowPermille), xOf(bar.highPermille), 0.6, colour::kDataBand);
  const double estimate = xOf(bar.permille);
  rounded(estimate - height * 0.14, estimate + height * 0.14, 1.0, colour::kData);
  painter.restore();
}

}  // namespace calcar::documents
