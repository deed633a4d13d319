#include "integrations/dicom/internal/reader_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>
#include <utility>

namespace calcar::dicom {
namespace {

/// How the child begins: our signal settings undone, nothing open but the socket, apart from our terminal.
class SpawnPlan {
 public:
  explicit SpawnPlan(int socket) {
    posix_spawn_file_actions_init(&m_files);
    posix_spawnattr_init(&m_settings);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    constexpr int kFlags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP;
    m_good = posix_spawn_file_actions_adddup2(&m_files, socket, STDIN_FILENO) == 0 &&
             posix_spawn_file_actions_adddup2(&m_files, socket, STDOUT_FILENO) == 0 &&
             posix_spawn_file_actions_addopen(&m_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
             posix_spawn_file_actions_addclosefrom_np(&m_files, STDERR_FILENO + 1) == 0 &&
             posix_spawnattr_setsigmask(&m_settings, &none) == 0 &&
             posix_spawnattr_setsigdefault(&m_settings, &all) == 0 &&
             posix_spawnattr_setpgroup(&m_settings, 0) == 0 &&
             posix_spawnattr_setflags(&m_settings, static_cast<short>(kFlags)) == 0;
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  SpawnPlan(SpawnPlan&&) = delete;
  SpawnPlan& operator=(SpawnPlan&&) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&m_files);
    posix_spawnattr_destroy(&m_settings);
  }

  std::optional<pid_t> run(const std::filesystem::path& program) const {
    std::string name = program.string();
    std::string parent = std::to_string(getpid());
    // Arenas for many threads would use up the address space; the rest keeps sanitizers quiet.
    std::string arenas = "MALLOC_ARENA_MAX=2";
    std::string sanitizer = "ASAN_OPTIONS=detect_leaks=0";
    const std::array<char*, 3> arguments{name.data(), parent.data(), nullptr};
    const std::array<char*, 3> environment{arenas.data(), sanitizer.data(), nullptr};
    pid_t process = 0;
    const bool started = m_good && posix_spawn(&process, name.c_str(), &m_files, &m_settings,
                                               arguments.data(), environment.data()) == 0;
    return started ? std::optional(process) : std::nullopt;
  }

 private:
  posix_spawn_file_actions_t m_files{};
  posix_spawnattr_t m_settings{};
  bool m_good = false;
};

}  // namespace

std::optional<ReaderProcess> ReaderProcess::start(const std::filesystem::path& program) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return std::nullopt;
  }
  const auto process = SpawnPlan(ends[1]).run(program);
  close(ends[1]);
  if (!process) {
    close(ends[0]);
    return std::nullopt;
  }
  return ReaderProcess(*process, ends[0]);
}

ReaderProcess::ReaderProcess(ReaderProcess&& other) noexcept
    : m_process(std::exchange(other.m_process, 0)),
      m_socket(std::exchange(other.m_socket, -1)),
      m_outgoing(std::move(other.m_outgoing)) {}

ReaderProcess::~ReaderProcess() {
  static_cast<void>(end());
  if (m_socket >= 0) {
    close(m_socket);
  }
}

void ReaderProcess::send() {
  const ssize_t sent = ::send(m_socket, m_outgoing.data(), m_outgoing.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent > 0) {
    m_outgoing.erase(0, static_cast<std::size_t>(sent));
  } else if (errno != EAGAIN && errno != EINTR) {
    // Nobody listens any more; what was said last is still read until the end.
    m_outgoing.clear();
  }
}

ReaderProcess::Heard ReaderProcess::exchange(std::string& incoming, std::chrono::milliseconds patience) {
  pollfd wait{m_socket, POLLIN, 0};
  wait.events = static_cast<short>(m_outgoing.empty() ? POLLIN : POLLIN | POLLOUT);
  if (poll(&wait, 1, static_cast<int>(patience.count())) <= 0) {
    return Heard::Nothing;
  }
  if ((wait.revents & POLLOUT) != 0) {
    send();
  }
  if ((wait.revents & (POLLIN | POLLHUP | POLLERR)) == 0) {
    return Heard::Nothing;
  }
  std::array<char, 65'536> buffer{};
  const ssize_t count = recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (count > 0) {
    incoming.append(buffer.data(), static_cast<std::size_t>(count));
    return Heard::Something;
  }
  return count < 0 && (errno == EAGAIN || errno == EINTR) ? Heard::Nothing : Heard::End;
}

int ReaderProcess::end() {
  if (m_process <= 0) {
    return 0;
  }
  // One that closed its end is about to go; a moment shows how.
  int status = 0;
  pid_t gone = 0;
  for (int i = 0; i < 20 && gone == 0; ++i) {
    gone = waitpid(m_process, &status, WNOHANG);
    if (gone == 0) {
      pollfd wait{m_socket, 0, 0};
      if (poll(&wait, 1, 0) == 0) {
        break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
  if (gone == 0) {
    kill(m_process, SIGKILL);
    while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
  }
  m_process = 0;
  return status;
}

}  // namespace calcar::dicom
