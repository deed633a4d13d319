#include "qml/figures/body_chart.hpp"

#include <algorithm>
#include <cmath>

#include <QLinearGradient>
#include <QPainter>
#include <QPen>

namespace calcar::ui {
namespace {

bool isBone(BodyPart part) {
  return part == BodyPart::Bone || part == BodyPart::Hole || part == BodyPart::BoneLine;
}

bool isLocator(BodyPart part) { return part == BodyPart::Locator || part == BodyPart::LocatorBox; }

QColor faint(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace

BodyChart::BodyChart(QQuickItem* parent) : FigureItem(parent) {
  QObject::connect(this, &BodyChart::toneChanged, this, [this] { update(); });
}

void BodyChart::line(QPainter& painter, const BodyStroke& stroke, QColor color, double width,
                     double alpha) const {
  painter.setPen(QPen(faint(color, alpha), width * shown().pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(stroke.path);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::NoBrush);
}

void BodyChart::paintShade(QPainter& painter, const BodyStroke& stroke) const {
  QLinearGradient gradient(stroke.fade.p1(), stroke.fade.p2());
  gradient.setColorAt(0, faint(m_shade, stroke.strength));
  gradient.setColorAt(1, faint(m_shade, 0));
  painter.fillPath(stroke.path, gradient);
}

void BodyChart::paintStroke(QPainter& painter, const BodyStroke& stroke) const {
  constexpr double kBoneFill = 0.6;
  constexpr double kHoleFill = 0.9;
  switch (stroke.part) {
    case BodyPart::Skin:
      painter.fillPath(stroke.path, m_skin);
      break;
    case BodyPart::Shade:
      paintShade(painter, stroke);
      break;
    case BodyPart::Bone:
      painter.setBrush(faint(m_bone, kBoneFill));
      line(painter, stroke, m_boneLine, 0.9);
      break;
    case BodyPart::Hole:
      painter.setBrush(faint(m_skin, kHoleFill));
      line(painter, stroke, m_boneLine, 0.8);
      break;
    case BodyPart::BoneLine:
      line(painter, stroke, m_boneLine, 0.8);
      break;
    case BodyPart::SoftLine:
      line(painter, stroke, m_muscle, 1, 0.75);
      break;
    case BodyPart::Line:
      line(painter, stroke, m_contour, 1.1, 0.8);
      break;
    case BodyPart::Dimple:
      painter.fillPath(stroke.path, faint(m_shade, 0.13));
      break;
    case BodyPart::Contour:
      line(painter, stroke, m_contour, 1.3);
      break;
    case BodyPart::Arm:
      line(painter, stroke, m_contour, 0.9, 0.45);
      break;
    case BodyPart::Locator:
      painter.fillPath(stroke.path, faint(m_muscle, 0.5));
      break;
    case BodyPart::LocatorBox:
      painter.setBrush(faint(m_accent, 0.16));
      line(painter, stroke, m_accent, 1);
      break;
  }
}

void BodyChart::paintFade(QPainter& painter) const {
  const auto& fade = shown().fade;
  if (fade.size() != 4) {
    return;
  }
  const double far = shown().size.height() + shown().size.width();
  const auto cover = [&](double from, double to, double gone) {
    QLinearGradient gradient(0, from, 0, to);
    gradient.setColorAt(0, m_ground);
    gradient.setColorAt(1, faint(m_ground, 0));
    painter.fillRect(QRectF(-far, std::min(gone, to), 3 * far, std::abs(to - gone)), gradient);
  };
  cover(fade[0], fade[1], -far);
  cover(fade[3], fade[2], far);
}

void BodyChart::paint(QPainter* painter) {
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setTransform(view(), true);
  for (const BodyStroke& stroke : shown().strokes) {
    if (!isLocator(stroke.part) && (m_showsBones || !isBone(stroke.part))) {
      paintStroke(*painter, stroke);
    }
  }
  if (m_border.alpha() > 0) {
    painter->setPen(QPen(m_border, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const BodyZone& zone : shown().zones) {
      painter->drawPath(zone.path);
    }
    painter->setPen(Qt::NoPen);
  }
  paintFade(*painter);
  for (const BodyStroke& stroke : shown().strokes) {
    if (isLocator(stroke.part)) {
      paintStroke(*painter, stroke);
    }
  }
}

}  // namespace calcar::ui
