#include "qml/model/folder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QThreadPool>

#include "qml/model/errands.hpp"

namespace calcar::ui {
namespace {

FolderRow rowOf(const QFileInfo& file) {
  const QLocale locale;
  const QString detail =
      file.isDir() ? QString()
                   : Folder::tr("%1, %2").arg(locale.formattedDataSize(file.size(), 0),
                                              locale.toString(file.lastModified().date(), "d MMM yyyy"));
  return {file.filePath(), file.fileName(), detail, file.isDir()};
}

void addPlace(std::vector<FolderRow>& places, const QString& path, const QString& name) {
  const bool isThere =
      std::any_of(places.begin(), places.end(), [&](const FolderRow& place) { return place.key == path; });
  if (!path.isEmpty() && !isThere && QFileInfo(path).isDir()) {
    places.push_back({path, name, {}, true});
  }
}

/// The folder itself, that of a file, or the nearest above it that is there.
QString existing(QString path) {
  while (!QFileInfo(path).isDir() && !QDir(path).isRoot()) {
    path = QFileInfo(path).path();
  }
  return path;
}

/// The user's folders; then discs and sticks, where a patient's images come on.
std::vector<FolderRow> usualPlaces() {
  std::vector<FolderRow> places;
  for (const auto location : {QStandardPaths::HomeLocation, QStandardPaths::DocumentsLocation,
                              QStandardPaths::DownloadLocation, QStandardPaths::DesktopLocation}) {
    addPlace(places, QStandardPaths::writableLocation(location), QStandardPaths::displayName(location));
  }
  for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
    const QString root = volume.rootPath();
    const bool isMedium =
        root.startsWith("/media/") || root.startsWith("/run/media/") || root.startsWith("/mnt/");
    if (isMedium && volume.isReady()) {
      // A volume without a name goes by its path; its end says which.
      addPlace(places, root, volume.displayName().section('/', -1));
    }
  }
  return places;
}

}  // namespace

struct Folder::Contents {
  QString path;  ///< of the folder itself
  QString trouble;
  std::vector<FolderRow> entries;
  std::vector<FolderRow> places;
};

Folder::Folder(QObject* parent) : QObject(parent), m_mailbox(std::make_shared<Mailbox>(this)) {}

Folder::~Folder() { m_mailbox->close(); }

bool Folder::hasParent() const { return !m_path.isEmpty() && !QDir(m_path).isRoot(); }

void Folder::up() {
  if (hasParent()) {
    open(QFileInfo(m_path).path());
  }
}

void Folder::open(const QString& path) {
  const QString wanted = QDir::cleanPath(path.trimmed().isEmpty() ? QDir::homePath() : path.trimmed());
  m_path = wanted;
  m_isReading = true;
  emit changed();
  errands().start([wanted, endings = m_endings, mailbox = m_mailbox, this] {
    const Contents contents = read(wanted, endings);
    mailbox->post([this, wanted, contents] {
      if (wanted == m_path) {  // else another has been opened since
        take(contents);
      }
    });
  });
}

Folder::Contents Folder::read(const QString& path, const QStringList& endings) {
  Contents contents{existing(path), {}, {}, usualPlaces()};
  const QDir dir(contents.path);
  if (!dir.isReadable()) {
    contents.trouble = tr("You may not look into this folder.");
    return contents;
  }
  QFileInfoList found = dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
  if (!endings.isEmpty()) {
    QStringList names;
    for (const QString& ending : endings) {
      names.append("*." + ending);
    }
    found += dir.entryInfoList(names, QDir::Files);
  }
  std::sort(found.begin(), found.end(), [](const QFileInfo& a, const QFileInfo& b) {
    return a.isDir() != b.isDir() ? a.isDir() : a.fileName().localeAwareCompare(b.fileName()) < 0;
  });
  constexpr qsizetype kMost = 1000;
  if (!QFileInfo::exists(path)) {
    contents.trouble = tr("There is no %1; this folder is the nearest.").arg(path);
  } else if (found.size() > kMost) {
    contents.trouble = tr("%1 are in here; the first %2 are shown. What is not can be typed.")
                           .arg(QLocale().toString(found.size()), QLocale().toString(kMost));
  }
  found.resize(std::min(found.size(), kMost));
  std::transform(found.begin(), found.end(), std::back_inserter(contents.entries), rowOf);
  return contents;
}

void Folder::take(Contents contents) {
  m_path = contents.path;
  m_isReading = false;
  m_trouble = contents.trouble;
  m_places.show(std::move(contents.places));
  m_entries.showInPlace(std::move(contents.entries));
  emit changed();
}

}  // namespace calcar::ui
