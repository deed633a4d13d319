#include "plugin/desktop/desktop.hpp"

#include <utility>

#include <QCoreApplication>
#include <QImage>
#include <QLoggingCategory>
#include <QTimer>

#include "plugin/window/door_setup.hpp"
#include "qml/ground.hpp"
#include "qml/model/start_page.hpp"
#include "qml/window.hpp"

namespace calcar::desktop {
namespace {

Q_LOGGING_CATEGORY(start, "calcar.start", QtWarningMsg)

}  // namespace

Desktop::Desktop(ui::DoorSetup setup, const QString& settingsFile, QObject* parent)
    : QObject(parent), m_settings(settingsFile), m_language(m_engine, window::translationFolders()) {
  m_door = std::make_unique<ui::FrontDoor>(std::move(setup), &m_settings);
  connect(m_door->hostPatient(), &ui::HostPatient::opened, this, [this] {
    m_exitCode = setup::ExitCode::Done;
    answer(Taken::Opened);
  });
  connect(m_door->hostPatient(), &ui::HostPatient::refused, this, [this](bool isContext) {
    m_exitCode = isContext ? setup::ExitCode::ContextRefused : setup::ExitCode::InputRefused;
    m_isAwaited = false;
    answer(isContext ? Taken::Refused : Taken::Waiting);
  });
}

Desktop::~Desktop() {
  // The window goes before what it shows.
  const QList<QObject*> roots = m_engine.rootObjects();
  qDeleteAll(roots);
}

void Desktop::takeLanguage() {
  if (m_taken != m_settings.language()) {
    m_taken = m_settings.language();
    m_language.use(*m_taken);
  }
}

bool Desktop::show() {
  ui::useCalcar(m_engine);
  m_settings.setLanguages(m_language.known());
  takeLanguage();
  connect(&m_settings, &ui::Settings::changed, this, &Desktop::takeLanguage);
  connect(&m_language, &ui::Language::changed, m_door.get(), &ui::FrontDoor::sayAgain);
  connect(&m_language, &ui::Language::changed, this, [this] { m_settings.setLanguages(m_language.known()); });
  m_engine.setInitialProperties({{"door", QVariant::fromValue(m_door.get())}});
  m_engine.load(QUrl("qrc:/calcar/qml/Calcar/shell/MainWindow.qml"));
  m_window = m_engine.rootObjects().isEmpty()
                 ? nullptr
                 : qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
  if (m_window != nullptr) {
    ui::layGround(*m_window);
    if (start().isDebugEnabled()) {
      tellFrames();
    }
  }
  return m_window != nullptr;
}

void Desktop::tellFrames() {
  const auto first = std::make_shared<QMetaObject::Connection>();
  *first = connect(m_window, &QQuickWindow::frameSwapped, this, [first] {
    QObject::disconnect(*first);
    qCDebug(start, "first frame");
  });
  const auto usable = std::make_shared<QMetaObject::Connection>();
  *usable = connect(m_window, &QQuickWindow::frameSwapped, this, [this, usable] {
    if (isUsable()) {
      QObject::disconnect(*usable);
      qCDebug(start, "first usable frame");
    }
  });
}

bool Desktop::isUsable() const {
  const ui::Workplace* place = m_door->workplace();
  const ui::Consultation* open = place == nullptr ? nullptr : place->consultation();
  return m_window != nullptr && m_window->isExposed() && !m_door->isBusy() &&
         m_door->state() != ui::FrontDoor::State::Opening &&
         (open == nullptr ? !m_isAwaited : open->isAssessed());
}

void Desktop::raise() {
  if (m_window != nullptr) {
    m_window->show();
    m_window->raise();
    m_window->requestActivate();
  }
}

void Desktop::openContext(workplace::PatientContext context, std::function<void(Taken)> answerTo) {
  constexpr int kSoon = 5000;
  answer(Taken::Waiting);  // the one before, if it still waits
  m_answer = std::move(answerTo);
  m_isAwaited = true;
  m_door->hostPatient()->show(std::move(context));
  raise();
  // Locked, or another consultation is open: the window asks, and nobody waits for that.
  QTimer::singleShot(kSoon, this, [this] { answer(Taken::Waiting); });
}

void Desktop::answer(Taken taken) {
  if (m_answer) {
    std::exchange(m_answer, nullptr)(taken);
  }
}

void Desktop::openExample(const QString& key) {
  m_isAwaited = true;
  connect(m_door.get(), &ui::FrontDoor::stateChanged, this, [this, key] {
    const bool isReady = m_door->state() == ui::FrontDoor::State::Open && !m_door->recoveryCode().isEmpty();
    if (isReady) {
      // The store goes with the program: nobody needs a code for it.
      m_door->forgetRecoveryCode();
      auto* page = new ui::StartPage(this);
      page->setDoor(m_door.get());
      page->openExample(key);
    }
  });
  m_door->makeWithMachineKey();
}

void Desktop::takePicture(const QString& file) {
  constexpr int kLook = 100;
  auto* timer = new QTimer(this);
  connect(timer, &QTimer::timeout, this, [this, file] { lookForPicture(file); });
  timer->start(kLook);
}

void Desktop::lookForPicture(const QString& file) {
  constexpr int kEnough = 8;
  m_quietLooks = isUsable() ? m_quietLooks + 1 : 0;
  if (m_quietLooks >= kEnough) {
    m_exitCode = m_window->grabWindow().save(file) ? m_exitCode : setup::ExitCode::InputRefused;
    QCoreApplication::quit();
  }
}

}  // namespace calcar::desktop
