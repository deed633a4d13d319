#include "plugin/desktop/single_instance.hpp"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QPointer>
#include <QStandardPaths>

#include "plugin/setup/host_context.hpp"

namespace calcar::desktop {
namespace {

constexpr int kConnect = 1000;  // milliseconds
constexpr int kAnswer = 15'000;
constexpr qint64 kLongest = static_cast<qint64>(setup::kLargestContext) + 1;

// One line each way: the context without line breaks, or nothing; and one word.
constexpr const char* kOpened = "opened\n";
constexpr const char* kWaiting = "waiting\n";
constexpr const char* kRefused = "refused\n";

QString socketName(const store::Location& store) {
  std::error_code problem;
  const std::string place = std::filesystem::weakly_canonical(store.file, problem).string();
  const QByteArray whole = QByteArray::fromStdString(place + "\n" + store::toText(store));
  const QByteArray digest = QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().left(16);
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
  const QString name = "calcar-desktop-" + QString::fromLatin1(digest);
  return folder.isEmpty() ? name : folder + "/" + name;
}

const char* wordOf(Taken taken) {
  return taken == Taken::Opened ? kOpened : taken == Taken::Waiting ? kWaiting : kRefused;
}

}  // namespace

SingleInstance::SingleInstance(const store::Location& store, QObject* parent)
    : QObject(parent), m_name(socketName(store)) {
  m_server.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

std::optional<Taken> SingleInstance::handOver(const QByteArray& context) {
  QLocalSocket socket;
  socket.connectToServer(m_name);
  if (!socket.waitForConnected(kConnect)) {
    return std::nullopt;
  }
  socket.write(QByteArray(context).replace('\n', ' ').replace('\r', ' ') + '\n');
  QByteArray answer;
  while (!answer.endsWith('\n') && socket.waitForReadyRead(kAnswer)) {
    answer += socket.readAll();
  }
  return answer == kOpened ? Taken::Opened : answer == kRefused ? Taken::Refused : Taken::Waiting;
}

bool SingleInstance::listen() {
  if (m_server.listen(m_name)) {
    return true;
  }
  // Nobody answered there: what is left is of a program that was killed.
  QLocalServer::removeServer(m_name);
  return m_server.listen(m_name);
}

void SingleInstance::setReceiver(
    std::function<void(const QByteArray& context, std::function<void(Taken)> answer)> receiver) {
  m_receiver = std::move(receiver);
}

void SingleInstance::take() {
  QLocalSocket* socket = m_server.nextPendingConnection();
  connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
  connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
    if (!socket->canReadLine()) {
      if (socket->bytesAvailable() > kLongest) {
        socket->abort();
      }
      return;
    }
    const QByteArray line = socket->readLine(kLongest).trimmed();
    if (!m_receiver) {
      return;
    }
    m_receiver(line, [socket = QPointer(socket)](Taken taken) {
      if (socket) {
        socket->write(wordOf(taken));
        socket->flush();
        socket->disconnectFromServer();
      }
    });
  });
}

}  // namespace calcar::desktop
