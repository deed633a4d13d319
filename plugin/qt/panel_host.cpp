#include "plugin/qt/panel_host.hpp"

#include <utility>

#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

namespace calcar {
namespace {

constexpr int kLookEvery = 500;  // milliseconds
constexpr int kStartWithin = 20'000;
constexpr int kGoWithin = 3000;

QString socketName() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
  const QString name = "calcar-panel-" + QUuid::createUuid().toString(QUuid::Id128);
  return folder.isEmpty() ? name : folder + "/" + name;
}

}  // namespace

PanelHost::PanelHost(PanelSetup setup, WId place, QSize size, QObject* parent)
    : QObject(parent), m_setup(std::move(setup)), m_place(place), m_size(size) {
  m_server.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&m_server, &QLocalServer::newConnection, this, &PanelHost::take);
  connect(&m_watch, &QTimer::timeout, this, &PanelHost::lookWhetherItLives);
  m_watch.setInterval(kLookEvery);
}

PanelHost::~PanelHost() {
  if (m_lines) {
    m_lines->say("close");
    m_lines->flush();
  }
  endProcess();
}

void PanelHost::start() {
  if (m_state == State::Starting || m_state == State::Running) {
    return;
  }
  m_server.close();
  if (!m_server.listen(socketName())) {
    show(State::Crashed);
    return;
  }
  QStringList words{"--host-window", QString::number(m_place), "--socket", m_server.fullServerName()};
  const auto pass = [&words](const char* option, const QString& value) {
    if (!value.isEmpty()) {
      words << option << value;
    }
  };
  pass("--store", m_setup.store);
  pass("--key-file", m_setup.keyFile);
  pass("--settings", m_setup.settingsFile);
  pass("--by", m_setup.clinicianName);
  pass("--workplace", m_setup.workplace);
  dropProcess();
  m_process = std::make_unique<QProcess>();
  m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
  const auto gone = [this] {
    if (m_state != State::Stopped) {
      m_watch.stop();
      show(State::Crashed);
    }
  };
  connect(m_process.get(), &QProcess::finished, this, gone);
  connect(m_process.get(), &QProcess::errorOccurred, this, [gone](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) {
      gone();
    }
  });
  m_sinceAlive.start();
  show(State::Starting);
  m_watch.start();
  m_process->start(m_setup.program, words);
}

void PanelHost::restart() {
  endProcess();
  start();
}

void PanelHost::stop() {
  if (m_state == State::Running && m_lines) {
    m_lines->say("close");
    QTimer::singleShot(kGoWithin, this, [this] {
      if (m_state != State::Stopped) {
        endProcess();
        emit closed();
      }
    });
    return;
  }
  endProcess();
  emit closed();
}

void PanelHost::endProcess() {
  const bool isHung = m_state == State::Hung;
  m_watch.stop();
  show(State::Stopped);
  // Either may be what has just called.
  if (m_lines) {
    m_lines->disconnect(this);
    m_lines->leave();
    m_lines->deleteLater();
    m_lines = nullptr;
  }
  if (m_process && m_process->state() != QProcess::NotRunning) {
    if (isHung || !m_process->waitForFinished(kGoWithin)) {
      // Everything that was typed is on the disk: it may be ended at any moment.
      m_process->kill();
      m_process->waitForFinished(kGoWithin);
    }
  }
  dropProcess();
}

void PanelHost::dropProcess() {
  if (m_process) {
    m_process->disconnect(this);
    m_process.release()->deleteLater();
  }
}

void PanelHost::take() {
  QLocalSocket* socket = m_server.nextPendingConnection();
  if (m_lines) {
    socket->abort();  // one panel for one host
    socket->deleteLater();
    return;
  }
  auto* lines = new host::PanelLines(socket, this);
  m_lines = lines;
  connect(lines, &host::PanelLines::heard, this, &PanelHost::hear);
  connect(lines, &host::PanelLines::ended, this, [lines] { lines->deleteLater(); });
}

void PanelHost::sayAll() {
  if (!m_look.isEmpty()) {
    m_lines->say("theme", m_look);
  }
  m_lines->say("size", {{"width", m_size.width()}, {"height", m_size.height()}});
  if (!m_context.isEmpty()) {
    QJsonObject context = QJsonDocument::fromJson(m_context).object();
    if (!m_consultation.isEmpty()) {
      context.insert("consultation", m_consultation);  // where it was
    }
    m_lines->say("context", {{"context", context}});
  }
}

void PanelHost::hear(const QString& type, const QJsonObject& line) {
  m_sinceAlive.restart();
  if (m_state == State::Starting || m_state == State::Hung) {
    show(State::Running);
  }
  if (type == "hello") {
    sayAll();
  } else if (type == "open") {
    m_consultation = line.value("consultation").toString();
  } else if (type == "opened") {
    emit contextOpened();
  } else if (type == "error") {
    emit contextRefused(line.value("why").toString());
  } else if (type == "document") {
    emit documentSigned(QByteArray::fromBase64(line.value("pdf").toString().toLatin1()),
                        line.value("kind").toString(), line.value("number").toString());
  } else if (type == "closed") {
    endProcess();
    emit closed();
  }
}

void PanelHost::lookWhetherItLives() {
  const qint64 silence = m_sinceAlive.elapsed();
  if ((m_state == State::Running && silence > host::kSilence) ||
      (m_state == State::Starting && silence > kStartWithin)) {
    show(State::Hung);
  }
}

void PanelHost::showContext(const QByteArray& json) {
  m_context = json;
  m_consultation.clear();
  if (m_lines && m_lines->isKnown()) {
    m_lines->say("context", {{"context", QJsonDocument::fromJson(json).object()}});
  }
}

void PanelHost::setLook(const QString& scheme, int scale, const QString& language) {
  m_look = {{"scheme", scheme}, {"scale", scale}, {"language", language}};
  if (m_lines && m_lines->isKnown()) {
    m_lines->say("theme", m_look);
  }
}

void PanelHost::resize(QSize size) {
  m_size = size;
  if (m_lines && m_lines->isKnown()) {
    m_lines->say("size", {{"width", size.width()}, {"height", size.height()}});
  }
}

void PanelHost::show(State state) {
  if (m_state != state) {
    m_state = state;
    emit stateChanged();
  }
}

}  // namespace calcar
