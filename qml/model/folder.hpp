#pragma once

#include <memory>

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/mailbox.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// A folder or file in a folder, or a place to start from.
struct FolderRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key CONSTANT FINAL)
  Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
  Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
  Q_PROPERTY(bool isFolder MEMBER isFolder CONSTANT FINAL)

 public:
  QString key;  ///< its path
  QString name;
  QString detail;  ///< how large, and of when; empty for folders
  bool isFolder = true;
  friend bool operator==(const FolderRow&, const FolderRow&) = default;
};

/// A folder of this machine to choose from. It is read beside the window: a folder may be on a disc that
/// wakes up, or on a machine that does not answer.
class Folder : public QObject {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(QString path READ path NOTIFY changed FINAL)
  Q_PROPERTY(bool hasParent READ hasParent NOTIFY changed FINAL)
  Q_PROPERTY(bool isReading READ isReading NOTIFY changed FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* entries READ entries CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* places READ places CONSTANT FINAL)
  Q_PROPERTY(QList<QString> endings MEMBER m_endings FINAL)

 public:
  explicit Folder(QObject* parent = nullptr);
  ~Folder() override;

  [[nodiscard]] QString path() const { return m_path; }
  [[nodiscard]] bool hasParent() const;
  [[nodiscard]] bool isReading() const { return m_isReading; }
  [[nodiscard]] QString trouble() const { return m_trouble; }  ///< why not all of it is shown, in words
  [[nodiscard]] RowModel* entries() { return &m_entries; }     ///< folders, then files, by name; none hidden
  [[nodiscard]] RowModel* places() { return &m_places; }       ///< the user's folders, discs and sticks

  /// @param path  empty: the user's own folder; what is no folder: that of the file, or the nearest above it
  Q_INVOKABLE void open(const QString& path);
  Q_INVOKABLE void up();

 signals:
  void changed();

 private:
  struct Contents;
  static Contents read(const QString& path, const QStringList& endings);
  void take(Contents contents);

  QStringList m_endings;  ///< which files there are to choose, such as "csv"; empty: none
  QString m_path;
  QString m_trouble;
  bool m_isReading = false;
  Rows<FolderRow> m_entries;
  Rows<FolderRow> m_places;
  std::shared_ptr<Mailbox> m_mailbox;
};

}  // namespace calcar::ui
