#include "qml/model/start_page.hpp"

#include <utility>

#include "qml/model/start_rows.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

StartPage::StartPage(QObject* parent) : QObject(parent) {}

void StartPage::setDoor(FrontDoor* door) {
  if (m_door == door) {
    return;
  }
  m_door = door;
  if (m_door != nullptr) {
    std::vector<StartRow> rows;
    for (const Example& example : m_door->setup().examples) {
      StartRow row;
      row.key = example.key;
      row.title = example.title;
      rows.push_back(std::move(row));
    }
    m_examples.show(std::move(rows));
    connect(m_door, &FrontDoor::stateChanged, this, [this] {
      if (m_door->state() == FrontDoor::State::Open && !m_isLoaded) {
        reload();
      }
    });
    reload();
  }
  emit doorChanged();
}

DeskThread* StartPage::desk() const {
  const bool isOpen = m_door != nullptr && m_door->state() == FrontDoor::State::Open;
  return isOpen ? m_door->workplace()->desk().get() : nullptr;
}

void StartPage::showTrouble(const QString& trouble) {
  m_trouble = trouble;
  emit changed();
}

void StartPage::reload() {
  constexpr std::size_t kMost = 12;
  if (desk() == nullptr) {
    return;
  }
  desk()->run([](workplace::Desk& there) { return recentRows(there, kMost); }, this,
              [this](engine::Result<std::vector<StartRow>> rows) {
                m_isLoaded = true;
                if (rows) {
                  m_recent.show(std::move(*rows));
                }
                showTrouble(rows ? QString() : textOf(rows.error().detail));
              });
}

void StartPage::setQuery(const QString& words) {
  if (m_query == words) {
    return;
  }
  m_query = words;
  emit queryChanged();
  unchoose();
  if (words.trimmed().isEmpty() || desk() == nullptr) {
    m_isSearching = false;
    m_found.show({});
    emit changed();
    return;
  }
  m_isSearching = true;
  emit changed();
  desk()->run(
      [typed = words.trimmed().toStdString()](workplace::Desk& there) { return peopleRows(there, typed); },
      this,
      [this, words](engine::Result<std::vector<StartRow>> rows) {
        if (words != m_query) {
          return;  // more was typed since
        }
        m_isSearching = false;
        if (rows) {
          m_found.show(std::move(*rows));
        }
        showTrouble(rows ? QString() : textOf(rows.error().detail));
      });
}

void StartPage::choose(const QString& person) {
  if (desk() == nullptr) {
    return;
  }
  for (const StartRow& row : m_found.rows()) {
    if (row.key == person) {
      m_chosenName = row.title;
      m_chosenFacts = row.facts;
    }
  }
  m_chosen = person;
  desk()->run([id = person.toStdString()](workplace::Desk& there) { return complaintRows(there, id); }, this,
              [this, person](engine::Result<std::vector<StartRow>> rows) {
                if (person == m_chosen && rows) {
                  m_complaints.show(std::move(*rows));
                }
                showTrouble(rows ? QString() : textOf(rows.error().detail));
              });
}

void StartPage::unchoose() {
  m_chosen.clear();
  m_complaints.show({});
  emit changed();
}

void StartPage::open(const QString& consultation) {
  if (desk() != nullptr) {
    m_door->workplace()->open(consultation, {});
  }
}

void StartPage::begin(const QString& person) {
  if (desk() != nullptr) {
    m_door->workplace()->begin(person, {});
  }
}

void StartPage::openExample(const QString& key) {
  if (desk() == nullptr) {
    return;
  }
  for (const Example& example : m_door->setup().examples) {
    if (example.key != key) {
      continue;
    }
    desk()->run(
        [read = example.read](workplace::Desk& there) -> engine::Result<std::string> {
          auto episode = read();
          return episode ? takeInExample(there, std::move(*episode)) : tl::unexpected(episode.error());
        },
        this,
        [this](engine::Result<std::string> consultation) {
          showTrouble(consultation ? QString() : textOf(consultation.error().detail));
          if (consultation && m_door != nullptr && m_door->workplace() != nullptr) {
            m_door->workplace()->open(textOf(*consultation), tr("Invented example"));
          }
        });
  }
}

}  // namespace calcar::ui
