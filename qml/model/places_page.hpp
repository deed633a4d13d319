#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/front_door.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// One archive of images in the settings.
struct ArchiveRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key CONSTANT FINAL)
  Q_PROPERTY(QString place MEMBER place CONSTANT FINAL)
  Q_PROPERTY(bool isAsking MEMBER isAsking CONSTANT FINAL)
  Q_PROPERTY(bool answered MEMBER answered CONSTANT FINAL)
  Q_PROPERTY(QString answer MEMBER answer CONSTANT FINAL)

 public:
  QString key;
  QString place;
  bool isAsking = false;
  bool answered = false;
  QString answer;  ///< empty before it was asked
  friend bool operator==(const ArchiveRow&, const ArchiveRow&) = default;
};

/// The archives and the ways out that this workplace has, and whether an archive answers.
class PlacesPage : public QObject {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::FrontDoor* door READ door WRITE setDoor NOTIFY doorChanged REQUIRED FINAL)
  Q_PROPERTY(calcar::ui::RowModel* archives READ archives CONSTANT FINAL)
  Q_PROPERTY(QStringList ways READ ways NOTIFY doorChanged FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY doorChanged FINAL)

 public:
  using QObject::QObject;

  [[nodiscard]] FrontDoor* door() const { return m_door; }
  void setDoor(FrontDoor* door);
  [[nodiscard]] RowModel* archives() { return &m_archives; }
  [[nodiscard]] QStringList ways() const;
  [[nodiscard]] QString trouble() const { return m_places.trouble; }
  /// Asks an archive whether it is there.
  Q_INVOKABLE void ask(const QString& name);

 signals:
  void doorChanged();

 private:
  void mark(const QString& name, bool isAsking, bool answered, const QString& answer);

  QPointer<FrontDoor> m_door;
  Places m_places;
  Rows<ArchiveRow> m_archives;
};

}  // namespace calcar::ui
