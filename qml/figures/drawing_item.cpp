#include "qml/figures/drawing_item.hpp"

#include <algorithm>
#include <string>

#include <QPainter>
#include <QPen>

#include "qml/figures/drawing_paths.hpp"

namespace calcar::ui {

DrawingItem::DrawingItem(QQuickItem* parent) : Painted(parent) { setAntialiasing(true); }

void DrawingItem::change() {
  update();
  emit drawingChanged();
}

void DrawingItem::setConsultation(Consultation* consultation) {
  if (m_consultation != consultation) {
    m_consultation = consultation;
    emit consultationChanged();
    change();
  }
}

void DrawingItem::setKind(const QString& kind) {
  if (m_kind != kind) {
    m_kind = kind;
    emit kindChanged();
    change();
  }
}

void DrawingItem::setName(const QString& name) {
  if (m_name != name) {
    m_name = name;
    emit nameChanged();
    change();
  }
}

void DrawingItem::setMirrored(bool mirrored) {
  if (m_mirrored != mirrored) {
    m_mirrored = mirrored;
    update();
    emit mirroredChanged();
  }
}

void DrawingItem::setDark(bool dark) {
  if (m_dark != dark) {
    m_dark = dark;
    update();
    emit darkChanged();
  }
}

const pack::Drawing* DrawingItem::drawing() const {
  if (m_consultation == nullptr) {
    return nullptr;
  }
  const std::string id = m_name.toStdString();
  if (m_kind == QLatin1String("exercise")) {
    const pack::Exercise* exercise = m_consultation->pack().findExercise(id);
    return exercise == nullptr ? nullptr : exercise->drawing();
  }
  const pack::Finding* finding = m_consultation->pack().findFinding(id);
  return finding == nullptr ? nullptr : finding->drawing();
}

QString DrawingItem::alternative() const {
  const std::string text = m_kind.toStdString() + "." + m_name.toStdString() + ".picture";
  return m_consultation == nullptr || !m_consultation->pack().hasText(text)
             ? QString()
             : QString::fromStdString(m_consultation->pack().text(text));
}

double DrawingItem::ratio() const {
  const pack::Drawing* shown = drawing();
  return shown == nullptr ? 0 : static_cast<double>(shown->height()) / std::max<double>(shown->width(), 1);
}

void DrawingItem::paint(QPainter* painter) {
  const pack::Drawing* shown = drawing();
  if (shown == nullptr || shown->shapes() == nullptr) {
    return;
  }
  const double wide = std::max<double>(shown->width(), 1);
  const double high = std::max<double>(shown->height(), 1);
  const double scale = std::min(width() / wide, height() / high);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->translate((width() - wide * scale) / 2 + (m_mirrored ? wide * scale : 0),
                     (height() - high * scale) / 2);
  painter->scale(m_mirrored ? -scale : scale, scale);
  for (const pack::Shape* shape : *shown->shapes()) {
    const bool isFilled = shape->fill() != pack::Ink::Nothing;
    const bool isLined = shape->line() != pack::Ink::Nothing;
    painter->setBrush(isFilled ? QBrush(inkColour(shape->fill(), m_dark)) : QBrush(Qt::NoBrush));
    painter->setPen(isLined ? QPen(inkColour(shape->line(), m_dark), shape->line_width(), Qt::SolidLine,
                                   Qt::RoundCap, Qt::RoundJoin)
                            : QPen(Qt::NoPen));
    painter->drawPath(pathOf(*shape));
  }
}

}  // namespace calcar::ui
