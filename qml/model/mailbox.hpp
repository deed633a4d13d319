#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include <QObject>

namespace calcar::ui {

/// Brings what a worker found to an object of the window, as long as that is there. The object never waits
/// for the worker, and the worker never finds it gone.
class Mailbox {
 public:
  explicit Mailbox(QObject* receiver) : m_receiver(receiver) {}

  /// From any thread: `letter` is called on the receiver's thread, or never.
  void post(std::function<void()> letter) {
    const std::scoped_lock lock(m_turn);
    if (m_receiver != nullptr) {
      QMetaObject::invokeMethod(m_receiver, std::move(letter), Qt::QueuedConnection);
    }
  }
  /// To be called by the receiver before it goes.
  void close() {
    const std::scoped_lock lock(m_turn);
    m_receiver = nullptr;
  }

 private:
  std::mutex m_turn;
  QObject* m_receiver;
};

}  // namespace calcar::ui
