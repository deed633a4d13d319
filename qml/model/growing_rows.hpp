#pragma once

#include <QBasicTimer>

#include "qml/model/first_rows.hpp"

namespace calcar::ui {

/// A list whose first rows are there at once, and whose others follow one by one: while a long list is made,
/// the window goes on.
class GrowingRows : public calcar::ui::FirstRows {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(int atOnce READ atOnce WRITE setAtOnce NOTIFY atOnceChanged FINAL)

 public:
  explicit GrowingRows(QObject* parent = nullptr);

  [[nodiscard]] int atOnce() const { return m_atOnce; }
  void setAtOnce(int atOnce);

 signals:
  void atOnceChanged();

 protected:
  void timerEvent(QTimerEvent* event) override;

 private:
  /// Lets what is missing follow.
  void grow();
  /// A list that became shorter does not become long at once again.
  void shrink();

  int m_atOnce = 0;
  QBasicTimer m_timer;
};

}  // namespace calcar::ui
