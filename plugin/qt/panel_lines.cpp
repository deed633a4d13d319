#include "plugin/qt/panel_lines.hpp"

#include <utility>

#include <QJsonDocument>

namespace calcar::host {

PanelLines::PanelLines(QLocalSocket* socket, QObject* parent) : QObject(parent), m_socket(socket) {
  socket->setParent(this);
  connect(socket, &QLocalSocket::readyRead, this, &PanelLines::read);
  connect(socket, &QLocalSocket::disconnected, this, [this] { end({}); });
  say("hello");
}

void PanelLines::say(const QString& type, QJsonObject rest) {
  if (m_isEnded) {
    return;
  }
  rest.insert("calcar", kPanelFormat);
  rest.insert("type", type);
  m_socket->write(QJsonDocument(rest).toJson(QJsonDocument::Compact) + '\n');
}

void PanelLines::flush() {
  constexpr int kPatience = 2000;
  while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(kPatience)) {
  }
}

void PanelLines::read() {
  while (!m_isEnded && m_socket->canReadLine()) {
    const QJsonObject line = QJsonDocument::fromJson(m_socket->readLine(kLongestLine)).object();
    const QString type = line.value("type").toString();
    if (line.value("calcar").toString() != kPanelFormat || type.isEmpty()) {
      end("the other side speaks another version than " + QString(kPanelFormat));
      return;
    }
    if (!m_isKnown && type != "hello") {
      end("the other side did not say who it is");
      return;
    }
    m_isKnown = true;
    emit heard(type, line);
  }
  if (!m_isEnded && m_socket->bytesAvailable() > kLongestLine) {
    end("a line is longer than any that is meant");
  }
}

void PanelLines::end(const QString& why) {
  if (!std::exchange(m_isEnded, true)) {
    m_socket->abort();
    emit ended(why);
  }
}

}  // namespace calcar::host
