#include "qml/model/held_keys.hpp"

#include <QCoreApplication>

namespace calcar::ui {

void HeldKeys::setIsHolding(bool isHolding) {
  if (m_isHolding == isHolding) {
    return;
  }
  m_isHolding = isHolding;
  if (m_isHolding) {
    m_window = window();
    if (m_window != nullptr) {
      m_window->installEventFilter(this);
    }
  } else if (m_window != nullptr) {
    m_window->removeEventFilter(this);
    for (std::unique_ptr<QEvent>& key : m_keys) {
      QCoreApplication::postEvent(m_window, key.release());
    }
  }
  if (!m_isHolding) {
    m_keys.clear();
  }
  emit isHoldingChanged();
}

bool HeldKeys::eventFilter(QObject* /*watched*/, QEvent* event) {
  const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
  if (isKey) {
    m_keys.emplace_back(event->clone());
  }
  return isKey;
}

}  // namespace calcar::ui
