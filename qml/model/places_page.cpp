#include "qml/model/places_page.hpp"

#include <memory>
#include <utility>
#include <vector>

#include <QThread>

#include "qml/model/words_of.hpp"

namespace calcar::ui {

void PlacesPage::setDoor(FrontDoor* door) {
  if (m_door == door) {
    return;
  }
  m_door = door;
  std::vector<ArchiveRow> rows;
  if (m_door != nullptr) {
    for (const Archive& archive : m_door->setup().archives) {
      rows.push_back({archive.name, archive.place, false, false, {}});
    }
  }
  m_archives.show(std::move(rows));
  emit doorChanged();
}

QStringList PlacesPage::ways() const {
  QStringList words;
  if (m_door != nullptr) {
    for (const QString& way : m_door->setup().ways) {
      words.append(way);
    }
  }
  return words;
}

QString PlacesPage::trouble() const { return m_door == nullptr ? QString() : m_door->setup().placesTrouble; }

void PlacesPage::ask(const QString& name) {
  for (const Archive& archive : m_door->setup().archives) {
    if (archive.name != name) {
      continue;
    }
    mark(name, true, false, tr("Asking…"));
    auto answer = std::make_shared<engine::Result<void>>();
    QThread* thread = QThread::create([answer, ask = archive.ask] { *answer = ask(); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, name, answer] {
      mark(name, false, answer->has_value(), *answer ? tr("It answers") : textOf(answer->error().detail));
    });
    thread->start();
  }
}

void PlacesPage::mark(const QString& name, bool isAsking, bool answered, const QString& answer) {
  std::vector<ArchiveRow> rows = m_archives.rows();
  for (ArchiveRow& row : rows) {
    if (row.key == name) {
      row.isAsking = isAsking;
      row.answered = answered;
      row.answer = answer;
    }
  }
  m_archives.show(std::move(rows));
}

}  // namespace calcar::ui
