#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "integrations/workplace/desk.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/printed_pages.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// One document of the consultation.
struct DocumentTabRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString status MEMBER status FINAL)
  Q_PROPERTY(QString number MEMBER number FINAL)
  Q_PROPERTY(bool isThere MEMBER isThere FINAL)
  Q_PROPERTY(bool isSigned MEMBER isSigned FINAL)
  Q_PROPERTY(int missing MEMBER missing FINAL)

 public:
  QString key;  ///< `note`, `referral`, `rehab` or `advice`
  QString title;
  QString status;  ///< “Draft, 2 items missing”
  QString number;  ///< of the signed document; empty before
  bool isThere = false;
  bool isSigned = false;
  int missing = 0;
  friend bool operator==(const DocumentTabRow&, const DocumentTabRow&) = default;
};

/// What keeps a document from being signed.
struct MissingRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString what MEMBER what FINAL)

 public:
  QString key;  ///< `receiver`, `side`, `call-back` …
  QString what;
  friend bool operator==(const MissingRow&, const MissingRow&) = default;
};

/// The documents of a consultation: which there are, how one looks on paper, and what it lacks.
class DocumentsPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY changed FINAL)
  Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
  Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
  Q_PROPERTY(bool isThere READ isThere NOTIFY changed FINAL)
  Q_PROPERTY(bool isSigned READ isSigned NOTIFY changed FINAL)
  Q_PROPERTY(bool isVisitSigned READ isVisitSigned NOTIFY changed FINAL)
  Q_PROPERTY(QString refusal READ refusal NOTIFY changed FINAL)
  Q_PROPERTY(QString amendWords READ amendWords NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* tabs READ tabs CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* missing READ missing CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::PrintedPages* pages READ pages CONSTANT FINAL)
  Q_PROPERTY(QStringList printers READ printers NOTIFY printersChanged FINAL)
  Q_PROPERTY(bool knowsPrinters READ knowsPrinters NOTIFY printersChanged FINAL)

 public:
  explicit DocumentsPage(QObject* parent = nullptr);

  [[nodiscard]] QString current() const { return m_current; }
  void setCurrent(const QString& current);
  [[nodiscard]] QString title() const { return shown().title; }
  [[nodiscard]] QString number() const { return shown().number; }
  [[nodiscard]] bool isThere() const { return shown().isThere; }
  [[nodiscard]] bool isSigned() const { return shown().isSigned; }
  [[nodiscard]] bool isVisitSigned() const;
  [[nodiscard]] QString refusal() const { return m_refusal; }  ///< why there is no such document now
  [[nodiscard]] QString amendWords() const;  ///< why a signed visit is open again; empty when it is not
  [[nodiscard]] RowModel* tabs() { return &m_tabs; }
  [[nodiscard]] RowModel* missing() { return &m_missing; }
  [[nodiscard]] PrintedPages* pages() { return &m_pages; }
  [[nodiscard]] QStringList printers() const { return m_printers; }
  [[nodiscard]] bool knowsPrinters() const { return m_knowsPrinters; }

  /// Whether the document that is shown lacks this. @param key  as `missing` has it
  Q_INVOKABLE bool lacks(const QString& key) const;
  /// Puts the document that is shown on the clipboard, as text.
  Q_INVOKABLE void copyText();
  Q_INVOKABLE void lookForPrinters();
  Q_INVOKABLE void print(const QString& printer);
  /// The document that is shown, marked as a draft where it is one. @param folder  where it goes
  Q_INVOKABLE void saveCopy(const QString& folder);
  Q_INVOKABLE QString documentsFolder() const;
  /// Opens the signed visit again. @param reason  is kept
  Q_INVOKABLE void amend(const QString& reason);

 signals:
  void printersChanged();
  /// What was done, or why it was not.
  void told(const QString& words);

 private:
  using Composed = engine::Result<engine::DocumentContent>;
  [[nodiscard]] DocumentTabRow shown() const;
  [[nodiscard]] Composed compose(engine::DocumentKind kind, const engine::Assessment& assessment) const;
  [[nodiscard]] DocumentTabRow tabOf(engine::DocumentKind kind, const Composed& composed,
                                     const engine::Assessment& assessment) const;
  [[nodiscard]] const engine::SignedDocument* signedOne(engine::DocumentKind kind) const;
  void update() override;
  void showMissing(const engine::Assessment& assessment);

  QString m_current;
  QString m_refusal;
  std::optional<engine::DocumentContent> m_content;
  QStringList m_printers;
  bool m_knowsPrinters = false;
  Rows<DocumentTabRow> m_tabs;
  Rows<MissingRow> m_missing;
  PrintedPages m_pages;
};

}  // namespace calcar::ui
