#pragma once

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// One field of what documents need beside the findings.
struct LetterFieldRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString group MEMBER group FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString hint MEMBER hint FINAL)
  Q_PROPERTY(QString text MEMBER text FINAL)
  Q_PROPERTY(bool isLong MEMBER isLong FINAL)
  Q_PROPERTY(bool isFirst MEMBER isFirst FINAL)

 public:
  QString key;    ///< `receiver`, `call-back` … as the reasons against signing name them, where they do
  QString group;  ///< its title
  QString title;
  QString hint;
  QString text;
  bool isLong = false;
  bool isFirst = false;  ///< of its group
  friend bool operator==(const LetterFieldRow&, const LetterFieldRow&) = default;
};

/// What is typed for documents: the receiver, the question, who is to be called, who sees the person where.
class LetterFields : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* fields READ fields CONSTANT FINAL)

 public:
  explicit LetterFields(QObject* parent = nullptr);

  [[nodiscard]] RowModel* fields() { return &m_fields; }

  Q_INVOKABLE void put(const QString& key, const QString& text);

 private:
  void update() override;

  /// With what was put and is not back from the disk yet: an edit of a receiver is of all of it.
  engine::Episode m_episode;
  engine::Visit m_visit;
  Rows<LetterFieldRow> m_fields;
};

}  // namespace calcar::ui
