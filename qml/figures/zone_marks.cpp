#include "qml/figures/zone_marks.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>

#include <QFont>
#include <QPainter>
#include <QPen>

namespace calcar::ui {
namespace {

constexpr double kSignSize = 10;
constexpr double kOutline = 2;

QColor faint(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

QPen pen(const QColor& color, double width, bool isDashed = false) {
  QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (isDashed) {
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({3, 2.4});
  }
  return pen;
}

void hatch(QPainter& painter, const QPainterPath& path, const QColor& color) {
  constexpr double kPitch = 6;
  const QRectF box = path.boundingRect();
  painter.save();
  painter.setClipPath(path, Qt::IntersectClip);
  painter.setPen(pen(color, 1.6));
  for (double x = box.left() - box.height(); x < box.right(); x += kPitch) {
    painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
  }
  painter.restore();
}

QPainterPath lines(QPointF at, double unit, std::initializer_list<QPointF> points) {
  QPainterPath path;
  for (const QPointF& point : points) {
    const QPointF there = at + unit * point;
    if (path.elementCount() == 0) {
      path.moveTo(there);
    } else {
      path.lineTo(there);
    }
  }
  return path;
}

}  // namespace

ZoneMarks::ZoneMarks(QQuickItem* parent) : FigureItem(parent), m_signSize(kSignSize) {
  QObject::connect(this, &ZoneMarks::lookChanged, this, [this] { update(); });
}

void ZoneMarks::setMarks(FigureMarks* marks) {
  if (m_marks == marks) {
    return;
  }
  if (m_marks != nullptr) {
    m_marks->disconnect(this);
  }
  m_marks = marks;
  if (m_marks != nullptr) {
    QObject::connect(m_marks, &FigureMarks::changed, this, [this] { update(); });
  }
  update();
  emit marksChanged();
}

std::vector<FigureMark> ZoneMarks::here() const {
  std::vector<FigureMark> marks;
  if (m_marks != nullptr) {
    std::copy_if(m_marks->all().begin(), m_marks->all().end(), std::back_inserter(marks),
                 [this](const auto& mark) {
                   return figure().endsWith(mark.view) && shown().zone(mark.zone) != nullptr;
                 });
  }
  if (!m_dragged.isEmpty() && shown().zone(m_dragged) != nullptr) {
    const auto known =
        std::find_if(marks.begin(), marks.end(), [this](const auto& mark) { return mark.zone == m_dragged; });
    if (known == marks.end()) {
      marks.push_back({m_dragged, {}, ZoneMark::Pain, m_draggedIntensity, 0});
    } else {
      known->intensity = m_draggedIntensity;
    }
  }
  return marks;
}

void ZoneMarks::paintPain(QPainter& painter, const QPainterPath& path, const FigureMark& mark) const {
  constexpr double kLeast = 0.18;
  constexpr double kPerPoint = 0.05;
  painter.fillPath(path, faint(m_pain, kLeast + kPerPoint * std::clamp(mark.intensity, 0, 10)));
  const double more = mark.zone == m_selected ? 1 : 0;
  painter.setPen(pen(m_pain, kOutline + more, mark.mark == ZoneMark::Spread));
  painter.drawPath(path);
}

void ZoneMarks::paintZone(QPainter& painter, const FigureMark& mark) const {
  const QPainterPath path = view().map(shown().zone(mark.zone)->path);
  const bool isSelected = mark.zone == m_selected;
  painter.setBrush(Qt::NoBrush);
  switch (mark.mark) {
    case ZoneMark::Pain:
    case ZoneMark::Spread:
      paintPain(painter, path, mark);
      return;
    case ZoneMark::Clear:
      painter.fillPath(path, faint(m_clear, 0.22));
      painter.setPen(pen(m_clear, 1.4));
      break;
    case ZoneMark::Deficit:
      painter.fillPath(path, faint(m_deficit, 0.14));
      hatch(painter, path, faint(m_deficit, 0.6));
      painter.setPen(pen(m_deficit, 1.6));
      break;
    case ZoneMark::Noted:
      painter.fillPath(path, faint(m_ground, 0.5));
      painter.setPen(pen(m_open, 1.2));
      break;
    case ZoneMark::Open:
      painter.fillPath(path, faint(m_ground, 0.72));
      painter.setPen(pen(m_open, 1.4, true));
      break;
  }
  painter.drawPath(path);
  if (isSelected) {
    painter.setPen(pen(m_accent, 3));
    painter.drawPath(path);
  }
}

void ZoneMarks::paintSign(QPainter& painter, const FigureMark& mark) const {
  const QPointF at = innerPoint(mark.zone);
  const double size = m_signSize;
  painter.setPen(Qt::NoPen);
  switch (mark.mark) {
    case ZoneMark::Clear:
      painter.setBrush(m_clear);
      painter.drawEllipse(at, size, size);
      painter.strokePath(lines(at, size, {{-0.42, 0.02}, {-0.1, 0.34}, {0.44, -0.3}}),
                         pen(m_ground, size * 0.2));
      break;
    case ZoneMark::Deficit:
      painter.setBrush(m_deficit);
      painter.drawRoundedRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size), size * 0.45,
                              size * 0.45);
      painter.strokePath(lines(at, size, {{0, -0.48}, {0, 0.46}}), pen(m_ground, size * 0.2));
      painter.strokePath(lines(at, size, {{-0.4, 0.08}, {0, 0.48}, {0.4, 0.08}}), pen(m_ground, size * 0.2));
      break;
    case ZoneMark::Noted:
      painter.setBrush(m_ground);
      painter.setPen(pen(m_open, 1.4));
      painter.drawEllipse(at, size, size);
      painter.setBrush(m_open);
      painter.drawEllipse(at, size * 0.25, size * 0.25);
      break;
    case ZoneMark::Open:
      painter.setBrush(m_ground);
      painter.setPen(pen(m_open, 1.6, true));
      painter.drawEllipse(at, size, size);
      painter.setPen(pen(m_open, 1.6));
      painter.drawLine(at - QPointF(size * 0.4, 0), at + QPointF(size * 0.4, 0));
      break;
    case ZoneMark::Pain:
    case ZoneMark::Spread:
      break;
  }
}

QPointF ZoneMarks::outside(QPointF inner) const {
  constexpr double kStep = 4;
  const bool isRight = inner.x() > width() / 2;
  const auto skin = std::find_if(shown().strokes.begin(), shown().strokes.end(),
                                 [](const BodyStroke& stroke) { return stroke.part == BodyPart::Skin; });
  QPointF point = inner;
  if (skin != shown().strokes.end()) {
    while (point.x() > 0 && point.x() < width() && skin->path.contains(onFigure(point.x(), point.y()))) {
      point.rx() += isRight ? kStep : -kStep;
    }
  }
  const double away = m_signSize * 1.8;
  point.rx() += isRight ? away : -away;
  point.setX(std::clamp(point.x(), m_signSize + 1, std::max(m_signSize + 1, width() - m_signSize - 1)));
  return point;
}

std::vector<ZoneMarks::Numbered> ZoneMarks::numbered(const std::vector<FigureMark>& marks) const {
  constexpr double kApart = 2.4;
  std::vector<Numbered> discs;
  for (const FigureMark& mark : marks) {
    if (mark.number > 0) {
      const QPointF at = innerPoint(mark.zone);
      discs.push_back({mark.number, at, outside(at), mark.zone == m_selected});
    }
  }
  std::sort(discs.begin(), discs.end(), [](const auto& a, const auto& b) { return a.disc.y() < b.disc.y(); });
  for (std::size_t i = 1; i < discs.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const QPointF apart = discs[i].disc - discs[j].disc;
      if (std::abs(apart.x()) < kApart * m_signSize && std::abs(apart.y()) < kApart * m_signSize) {
        discs[i].disc.setY(discs[j].disc.y() + kApart * m_signSize);
      }
    }
  }
  return discs;
}

void ZoneMarks::paintNumber(QPainter& painter, const Numbered& one) const {
  painter.setPen(pen(m_pain, 1.2));
  painter.drawLine(one.at, one.disc);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_pain);
  painter.drawEllipse(one.at, 2.5, 2.5);
  painter.drawEllipse(one.disc, m_signSize, m_signSize);
  if (one.isSelected) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(m_pain, 1.4));
    painter.drawEllipse(one.disc, m_signSize + 3, m_signSize + 3);
  }
  QFont font(m_family);
  font.setPixelSize(std::max(10, static_cast<int>(m_signSize * 1.25)));
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(m_ground);
  const QRectF box(one.disc.x() - m_signSize, one.disc.y() - m_signSize, 2 * m_signSize, 2 * m_signSize);
  painter.drawText(box, Qt::AlignCenter, QString::number(one.number));
}

bool ZoneMarks::isBlank() const { return here().empty() && shown().zone(m_hovered) == nullptr; }

void ZoneMarks::paint(QPainter* painter) {
  painter->setRenderHint(QPainter::Antialiasing);
  const std::vector<FigureMark> marks = here();
  for (const FigureMark& mark : marks) {
    paintZone(*painter, mark);
  }
  if (const BodyZone* hovered = shown().zone(m_hovered)) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(pen(m_accent, kOutline));
    painter->drawPath(view().map(hovered->path));
  }
  for (const FigureMark& mark : marks) {
    paintSign(*painter, mark);
  }
  if (m_showsNumbers) {
    for (const Numbered& one : numbered(marks)) {
      paintNumber(*painter, one);
    }
  }
}

}  // namespace calcar::ui
