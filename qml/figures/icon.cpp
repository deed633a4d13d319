#include "qml/figures/icon.hpp"

#include <algorithm>

#include <QPainter>
#include <QPen>

#include "qml/figures/icon_paths.hpp"
#include "qml/figures/path_of.hpp"

namespace calcar::ui {
namespace {

constexpr double kGrid = 20;
constexpr double kUsualStroke = 1.6;

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
  painter->setPen(QPen(m_color, m_stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter->drawPath(m_path);
}

}  // namespace calcar::ui
