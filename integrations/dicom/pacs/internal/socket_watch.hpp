#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/limits.hpp"

namespace calcar::dicom {

/// Ends a connection when its time is up or when the user wishes, whatever a library is doing with it.
///
/// A peer that sends a byte now and then satisfies every time-out of a library; shutting the socket down from
/// another thread ends any wait.
class SocketWatch {
 public:
  explicit SocketWatch(const PacsLimits& limits);
  ~SocketWatch();
  SocketWatch(const SocketWatch&) = delete;
  SocketWatch& operator=(const SocketWatch&) = delete;
  SocketWatch(SocketWatch&&) = delete;
  SocketWatch& operator=(SocketWatch&&) = delete;

  /// Watches this socket from now on, and begins the wait for the first answer. It must be forgotten before
  /// it is closed.
  void watch(int socket);
  void forget();

  /// Begins the wait for the next answer.
  void expectAnswer();

  /// Leaves a cancelled connection open for a moment, so that the peer can be told; the watch then ends it.
  void allowFarewell();

  [[nodiscard]] bool isCancelled() const;

  /// Whether the watch has ended the connection.
  [[nodiscard]] bool isOver() const;

  /// Waits until the peer has sent something, no longer than `longest`.
  void waitForBytes(std::chrono::milliseconds longest) const;

  /// @returns why the connection was ended, or `otherwise` when it was not the watch
  [[nodiscard]] PacsFailure explain(PacsFailure otherwise) const;

 private:
  using Clock = std::chrono::steady_clock;
  enum class Ended { No, TimedOut, Cancelled };

  void run();
  void look();

  const PacsLimits m_limits;
  const Clock::time_point m_end;
  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  Clock::time_point m_answerEnd;
  Clock::time_point m_farewellEnd{};
  int m_socket = -1;
  Ended m_ended = Ended::No;
  bool m_stop = false;
  std::thread m_thread;
};

/// While it lives, a peer that closes its end does not end this program: writing then fails instead.
class BrokenPipeShield {
 public:
  BrokenPipeShield();
  ~BrokenPipeShield();
  BrokenPipeShield(const BrokenPipeShield&) = delete;
  BrokenPipeShield& operator=(const BrokenPipeShield&) = delete;
  BrokenPipeShield(BrokenPipeShield&&) = delete;
  BrokenPipeShield& operator=(BrokenPipeShield&&) = delete;

 private:
  bool m_wasBlocked = false;
};

}  // namespace calcar::dicom
