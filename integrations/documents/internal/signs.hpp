#pragma once

#include <QPainter>
#include <QRectF>

#include "engine/report/document.hpp"
#include "integrations/documents/internal/look.hpp"

namespace calcar::documents {

/// Draws a sign as vectors into a square of `size` points.
void drawSign(QPainter& painter, const Sign& sign, const Tone& tone, QPointF topLeft, double size);

/// The framed ground of a statement: tone, line, and an edge where there is no sign to tell it by.
void drawFrame(QPainter& painter, const QRectF& frame, const Tone& tone, bool hasEdge);

/// Track from 0 to 100 %, band = interval, tick = estimate.
void drawInterval(QPainter& painter, const engine::IntervalBar& bar, const QRectF& place);

}  // namespace calcar::documents
