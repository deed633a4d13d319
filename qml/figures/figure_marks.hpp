#pragma once

#include <utility>
#include <vector>

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

namespace calcar::ui {

/// How a zone of a body figure is marked.
enum class ZoneMark { Pain, Spread, Clear, Deficit, Noted, Open };

struct FigureMark {
  QString zone;  ///< `F4-left`
  QString view;  ///< on figures whose name ends with it; empty = on all
  ZoneMark mark = ZoneMark::Pain;
  int intensity = 0;  ///< of pain
  int number = 0;     ///< in its disc; 0 = no disc
  friend bool operator==(const FigureMark&, const FigureMark&) = default;
};

/// The marks that a body figure shows.
class FigureMarks : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("View models hold marks")

 public:
  using QObject::QObject;

  [[nodiscard]] const std::vector<FigureMark>& all() const { return m_all; }
  void show(std::vector<FigureMark> marks) {
    if (m_all != marks) {
      m_all = std::move(marks);
      emit changed();
    }
  }

 signals:
  void changed();

 private:
  std::vector<FigureMark> m_all;
};

}  // namespace calcar::ui
