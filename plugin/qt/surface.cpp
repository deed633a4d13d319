#include "plugin/qt/surface.hpp"

#include <utility>

#include <QQmlComponent>
#include <QStandardPaths>

#include "integrations/store/outbox.hpp"
#include "plugin/setup/host_context.hpp"
#include "plugin/window/door_setup.hpp"
#include "qml/window.hpp"

namespace calcar::host {
namespace {

using engine::Error;
using engine::ErrorCode;

QString usualSettings() { return QString::fromStdString((setup::settingsFolder() / "panel.ini").string()); }

}  // namespace

engine::Result<std::unique_ptr<Surface>> Surface::make(const setup::WorkplaceOptions& options,
                                                       const QString& settingsFile,
                                                       const std::string& registration) {
  auto door = window::doorSetup(options);
  if (!door) {
    return tl::unexpected(door.error());
  }
  door->author.clinician.registration = registration;
  std::unique_ptr<Surface> made(
      new Surface(std::move(*door), settingsFile.isEmpty() ? usualSettings() : settingsFile));
  if (made->m_item == nullptr) {
    return tl::unexpected(Error{ErrorCode::Unavailable, "window", "the window could not be made"});
  }
  return made;
}

Surface::Surface(ui::DoorSetup setup, const QString& settingsFile)
    : m_settings(settingsFile), m_language(m_engine, window::translationFolders()) {
  m_door = std::make_unique<ui::FrontDoor>(std::move(setup), &m_settings);
  ui::useCalcar(m_engine);
  QQmlComponent component(&m_engine, QUrl("qrc:/calcar/qml/Calcar/shell/FrontView.qml"));
  m_item = qobject_cast<QQuickItem*>(component.createWithInitialProperties(
      {{"door", QVariant::fromValue(m_door.get())}, {"hasStartPage", false}}));
  connect(m_door.get(), &ui::FrontDoor::stateChanged, this, &Surface::watchWorkplace);
  connect(&m_language, &ui::Language::changed, m_door.get(), &ui::FrontDoor::sayAgain);
  connect(m_door->hostPatient(), &ui::HostPatient::opened, this, &Surface::contextOpened);
  connect(m_door->hostPatient(), &ui::HostPatient::refused, this,
          [this](bool /*isContext*/, const QString& why) { emit contextRefused(why); });
}

Surface::~Surface() {
  // What shows something goes before what is shown; and what was typed is stored when this is gone.
  delete m_item;
  m_door->finish();
}

void Surface::begin() { m_door->begin(); }

engine::Result<void> Surface::showContext(const QByteArray& json) {
  auto context =
      setup::readContext(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
  if (!context) {
    return tl::unexpected(context.error());
  }
  m_door->hostPatient()->show(std::move(*context));
  return {};
}

bool Surface::isStored() const {
  const ui::Consultation* open = m_workplace == nullptr ? nullptr : m_workplace->consultation();
  return open == nullptr || open->saving() != ui::Terms::Saving::Saving;
}

QString Surface::openConsultation() const {
  const ui::Consultation* open = m_workplace == nullptr ? nullptr : m_workplace->consultation();
  return open == nullptr ? QString() : QString::fromStdString(open->token().consultation);
}

void Surface::leave() {
  if (m_workplace != nullptr) {
    m_workplace->close();
  }
}

void Surface::watchWorkplace() {
  if (m_workplace == m_door->workplace()) {
    return;
  }
  m_workplace = m_door->workplace();
  if (m_workplace != nullptr) {
    connect(m_workplace, &ui::Workplace::consultationChanged, this, &Surface::watchConsultation);
  }
}

void Surface::watchConsultation() {
  emit openChanged();
  ui::Consultation* open = m_workplace == nullptr ? nullptr : m_workplace->consultation();
  if (open == nullptr) {
    return;
  }
  // What was signed before is the host's already.
  for (const engine::VisitStatus& visit : open->snapshot().visits) {
    for (const engine::SignedDocument& document : visit.documents) {
      m_handedOut.insert(document.number);
    }
  }
  connect(open, &ui::Consultation::edited, this, &Surface::handOutSigned);
}

void Surface::handOutSigned() {
  ui::Consultation* open = m_workplace == nullptr ? nullptr : m_workplace->consultation();
  if (open == nullptr) {
    return;
  }
  for (const engine::VisitStatus& visit : open->snapshot().visits) {
    for (const engine::SignedDocument& document : visit.documents) {
      if (!m_handedOut.insert(document.number).second) {
        continue;
      }
      open->desk().run(
          [number = document.number](workplace::Desk& desk) {
            return store::Outbox(desk.store()).document(number);
          },
          this,
          [this, document](engine::Result<std::string> pdf) {
            if (pdf) {
              emit documentSigned(QByteArray::fromStdString(*pdf), QString::fromStdString(document.kind),
                                  QString::fromStdString(document.number));
            } else {
              m_handedOut.erase(document.number);  // the next edit tries again
            }
          });
    }
  }
}

}  // namespace calcar::host
