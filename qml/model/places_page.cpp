#include "qml/model/places_page.hpp"

#include <memory>
#include <utility>
#include <vector>

#include <QThread>

#include "qml/model/way_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

void PlacesPage::setDoor(FrontDoor* door) {
  if (m_door == door) {
    return;
  }
  m_door = door;
  m_places = m_door != nullptr && m_door->setup().places ? m_door->setup().places() : Places();
  std::vector<ArchiveRow> rows;
  for (const Archive& archive : m_places.archives) {
    rows.push_back({archive.name, archive.place, false, false, {}});
  }
  m_archives.show(std::move(rows));
  emit doorChanged();
}

QStringList PlacesPage::ways() const {
  QStringList words;
  for (const Way& way : m_places.ways) {
    words.append(wayWords(way.name) + ", " + way.place);
  }
  return words;
}

void PlacesPage::ask(const QString& name) {
  for (const Archive& archive : m_places.archives) {
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
