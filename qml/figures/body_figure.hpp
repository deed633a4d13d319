#pragma once

#include <vector>

#include <QLineF>
#include <QPainterPath>
#include <QPointF>
#include <QSizeF>
#include <QString>

namespace calcar::ui {

/// What a stroke of a body figure shows.
enum class BodyPart {
  Skin,
  Shade,
  Bone,
  Hole,
  BoneLine,
  SoftLine,
  Line,
  Dimple,
  Contour,
  Arm,
  Locator,
  LocatorBox
};

struct BodyStroke {
  BodyPart part = BodyPart::Skin;
  QPainterPath path;
  QLineF fade;          ///< along which a shade fades
  double strength = 0;  ///< with which it begins
};

/// A place of the body that can be marked.
struct BodyZone {
  QString id;  ///< `F4-left`, `mid-back`
  QPainterPath path;
  QPointF inner;    ///< its innermost point
  double room = 0;  ///< around that
};

/// A figure drawn for this product, in units of its own: 1 cm of an adult is 10 units on a body chart.
struct BodyFigure {
  QSizeF size;
  double pen = 1;  ///< how thick its lines are
  /// where it fades out at the top (from, to) and at the bottom; empty when it is whole
  std::vector<double> fade;
  std::vector<BodyStroke> strokes;
  std::vector<BodyZone> zones;

  [[nodiscard]] const BodyZone* zone(const QString& id) const;
  [[nodiscard]] const BodyZone* zoneAt(QPointF point) const;
};

/// The figure of this name: `front`, `back`, `left-side`, `right-side`, `chain-front`, `chain-left`,
/// `chain-right`. Read once; of no size when there is none.
[[nodiscard]] const BodyFigure& bodyFigure(const QString& name);

}  // namespace calcar::ui
