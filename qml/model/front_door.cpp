#include "qml/model/front_door.hpp"

#include <filesystem>
#include <utility>

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>

#include "integrations/store/key_slots.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::Error;
using engine::ErrorCode;

constexpr int kShortestPassphrase = 12;

bool isThere(const store::Location& location) {
  std::error_code problem;
  return location.kind != store::Location::Kind::File || std::filesystem::exists(location.file, problem);
}

bool isInput(QEvent::Type type) {
  switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
      return true;
    default:
      return false;
  }
}

}  // namespace

FrontDoor::FrontDoor(DoorSetup setup, Settings* settings, QObject* parent)
    : QObject(parent), m_setup(std::move(setup)), m_settings(settings), m_idle(std::chrono::seconds(0)) {
  constexpr int kLook = 1000;
  connect(m_settings, &Settings::changed, this, &FrontDoor::setIdleLimit);
  connect(&m_idleTimer, &QTimer::timeout, this, &FrontDoor::lockIfIdle);
  m_idleTimer.setInterval(kLook);
  setIdleLimit();
  QCoreApplication::instance()->installEventFilter(this);
}

FrontDoor::~FrontDoor() {
  m_hostPatient.setWorkplace(nullptr);
  if (m_thread) {
    m_thread->wait();
  }
}

// ---- opening

FrontDoor::Key FrontDoor::machineKey() const {
  return [source = m_setup.machineKey]() -> engine::Result<std::unique_ptr<store::KeySource>> {
    if (!source) {
      return tl::unexpected(Error{ErrorCode::Unavailable, "key", "there is no keychain on this machine"});
    }
    return source();
  };
}

void FrontDoor::begin() {
  if (!isThere(m_setup.location)) {
    show(State::Missing);
    return;
  }
  if (m_setup.machineKey) {
    unlock(machineKey(), !m_setup.hasKeyFile);
  } else {
    show(State::Locked);
  }
}

void FrontDoor::makeWithPassphrase(const QString& passphrase, const QString& again) {
  if (passphrase.size() < kShortestPassphrase) {
    show(m_state, tr("At least %1 letters. Four ordinary words are good.").arg(kShortestPassphrase));
  } else if (passphrase != again) {
    show(m_state, tr("The two are not the same."));
  } else {
    make([words = passphrase.toStdString()] { return store::keyFromPassphrase(words); });
  }
}

void FrontDoor::makeWithMachineKey() { make(machineKey()); }

void FrontDoor::make(Key key) {
  const store::Actor actor{author().clinician.name, author().workplace};
  away(
      [location = m_setup.location, key = std::move(key), actor]() -> MadeResult {
        auto source = key();
        if (!source) {
          return tl::unexpected(source.error());
        }
        auto made = store::Store::create(location, **source);
        if (!made) {
          return tl::unexpected(made.error());
        }
        Made result;
        result.recoveryCode = store::newRecoveryCode();
        auto recovery = store::keyFromRecoveryCode(result.recoveryCode);
        const auto slot = recovery ? store::KeySlots(*made).add(actor, **recovery, "recovery code")
                                   : tl::unexpected(recovery.error());
        if (!slot) {
          return tl::unexpected(slot.error());
        }
        result.store = std::move(*made);
        return result;
      },
      [this](MadeResult made) {
        if (!made) {
          show(isThere(m_setup.location) ? State::Locked : State::Missing, textOf(made.error().detail));
          return;
        }
        m_recoveryCode = textOf(made->recoveryCode);
        enter(std::move(*made->store));
      });
}

void FrontDoor::forgetRecoveryCode() {
  m_recoveryCode.fill(QChar(u'x'));
  m_recoveryCode.clear();
  emit stateChanged();
}

void FrontDoor::copyRecoveryCode() { QGuiApplication::clipboard()->setText(m_recoveryCode); }

void FrontDoor::unlockWithPassphrase(const QString& passphrase) {
  unlock([words = passphrase.toStdString()] { return store::keyFromPassphrase(words); });
}

void FrontDoor::unlockWithRecoveryCode(const QString& code) {
  unlock([words = code.toStdString()] { return store::keyFromRecoveryCode(words); });
}

void FrontDoor::unlockWithKeyFile(const QString& file) {
  const QUrl url(file);
  const QString path = url.isLocalFile() ? url.toLocalFile() : file.trimmed();
  unlock([path = path.toStdString()] { return store::keyFromFile(path); });
}

void FrontDoor::unlockWithMachineKey() { unlock(machineKey()); }

void FrontDoor::unlock(Key key, bool isQuiet) {
  const bool isFirst = m_desk == nullptr;
  away(
      [key = std::move(key), location = m_setup.location, desk = m_desk]() -> MadeResult {
        auto source = key();
        if (!source) {
          return tl::unexpected(source.error());
        }
        if (desk != nullptr) {
          return desk->unlock(**source).map([] { return Made(); });
        }
        return store::Store::open(location, **source).map([](store::Store opened) {
          Made result;
          result.store = std::move(opened);
          return result;
        });
      },
      [this, isQuiet, isFirst](MadeResult opened) {
        if (!opened) {
          show(State::Locked, isQuiet ? QString() : textOf(opened.error().detail));
        } else if (isFirst) {
          enter(std::move(*opened->store));
        } else {
          reopen();
        }
      });
}

void FrontDoor::enter(store::Store store) {
  workplace::DeskSetup setup = m_setup.deskSetup(author(), store.id());
  setup.clock = m_setup.clock;
  m_desk = std::make_shared<DeskThread>(
      std::make_unique<workplace::Desk>(std::move(store), m_setup.pack, std::move(setup)));
  m_workplace = std::make_unique<Workplace>(m_desk, m_settings, m_setup.clock);
  reopen();
}

void FrontDoor::reopen() {
  touch();
  show(State::Open);
  if (!m_left.isEmpty() && !m_hostPatient.isWaiting()) {
    m_workplace->open(std::exchange(m_left, QString()), m_leftSource);
  }
  m_left.clear();
  m_hostPatient.setWorkplace(m_workplace.get());
}

// ---- locking

void FrontDoor::lock() {
  if (m_state != State::Open) {
    return;
  }
  m_hostPatient.setWorkplace(nullptr);
  if (const Consultation* open = m_workplace->consultation(); open != nullptr) {
    m_left = textOf(open->token().consultation);
    m_leftSource = open->contextSource();
  }
  m_workplace->close();
  m_desk->run(
      [](workplace::Desk& desk) {
        desk.lock();
        return true;
      },
      this, [](bool) {});
  show(State::Locked);
}

void FrontDoor::setIdleLimit() {
  const std::chrono::minutes limit(m_settings->idleMinutes());
  m_idle = workplace::IdleLock(limit);
  if (limit.count() > 0) {
    m_idleTimer.start();
  } else {
    m_idleTimer.stop();
  }
  emit stateChanged();
}

void FrontDoor::lockIfIdle() {
  if (m_settings->idleMinutes() > 0 && m_idle.isDue()) {
    lock();
  }
}

bool FrontDoor::eventFilter(QObject* watched, QEvent* event) {
  if (isInput(event->type())) {
    touch();
  }
  return QObject::eventFilter(watched, event);
}

// ---- around it

void FrontDoor::away(std::function<MadeResult()> job, std::function<void(MadeResult)> then) {
  if (m_isBusy) {
    return;
  }
  m_isBusy = true;
  show(m_state);
  auto result = std::make_shared<MadeResult>(tl::unexpected(Error{ErrorCode::Unavailable, "store", {}}));
  m_then = [this, result, then = std::move(then)] {
    m_isBusy = false;
    then(std::move(*result));
  };
  m_thread.reset(QThread::create([result, job = std::move(job)] { *result = job(); }));
  connect(m_thread.get(), &QThread::finished, this, [this] {
    if (m_then) {
      std::exchange(m_then, nullptr)();
    }
  });
  m_thread->start();
}

void FrontDoor::sayAgain() {
  emit stateChanged();
  if (m_workplace != nullptr && m_workplace->consultation() != nullptr) {
    m_workplace->consultation()->sayAgain();
  }
}

void FrontDoor::finish() {
  if (m_thread) {
    m_thread->wait();
    if (m_then) {
      std::exchange(m_then, nullptr)();
    }
  }
  if (m_desk) {
    m_desk->finish();
  }
}

void FrontDoor::show(State state, const QString& trouble) {
  m_state = state;
  m_trouble = trouble;
  emit stateChanged();
}

}  // namespace calcar::ui
