#include "integrations/dicom/pacs/internal/socket_watch.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <csignal>
#include <ctime>

namespace calcar::dicom {
namespace {

constexpr std::chrono::milliseconds kLookEvery{50};
/// In which the thread that waits for an answer can see the wish itself.
constexpr std::chrono::milliseconds kGrace{200};
constexpr std::chrono::milliseconds kFarewell{2'000};

sigset_t brokenPipe() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  return set;
}

}  // namespace

SocketWatch::SocketWatch(const PacsLimits& limits)
    : m_limits(limits),
      m_end(Clock::now() + limits.total),
      m_answerEnd(std::min(m_end, Clock::now() + limits.connect)),
      m_thread([this] { run(); }) {}

SocketWatch::~SocketWatch() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

void SocketWatch::watch(int socket) {
  const std::lock_guard lock(m_mutex);
  m_socket = socket;
  m_answerEnd = std::min(m_end, Clock::now() + m_limits.answer);
}

void SocketWatch::forget() {
  const std::lock_guard lock(m_mutex);
  m_socket = -1;
}

void SocketWatch::expectAnswer() {
  const std::lock_guard lock(m_mutex);
  m_answerEnd = std::min(m_end, Clock::now() + m_limits.answer);
}

void SocketWatch::allowFarewell() {
  const std::lock_guard lock(m_mutex);
  m_farewellEnd = Clock::now() + kFarewell;
}

bool SocketWatch::isCancelled() const { return m_limits.cancel != nullptr && *m_limits.cancel; }

bool SocketWatch::isOver() const {
  const std::lock_guard lock(m_mutex);
  return m_ended != Ended::No;
}

void SocketWatch::waitForBytes(std::chrono::milliseconds longest) const {
  ::pollfd wanted{};
  {
    const std::lock_guard lock(m_mutex);
    wanted.fd = m_socket;
  }
  wanted.events = POLLIN;
  static_cast<void>(::poll(&wanted, 1, static_cast<int>(longest.count())));
}

void SocketWatch::look() {
  const auto now = Clock::now();
  if (isCancelled() && m_farewellEnd == Clock::time_point{}) {
    m_farewellEnd = now + kGrace;
  }
  const bool cancelled = isCancelled() && now >= m_farewellEnd;
  const bool late = now >= std::min(m_end, m_answerEnd);
  if (m_ended == Ended::No && (cancelled || late)) {
    m_ended = cancelled ? Ended::Cancelled : Ended::TimedOut;
  }
  if (m_ended != Ended::No && m_socket >= 0) {
    static_cast<void>(::shutdown(m_socket, SHUT_RDWR));
    m_socket = -1;
  }
}

void SocketWatch::run() {
  std::unique_lock lock(m_mutex);
  while (!m_stop) {
    look();
    m_wake.wait_for(lock, kLookEvery);
  }
}

PacsFailure SocketWatch::explain(PacsFailure otherwise) const {
  const std::lock_guard lock(m_mutex);
  if (isCancelled()) {
    return {FailureKind::Cancelled, "cancelled", false};
  }
  if (m_ended == Ended::TimedOut) {
    return {FailureKind::TimedOut, "the node did not answer in time; try again later", true};
  }
  return otherwise;
}

BrokenPipeShield::BrokenPipeShield() {
  const sigset_t set = brokenPipe();
  sigset_t before;
  sigemptyset(&before);
  static_cast<void>(::pthread_sigmask(SIG_BLOCK, &set, &before));
  m_wasBlocked = sigismember(&before, SIGPIPE) == 1;
}

BrokenPipeShield::~BrokenPipeShield() {
  if (m_wasBlocked) {
    return;
  }
  const sigset_t set = brokenPipe();
  const std::timespec now{};
  while (::sigtimedwait(&set, nullptr, &now) == SIGPIPE) {
  }
  static_cast<void>(::pthread_sigmask(SIG_UNBLOCK, &set, nullptr));
}

}  // namespace calcar::dicom
