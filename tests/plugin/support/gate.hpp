#pragma once

#include <vector>

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace calcar::testing {

/// Stands before an archive on a port of its own: lets everything through, answers nothing, or is not there.
class Gate {
 public:
  explicit Gate(quint16 archive) : m_archive(archive) {
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { take(); });
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
  }

  [[nodiscard]] quint16 port() const { return m_port; }

  /// As if the archive were switched off: what stands breaks, and nobody listens.
  void shut() {
    m_server.close();
    for (const QPointer<QTcpSocket>& one : m_visitors) {
      if (one) {
        one->abort();
      }
    }
    m_visitors.clear();
  }
  /// Connections stand, and nothing is answered.
  void hold() { m_isHeld = true; }
  /// @returns whether its port was still free
  [[nodiscard]] bool open() {
    m_isHeld = false;
    return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, m_port);
  }

 private:
  void take() {
    while (QTcpSocket* visitor = m_server.nextPendingConnection()) {
      m_visitors.emplace_back(visitor);
      QObject::connect(visitor, &QTcpSocket::disconnected, visitor, &QObject::deleteLater);
      if (!m_isHeld) {
        lead(visitor);
      }
    }
  }
  void lead(QTcpSocket* visitor) const {
    auto* archive = new QTcpSocket(visitor);
    archive->connectToHost(QHostAddress::LocalHost, m_archive);
    QObject::connect(visitor, &QTcpSocket::readyRead, archive,
                     [visitor, archive] { archive->write(visitor->readAll()); });
    QObject::connect(archive, &QTcpSocket::readyRead, visitor,
                     [visitor, archive] { visitor->write(archive->readAll()); });
    QObject::connect(visitor, &QTcpSocket::disconnected, archive, &QTcpSocket::disconnectFromHost);
    QObject::connect(archive, &QTcpSocket::disconnected, visitor, &QTcpSocket::disconnectFromHost);
  }

  QTcpServer m_server;
  quint16 m_archive;
  quint16 m_port = 0;
  bool m_isHeld = false;
  std::vector<QPointer<QTcpSocket>> m_visitors;
};

}  // namespace calcar::testing
