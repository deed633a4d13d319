#pragma once

#include <QStringList>

namespace calcar::tests {

/// Collects what Qt and QML complain of while it lives, one at a time.
class QmlMessages {
 public:
  QmlMessages();
  ~QmlMessages();
  QmlMessages(const QmlMessages&) = delete;
  QmlMessages& operator=(const QmlMessages&) = delete;

  [[nodiscard]] QStringList all() const;

 private:
  QtMessageHandler m_before;
};

}  // namespace calcar::tests
