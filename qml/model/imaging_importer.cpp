#include "qml/model/imaging_importer.hpp"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QThreadPool>

#include "integrations/workplace/settings_file.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/errands.hpp"
#include "qml/model/identity_rows.hpp"
#include "qml/model/study_rows.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using workplace::FoundStudy;
constexpr int kMostCounted = 200'000;

FoundRow rowOf(const engine::Words& words, const engine::ImagingStudy& study) {
  return {textOf(study.uid), studyTitle(words, study),
          study.date ? dateText(*study.date) : ImagingImporter::tr("undated")};
}

/// How many there are to look at, for the bar alone; archives count as one.
int filesIn(const std::vector<std::filesystem::path>& paths) {
  int files = 0;
  for (const auto& path : paths) {
    QDirIterator entries(QString::fromStdString(path.string()), QDir::Files, QDirIterator::Subdirectories);
    for (; entries.hasNext() && files < kMostCounted; ++files) {
      entries.next();
    }
  }
  return files;
}

}  // namespace

ImagingImporter::ImagingImporter(QObject* parent)
    : PageModel(parent, Reads::Record),
      m_import(std::make_shared<workplace::ImagingImport>()),
      m_cancel(std::make_shared<std::atomic<bool>>(false)),
      m_mailbox(std::make_shared<Mailbox>(this)) {
  lookForArchives();
}

ImagingImporter::~ImagingImporter() {
  *m_cancel = true;
  m_mailbox->close();
}

void ImagingImporter::lookForArchives() {
  m_archives.clear();
  m_archiveTrouble.clear();
  const auto names = workplace::archiveNames(workplace::nodeFile());
  if (names) {
    for (const std::string& name : *names) {
      m_archives.append(textOf(name));
    }
  } else {
    m_archiveTrouble = tr("The list of archives has a mistake: %1").arg(textOf(names.error().detail));
  }
  emit archivesChanged();
}

// ---- reading

void ImagingImporter::start(Job job, const QString& archive) {
  if (m_isRunning || consultation() == nullptr) {
    return;
  }
  *m_cancel = false;
  m_isRunning = true;
  m_asked = archive;
  m_progress = {};
  m_total = 0;
  m_result.clear();
  m_trouble.clear();
  m_found.show({});
  emit progressed();
  errands().start([this, job = std::move(job), import = m_import, cancel = m_cancel, mailbox = m_mailbox,
                   reader = m_reader] {
    workplace::ImportTools tools;
    tools.cancel = cancel.get();
    tools.reader = reader;
    tools.progress = [this, mailbox](const workplace::ImportProgress& progress) {
      mailbox->post([this, progress] {
        m_progress = progress;
        emit progressed();
      });
    };
    tools.firstSeen = [this, mailbox](const engine::ImagingStudy& study) {
      mailbox->post([this, study] { see(study); });
    };
    const Report report = job(*import, tools);
    mailbox->post([this, report] { take(report); });
  });
}

void ImagingImporter::read(const QString& place) {
  const QString path = place.startsWith("file:") ? QUrl(place).toLocalFile() : place.trimmed();
  if (path.isEmpty() || !QFileInfo::exists(path)) {
    m_trouble = tr("There is no such folder or file.");
    emit progressed();
    return;
  }
  readUrls({QUrl::fromLocalFile(path)});
}

void ImagingImporter::readUrls(const QList<QUrl>& urls) {
  std::vector<std::filesystem::path> paths;
  for (const QUrl& url : urls) {
    if (url.isLocalFile()) {
      paths.emplace_back(url.toLocalFile().toStdString());
    }
  }
  if (paths.empty() || consultation() == nullptr) {
    return;
  }
  start([this, paths, mailbox = m_mailbox, episode = consultation()->episode()](
            workplace::ImagingImport& import, const workplace::ImportTools& tools) {
    const int total = filesIn(paths);
    mailbox->post([this, total] { m_total = total; });
    return import.read(paths, episode, tools);
  });
}

void ImagingImporter::askArchive(const QString& archive) {
  if (consultation() == nullptr) {
    return;
  }
  start(
      [archive = archive.toStdString(), episode = consultation()->episode()](
          workplace::ImagingImport& import, const workplace::ImportTools& tools) {
        return import.ask(workplace::nodeFile(), archive, episode, tools);
      },
      archive);
}

void ImagingImporter::cancel() { *m_cancel = true; }

void ImagingImporter::see(const engine::ImagingStudy& study) {
  if (consultation() != nullptr) {
    auto rows = m_found.rows();
    rows.push_back(
        {textOf(study.uid), modalityWord(study.modality), study.date ? dateText(*study.date) : QString()});
    const bool isNew = std::none_of(rows.begin(), std::prev(rows.end()),
                                    [&](const FoundRow& row) { return row.key == rows.back().key; });
    if (isNew) {
      m_found.show(std::move(rows));
    }
  }
}

void ImagingImporter::take(const Report& report) {
  m_isRunning = false;
  if (consultation() == nullptr) {
    return;
  }
  if (!report) {
    m_trouble = textOf(report.error().detail);
    emit progressed();
    return;
  }
  if (!consultation()->isOpen()) {
    m_result = tr("The visit was signed meanwhile. Nothing was attached.");
    emit progressed();
    return;
  }
  if (report->cancelled) {
    m_result = tr("Cancelled. Nothing was attached.");
    emit progressed();
    return;
  }
  const auto studies = m_import->toAttach(consultation()->episode());
  for (std::size_t i = 0; i < studies.size(); ++i) {
    consultation()->make(engine::AttachStudy{studies[i]}, i > 0);
  }
  m_dismissed.clear();
  refresh();
  m_result = resultOf(*report);
  emit progressed();
}

QString ImagingImporter::resultOf(const workplace::ImportReport& report) const {
  QStringList words;
  if (!report.studies.empty()) {
    words.append(tr("Studies found: %1").arg(report.studies.size()));
  } else {
    words.append(m_asked.isEmpty() ? tr("No imaging was found there.")
                                   : tr("%1 has no imaging under the id of this record.").arg(m_asked));
  }
  if (m_asked.isEmpty()) {
    words.append(tr("files looked at: %1").arg(report.files));
  }
  if (report.skipped > 0) {
    words.append(m_asked.isEmpty() ? tr("left out, no images or not readable: %1").arg(report.skipped)
                                   : tr("answers that could not be read: %1").arg(report.skipped));
  }
  if (!m_heldStudies.empty()) {
    words.append(tr("held back: %1").arg(m_heldStudies.size()));
  }
  QString result = words.join(" · ");
  for (const std::string& note : report.notes) {
    result += "\n" + textOf(note);
  }
  return result;
}

void ImagingImporter::closeResult() {
  m_result.clear();
  m_trouble.clear();
  m_found.show({});
  emit progressed();
}

// ---- what is held back

void ImagingImporter::update() {
  if (m_isRunning) {
    return;
  }
  m_heldStudies.clear();
  std::vector<FoundRow> rows;
  for (const FoundStudy& study : m_import->judged(consultation()->episode())) {
    const QString uid = textOf(study.study.uid);
    if (!study.ofThisPerson && !m_dismissed.contains(uid)) {
      m_heldStudies.push_back(study);
      rows.push_back(rowOf(consultation()->words(), study.study));
      rows.back().key += rows.size() > 1 && rows[rows.size() - 2].key == rows.back().key ? "/again" : "";
    }
  }
  const bool isHere =
      std::any_of(rows.begin(), rows.end(), [this](const FoundRow& row) { return row.key == m_current; });
  if (!isHere) {
    m_current = rows.empty() ? QString() : rows.front().key;
  }
  m_held.show(std::move(rows));
  const FoundStudy* current = currentStudy();
  m_identity.show(current == nullptr ? std::vector<IdentityRow>() : identityRows(current->identity));
  emit heldChanged();
}

const FoundStudy* ImagingImporter::currentStudy() const {
  const auto& rows = m_held.rows();
  const auto row =
      std::find_if(rows.begin(), rows.end(), [this](const FoundRow& one) { return one.key == m_current; });
  const auto index = static_cast<std::size_t>(row - rows.begin());
  return index < m_heldStudies.size() ? &m_heldStudies[index] : nullptr;
}

void ImagingImporter::setCurrent(const QString& current) {
  m_current = current;
  refresh();
}

QString ImagingImporter::currentWords() const {
  const FoundStudy* study = currentStudy();
  if (study == nullptr || consultation() == nullptr) {
    return {};
  }
  const FoundRow row = rowOf(consultation()->words(), study->study);
  return row.title + ", " + row.detail;
}

bool ImagingImporter::mayConfirm() const {
  const FoundStudy* study = currentStudy();
  return study != nullptr && study->mayBeConfirmed;
}

int ImagingImporter::differing() const {
  const auto& rows = m_identity.rows();
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const IdentityRow& row) {
    return row.agreement == Terms::Agreement::Differs;
  }));
}

std::string ImagingImporter::confirmer() const {
  return consultation()->visit() == nullptr ? std::string() : consultation()->visit()->clinician.name;
}

void ImagingImporter::confirm(const QString& reason) {
  const FoundStudy* study = currentStudy();
  if (study == nullptr || consultation() == nullptr || m_isRunning) {
    return;
  }
  const auto confirmed = m_import->confirmed(study->study.uid, confirmer(), reason.trimmed().toStdString(),
                                             consultation()->now().date, consultation()->episode());
  if (!confirmed) {
    m_trouble = textOf(confirmed.error().detail);
    emit progressed();
    return;
  }
  consultation()->make(engine::AttachStudy{*confirmed});
}

void ImagingImporter::dismiss() {
  if (const FoundStudy* study = currentStudy()) {
    m_dismissed.append(textOf(study->study.uid));
    refresh();
  }
}

}  // namespace calcar::ui
