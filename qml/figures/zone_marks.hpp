#pragma once

#include <vector>

#include <QColor>
#include <QPointer>
#include <qqmlintegration.h>

#include "qml/figures/figure_item.hpp"
#include "qml/figures/figure_marks.hpp"

namespace calcar::ui {

/// The marks over a body figure: what hurts, numbered; or how segments are. Each is told apart without
/// colour: pain is filled, where it spreads to dashed; clear has a disc with a check, a deficit a hatch and
/// an arrow, what nobody has looked at is white and dashed.
class ZoneMarks : public calcar::ui::FigureItem {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::FigureMarks* marks READ marks WRITE setMarks NOTIFY marksChanged FINAL)
  Q_PROPERTY(QString selected MEMBER m_selected NOTIFY lookChanged FINAL)
  Q_PROPERTY(QString hovered MEMBER m_hovered NOTIFY lookChanged FINAL)
  /// A zone that is being marked, and how strong.
  Q_PROPERTY(QString dragged MEMBER m_dragged NOTIFY lookChanged FINAL)
  Q_PROPERTY(int draggedIntensity MEMBER m_draggedIntensity NOTIFY lookChanged FINAL)
  Q_PROPERTY(bool showsNumbers MEMBER m_showsNumbers NOTIFY lookChanged FINAL)
  /// Half the width of a disc or square.
  Q_PROPERTY(double signSize MEMBER m_signSize NOTIFY lookChanged FINAL)
  Q_PROPERTY(QString family MEMBER m_family NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor pain MEMBER m_pain NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor clear MEMBER m_clear NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor deficit MEMBER m_deficit NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor open MEMBER m_open NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY lookChanged FINAL)

 public:
  explicit ZoneMarks(QQuickItem* parent = nullptr);

  [[nodiscard]] FigureMarks* marks() const { return m_marks; }
  void setMarks(FigureMarks* marks);

  void paint(QPainter* painter) override;
  [[nodiscard]] bool isBlank() const override;

 signals:
  void marksChanged();
  void lookChanged();

 private:
  /// A disc with a number, and the point that it speaks of.
  struct Numbered {
    int number = 0;
    QPointF at;
    QPointF disc;
    bool isSelected = false;
  };
  [[nodiscard]] std::vector<FigureMark> here() const;
  [[nodiscard]] std::vector<Numbered> numbered(const std::vector<FigureMark>& marks) const;
  [[nodiscard]] QPointF outside(QPointF inner) const;
  void paintZone(QPainter& painter, const FigureMark& mark) const;
  void paintPain(QPainter& painter, const QPainterPath& path, const FigureMark& mark) const;
  void paintSign(QPainter& painter, const FigureMark& mark) const;
  void paintNumber(QPainter& painter, const Numbered& one) const;

  QPointer<FigureMarks> m_marks;
  QString m_selected, m_hovered, m_dragged, m_family;
  int m_draggedIntensity = -1;
  bool m_showsNumbers = true;
  double m_signSize;
  QColor m_pain, m_clear, m_deficit, m_open, m_accent, m_ground;
};

}  // namespace calcar::ui
