#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/front_door.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// One urgent document that has not arrived.
struct UrgentRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key CONSTANT FINAL)
  Q_PROPERTY(QString what MEMBER what CONSTANT FINAL)
  Q_PROPERTY(QString whatToDo MEMBER whatToDo CONSTANT FINAL)

 public:
  QString key;
  QString what;
  QString whatToDo;
  friend bool operator==(const UrgentRow&, const UrgentRow&) = default;
};

/// Urgent documents that nobody has acknowledged: said at the start and before the window closes (hazard
/// H14).
class UrgentReminders : public QObject {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::FrontDoor* door READ door WRITE setDoor NOTIFY doorChanged REQUIRED FINAL)
  Q_PROPERTY(calcar::ui::RowModel* rows READ rows CONSTANT FINAL)

 public:
  using QObject::QObject;

  [[nodiscard]] FrontDoor* door() const { return m_door; }
  void setDoor(FrontDoor* door);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  Q_INVOKABLE void refresh();

 signals:
  void doorChanged();

 private:
  void watch();

  QPointer<FrontDoor> m_door;
  QPointer<Workplace> m_workplace;
  Rows<UrgentRow> m_rows;
};

}  // namespace calcar::ui
