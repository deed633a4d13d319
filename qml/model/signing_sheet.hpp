#pragma once

#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// A document that can be signed with the visit, or why it cannot.
struct SigningRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString hindrance MEMBER hindrance FINAL)
  Q_PROPERTY(bool isChosen MEMBER isChosen FINAL)

 public:
  QString key;
  QString title;
  QString hindrance;  ///< empty when it can be signed
  bool isChosen = false;
  friend bool operator==(const SigningRow&, const SigningRow&) = default;
};

/// The sheet on which a visit is signed: who signs, what, and for whom.
class SigningSheet : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* documents READ documents CONSTANT FINAL)
  Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
  Q_PROPERTY(QString role MEMBER m_role NOTIFY changed FINAL)
  Q_PROPERTY(QString registration MEMBER m_registration NOTIFY changed FINAL)
  Q_PROPERTY(QString receiverRead MEMBER m_receiverRead NOTIFY changed FINAL)
  Q_PROPERTY(bool isPlaceRead MEMBER m_isPlaceRead NOTIFY changed FINAL)
  Q_PROPERTY(bool asksForReceiver READ asksForReceiver NOTIFY changed FINAL)
  Q_PROPERTY(QString receiverPlace READ receiverPlace NOTIFY changed FINAL)
  Q_PROPERTY(bool isOtherReceiver READ isOtherReceiver NOTIFY changed FINAL)
  Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed FINAL)
  Q_PROPERTY(QString refusal READ refusal NOTIFY changed FINAL)
  Q_PROPERTY(bool isUnderWay READ isUnderWay NOTIFY changed FINAL)

 public:
  explicit SigningSheet(QObject* parent = nullptr);

  [[nodiscard]] RowModel* documents() { return &m_documents; }
  /// A letter goes with it, so its receiver is to be read again (hazard H30).
  [[nodiscard]] bool asksForReceiver() const;
  [[nodiscard]] QString receiverPlace() const;
  /// What was read is there and is another name than the letter's.
  [[nodiscard]] bool isOtherReceiver() const;
  [[nodiscard]] QString hindrance()
      const;  ///< what is still to be done before it can be signed; empty: nothing
  [[nodiscard]] QString refusal() const { return m_refusal; }  ///< why it was not signed
  [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }

  /// Opens it anew: who sees the person signs, everything that can be is chosen, nothing is read yet.
  Q_INVOKABLE void begin();
  Q_INVOKABLE void choose(const QString& document, bool isChosen);
  Q_INVOKABLE void sign();

 signals:
  void done();

 private:
  void update() override;
  void takeRefusal();
  [[nodiscard]] bool isChosen(const QString& document) const;

  QString m_name, m_role, m_registration;
  QString m_receiverRead;
  bool m_isPlaceRead = false;
  QString m_refusal;
  bool m_isUnderWay = false;
  QStringList m_left;  ///< documents that were taken out
  Rows<SigningRow> m_documents;
};

}  // namespace calcar::ui
