#include "qml/model/documents_page.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>

#include "engine/report/compose.hpp"
#include "integrations/documents/pdf.hpp"
#include "integrations/documents/plain_text.hpp"
#include "integrations/documents/print.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::DocumentKind;

constexpr std::array kKinds{DocumentKind::Note, DocumentKind::Referral, DocumentKind::Rehabilitation,
                            DocumentKind::Advice};

QString keyOf(DocumentKind kind) { return textOf(workplace::wordOf(kind)); }

QString titleOf(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::Referral:
      return DocumentsPage::tr("Letter");
    case DocumentKind::Rehabilitation:
      return DocumentsPage::tr("Plan");
    case DocumentKind::Advice:
      return DocumentsPage::tr("Interim advice");
    case DocumentKind::Note:
    case DocumentKind::Assessment:
      break;
  }
  return DocumentsPage::tr("Note");
}

}  // namespace

// Each edit is followed by its assessment; a signature is not.
DocumentsPage::DocumentsPage(QObject* parent) : PageModel(parent, Reads::Assessment) {}

void DocumentsPage::setCurrent(const QString& current) {
  if (m_current != current) {
    m_current = current;
    refresh();
  }
}

DocumentTabRow DocumentsPage::shown() const {
  const auto& rows = m_tabs.rows();
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [this](const DocumentTabRow& row) { return row.key == m_current; });
  return found == rows.end() ? DocumentTabRow() : *found;
}

bool DocumentsPage::isVisitSigned() const {
  return consultation() != nullptr && !consultation()->isOpen() && !consultation()->snapshot().visits.empty();
}

QString DocumentsPage::amendWords() const {
  if (consultation() == nullptr || !consultation()->isOpen()) {
    return {};
  }
  const auto& snapshot = consultation()->snapshot();
  const engine::VisitStatus& status = snapshot.visits[*snapshot.open];
  return status.version == 0
             ? QString()
             : tr("Open again: %1. The signed version stays as it is.").arg(textOf(status.amendReason));
}

const engine::SignedDocument* DocumentsPage::signedOne(DocumentKind kind) const {
  if (!isVisitSigned()) {
    return nullptr;
  }
  const auto& documents = consultation()->snapshot().visits.back().documents;
  const auto found =
      std::find_if(documents.begin(), documents.end(),
                   [kind](const engine::SignedDocument& one) { return one.kind == workplace::wordOf(kind); });
  return found == documents.end() ? nullptr : &*found;
}

DocumentsPage::Composed DocumentsPage::compose(DocumentKind kind,
                                               const engine::Assessment& assessment) const {
  engine::DocumentRequest request;
  request.calcarVersion = consultation()->desk().softwareVersion();
  if (const engine::SignedDocument* one = signedOne(kind)) {
    const engine::VisitStatus& status = consultation()->snapshot().visits.back();
    engine::Clinician by = consultation()->visit()->clinician;
    if (by.name != status.signedBy) {
      by = {status.signedBy, {}, {}};
    }
    request.documentNumber = one->number;
    request.signature = engine::Signature{by, status.signedAt.value_or(engine::Moment{}), status.version, {}};
  }
  const engine::Pack& pack = consultation()->pack();
  const engine::Episode& episode = consultation()->episode();
  switch (kind) {
    case DocumentKind::Referral:
      return engine::composeReferral(pack, episode, assessment, request);
    case DocumentKind::Rehabilitation:
      return engine::composeRehabilitation(pack, episode, assessment, request);
    case DocumentKind::Advice:
      return engine::composeAdvice(pack, episode, assessment, request);
    case DocumentKind::Note:
    case DocumentKind::Assessment:
      break;
  }
  return engine::composeNote(pack, episode, assessment, request);
}

DocumentTabRow DocumentsPage::tabOf(DocumentKind kind, const Composed& composed,
                                    const engine::Assessment& assessment) const {
  DocumentTabRow row;
  row.key = keyOf(kind);
  row.title = titleOf(kind);
  row.isThere = composed.has_value();
  const engine::SignedDocument* one = signedOne(kind);
  row.isSigned = one != nullptr;
  row.number = one == nullptr ? QString() : textOf(one->number);
  if (!row.isThere) {
    row.status = kind == DocumentKind::Rehabilitation ? tr("Not offered now") : tr("Not needed now");
  } else if (row.isSigned) {
    row.status = tr("Signed");
  } else if (isVisitSigned()) {
    row.status = tr("Not signed with this visit");
  } else {
    row.missing =
        static_cast<int>(engine::missingForSignature(kind, consultation()->episode(), assessment).size());
    row.status = row.missing == 0 ? tr("Draft") : tr("Draft, %n missing", nullptr, row.missing);
  }
  return row;
}

void DocumentsPage::update() {
  if (!consultation()->isAssessed() || consultation()->episode().visits.empty()) {
    return;
  }
  const engine::Assessment& assessment = consultation()->assessment();
  if (m_current.isEmpty()) {
    const bool asksForLetter = assessment.disposition.forced >= engine::Urgency::Routine;
    m_current = keyOf(asksForLetter ? DocumentKind::Referral : DocumentKind::Note);
  }
  std::vector<DocumentTabRow> tabs;
  m_content.reset();
  m_refusal.clear();
  for (const DocumentKind kind : kKinds) {
    const Composed composed = compose(kind, assessment);
    tabs.push_back(tabOf(kind, composed, assessment));
    if (keyOf(kind) == m_current) {
      m_content = composed ? std::optional(*composed) : std::nullopt;
      m_refusal = composed ? QString() : textOf(composed.error().detail);
    }
  }
  m_tabs.show(std::move(tabs));
  showMissing(assessment);
  m_pages.show(m_content);
}

void DocumentsPage::showMissing(const engine::Assessment& assessment) {
  std::vector<MissingRow> rows;
  const auto kind = workplace::documentKindOf(m_current.toStdString());
  if (kind && m_content && !isVisitSigned()) {
    for (const std::string& id : engine::missingForSignature(*kind, consultation()->episode(), assessment)) {
      rows.push_back({textOf(id), textOf(consultation()->words().of("signing", id))});
    }
  }
  m_missing.show(std::move(rows));
}

bool DocumentsPage::lacks(const QString& key) const {
  const auto& rows = m_missing.rows();
  return std::any_of(rows.begin(), rows.end(), [&key](const MissingRow& row) { return row.key == key; });
}

void DocumentsPage::copyText() {
  if (m_content) {
    QGuiApplication::clipboard()->setText(textOf(documents::toPlainText(*m_content)));
    emit told(tr("Copied as text"));
  }
}

void DocumentsPage::lookForPrinters() {
  m_pages.doAside(
      [](const engine::DocumentContent&) {
        QStringList names;
        for (const std::string& name : documents::printers()) {
          names.append(textOf(name));
        }
        return names.join('\n');
      },
      [this](const QString& names) {
        m_printers = names.isEmpty() ? QStringList() : names.split('\n');
        m_knowsPrinters = true;
        emit printersChanged();
      });
}

void DocumentsPage::print(const QString& printer) {
  const QString done = tr("Sent to %1").arg(printer);
  const QString failed = tr("The printer did not take it. Save it as PDF instead.");
  m_pages.doAside(
      [name = printer.toStdString(), done, failed](const engine::DocumentContent& content) {
        return documents::printDocument(content, name) ? done : failed;
      },
      [this](const QString& words) { emit told(words); });
}

void DocumentsPage::saveCopy(const QString& folder) {
  const QString name = isSigned() ? number() : "calcar-" + m_current + "-draft";
  const QString file = QDir(folder).filePath(name + ".pdf");
  const QString done = tr("Saved as %1").arg(QDir::toNativeSeparators(file));
  const QString failed = tr("Nothing could be written there. Choose another folder.");
  m_pages.doAside(
      [file = std::filesystem::path(file.toStdString()), done,
       failed](const engine::DocumentContent& content) {
        return documents::writePdf(content, file) ? done : failed;
      },
      [this](const QString& words) { emit told(words); });
}

QString DocumentsPage::documentsFolder() const {
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void DocumentsPage::amend(const QString& reason) {
  const auto& visits = consultation()->snapshot().visits;
  consultation()->perform(engine::Amend{visits.size() - 1, reason.trimmed().toStdString()});
}

}  // namespace calcar::ui
