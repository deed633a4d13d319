#include "tests/qml/support/qml_messages.hpp"

#include <QMutex>

namespace calcar::tests {
namespace {

QMutex& turn() {
  static QMutex mutex;
  return mutex;
}

QStringList& collected() {
  static QStringList messages;
  return messages;
}

void collect(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message) {
  const QMutexLocker lock(&turn());
  if (type != QtDebugMsg && type != QtInfoMsg) {
    collected().append(message);
  }
}

}  // namespace

QmlMessages::QmlMessages() : m_before(qInstallMessageHandler(&collect)) {
  const QMutexLocker lock(&turn());
  collected().clear();
}

QmlMessages::~QmlMessages() { qInstallMessageHandler(m_before); }

QStringList QmlMessages::all() const {
  const QMutexLocker lock(&turn());
  return collected();
}

}  // namespace calcar::tests
