#pragma once

#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include <QObject>
#include <QPointer>
#include <QThread>

#include "integrations/workplace/desk.hpp"

namespace calcar::ui {

/// Runs the calls of a desk on a thread of its own, in order, and hands what came of them back on the thread
/// of the window: a slow disk or a database that is gone never stops the window.
class DeskThread : public QObject {
  Q_OBJECT

 public:
  explicit DeskThread(std::unique_ptr<workplace::Desk> desk);
  ~DeskThread() override;

  /// @param job       called with the desk, on its thread
  /// @param receiver  when it is gone, nothing is handed back
  /// @param then      called with what the job returned, on the receiver's thread
  template <class Job, class Then>
  void run(Job job, QObject* receiver, Then then) {
    using Answer = std::invoke_result_t<Job, workplace::Desk&>;
    enqueue([this, job = std::move(job), receiver = QPointer(receiver), then = std::move(then)]() mutable {
      auto answer = std::make_shared<Answer>(job(*m_desk));
      deliver([answer = std::move(answer), receiver, then = std::move(then)]() mutable {
        if (receiver) {
          then(std::move(*answer));
        }
      });
    });
  }

  /// The knowledge is read from any thread.
  [[nodiscard]] const engine::Pack& pack() const { return m_desk->pack(); }

  /// As it stands on documents. @returns empty where none was told
  [[nodiscard]] const std::string& softwareVersion() const { return m_desk->softwareVersion(); }
  /// Opens a desk that was locked. From any thread, since deriving a key takes its time; a desk takes turns.
  [[nodiscard]] engine::Result<void> unlock(store::KeySource& key) { return m_desk->unlock(key); }

  /// Waits until everything that was asked so far is done and handed back. For closing, and for tests.
  void finish();

 private:
  void enqueue(std::function<void()> work);
  void deliver(std::function<void()> answer);

  std::unique_ptr<workplace::Desk> m_desk;
  QThread m_thread;
  QObject* m_there;  ///< lives on the thread
};

}  // namespace calcar::ui
