#include "qml/model/front_door.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

engine::Author FrontDoor::author() const {
  engine::Author author = m_setup.author;
  const auto use = [](std::string& part, const QString& named) {
    if (!named.isEmpty()) {
      part = named.toStdString();
    }
  };
  use(author.clinician.name, m_settings->clinicianName());
  use(author.clinician.role, m_settings->clinicianRole());
  use(author.clinician.registration, m_settings->clinicianRegistration());
  use(author.workplace, m_settings->workplaceName());
  return author;
}

QString FrontDoor::place() const {
  const bool isFile = m_setup.location.kind == store::Location::Kind::File;
  return textOf(isFile ? m_setup.location.file.string() : store::toText(m_setup.location));
}

QString FrontDoor::whoWorks() const {
  return textOf(author().clinician.name) + " · " + textOf(author().workplace);
}

}  // namespace calcar::ui
