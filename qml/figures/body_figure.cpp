#include "qml/figures/body_figure.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <QFile>

#include "qml/figures/path_of.hpp"

namespace calcar::ui {
namespace {

constexpr std::array<std::pair<std::string_view, BodyPart>, 12> kParts{
    {{"skin", BodyPart::Skin},
     {"shade", BodyPart::Shade},
     {"bone", BodyPart::Bone},
     {"hole", BodyPart::Hole},
     {"boneline", BodyPart::BoneLine},
     {"soft", BodyPart::SoftLine},
     {"line", BodyPart::Line},
     {"dimple", BodyPart::Dimple},
     {"contour", BodyPart::Contour},
     {"arm", BodyPart::Arm},
     {"locator", BodyPart::Locator},
     {"locator-box", BodyPart::LocatorBox}}};

/// One line of a figure's file, word by word.
class Line {
 public:
  explicit Line(const QByteArray& text) : m_text(text.constData(), static_cast<std::size_t>(text.size())) {}

  std::string_view word() {
    const std::size_t end = std::min(m_text.find(' '), m_text.size());
    const std::string_view word = m_text.substr(0, end);
    m_text.remove_prefix(std::min(end + 1, m_text.size()));
    return word;
  }
  double number() {
    const std::string_view digits = word();
    return QByteArray(digits.data(), static_cast<qsizetype>(digits.size())).toDouble();
  }
  QPointF point() {
    const double x = number();
    return {x, number()};
  }
  QPainterPath path() { return pathOf(m_text); }
  [[nodiscard]] bool isEmpty() const { return m_text.empty(); }

 private:
  std::string_view m_text;
};

std::optional<BodyPart> partOf(std::string_view word) {
  const auto found =
      std::find_if(kParts.begin(), kParts.end(), [word](const auto& part) { return part.first == word; });
  return found == kParts.end() ? std::nullopt : std::optional(found->second);
}

void addStroke(BodyFigure& figure, BodyPart part, Line& line) {
  BodyStroke stroke;
  stroke.part = part;
  if (part == BodyPart::Shade) {
    const QPointF from = line.point();
    stroke.fade = QLineF(from, line.point());
    stroke.strength = line.number();
  }
  stroke.path = line.path();
  figure.strokes.push_back(std::move(stroke));
}

void addZone(BodyFigure& figure, Line& line) {
  BodyZone zone;
  const std::string_view id = line.word();
  zone.id = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
  zone.inner = line.point();
  zone.room = line.number();
  zone.path = line.path();
  figure.zones.push_back(std::move(zone));
}

void add(BodyFigure& figure, Line line) {
  const std::string_view word = line.word();
  if (const auto part = partOf(word)) {
    addStroke(figure, *part, line);
  } else if (word == "zone") {
    addZone(figure, line);
  } else if (word == "size") {
    const QPointF size = line.point();
    figure.size = {size.x(), size.y()};
  } else if (word == "pen") {
    figure.pen = line.number();
  } else if (word == "fade") {
    while (!line.isEmpty()) {
      figure.fade.push_back(line.number());
    }
  }
}

BodyFigure read(const QString& name) {
  BodyFigure figure;
  QFile file(":/calcar/bodies/" + name + ".figure");
  if (file.open(QIODevice::ReadOnly)) {
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
      add(figure, Line(line));
    }
  }
  return figure;
}

}  // namespace

const BodyZone* BodyFigure::zone(const QString& id) const {
  const auto found =
      std::find_if(zones.begin(), zones.end(), [&id](const BodyZone& zone) { return zone.id == id; });
  return found == zones.end() ? nullptr : &*found;
}

const BodyZone* BodyFigure::zoneAt(QPointF point) const {
  const auto found = std::find_if(zones.begin(), zones.end(),
                                  [point](const BodyZone& zone) { return zone.path.contains(point); });
  return found == zones.end() ? nullptr : &*found;
}

const BodyFigure& bodyFigure(const QString& name) {
  static std::map<QString, BodyFigure> figures;
  const auto known = figures.find(name);
  return known != figures.end() ? known->second : figures.emplace(name, read(name)).first->second;
}

}  // namespace calcar::ui
