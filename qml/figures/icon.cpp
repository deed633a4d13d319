#include "qml/figures/icon.hpp"

#include <algorithm>
#include <array>

#include <QPainter>
#include <QPen>

#include "qml/figures/icon_paths.hpp"
#include "qml/figures/path_of.hpp"

namespace calcar::ui {
namespace {

constexpr double kGrid = 20;
constexpr double kUsualStroke = 1.6;

bool pointsAlongTheLine(const QString& name) {
  static const std::array<QLatin1String, 6> names{
      QLatin1String("arrow-right"), QLatin1String("chevron-left"), QLatin1String("chevron-right"),
      QLatin1String("redo"),        QLatin1String("send"),         QLatin1String("undo")};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Icon::Icon(QQuickItem* parent) : Painted(parent), m_stroke(kUsualStroke) {
  setAntialiasing(true);
  setImplicitSize(kGrid, kGrid);
}

void Icon::setName(const QString& name) {
  if (m_name != name) {
    m_name = name;
    m_path = pathOf(iconPath(name.toStdString()));
    update();
    emit nameChanged();
  }
}

void Icon::setColor(const QColor& color) {
  if (m_color != color) {
    m_color = color;
    update();
    emit colorChanged();
  }
}

void Icon::setMirrored(bool mirrored) {
  if (m_mirrored != mirrored) {
    m_mirrored = mirrored;
    update();
    emit mirroredChanged();
  }
}

void Icon::setStroke(double stroke) {
  if (m_stroke != stroke) {
    m_stroke = stroke;
    update();
    emit strokeChanged();
  }
}

void Icon::paint(QPainter* painter) {
  const double scale = std::min(width(), height()) / kGrid;
  painter->setRenderHint(QPainter::Antialiasing);
  painter->scale(scale, scale);
  if (m_mirrored && pointsAlongTheLine(m_name)) {
    painter->translate(kGrid, 0);
    painter->scale(-1, 1);
  }
  painter->setPen(QPen(m_color, m_stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter->drawPath(m_path);
}

}  // namespace calcar::ui
