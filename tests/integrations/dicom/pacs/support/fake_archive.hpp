#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

namespace calcar::test {

/// The archive's end of one connection.
class Peer {
 public:
  explicit Peer(int socket) : m_socket(socket) {}

  /// @returns false when the other end is gone
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) {
        return false;
      }
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// Reads so many bytes; fewer only when the other end is gone.
  [[nodiscard]] std::string read(std::size_t count) const {
    std::string bytes(count, '\0');
    std::size_t have = 0;
    while (have < count) {
      const ssize_t got = ::recv(m_socket, bytes.data() + have, count - have, 0);
      if (got <= 0) {
        break;
      }
      have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
  }

  /// One PDU with its head; empty when the other end is gone.
  [[nodiscard]] std::string readPdu() const {
    constexpr std::size_t kHead = 6;
    std::string head = read(kHead);
    if (head.size() < kHead) {
      return {};
    }
    std::size_t length = 0;
    for (std::size_t i = 2; i < kHead; ++i) {
      length = length << 8U | static_cast<unsigned char>(head[i]);
    }
    return head + read(length);
  }

  /// A request of HTTP up to the end of its head.
  [[nodiscard]] std::string readRequest() const {
    std::string head;
    while (head.find("\r\n\r\n") == std::string::npos) {
      const std::string byte = read(1);
      if (byte.empty()) {
        break;
      }
      head += byte;
    }
    return head;
  }

  /// Stays until the other end is gone.
  void waitForEnd() const {
    while (!read(1).empty()) {
    }
  }

 private:
  int m_socket;
};

/// Plays an archive on a free port of this machine, one connection after the other.
class FakeArchive {
 public:
  using Script = std::function<void(const Peer&)>;

  explicit FakeArchive(Script script) : m_script(std::move(script)) {
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (m_listener < 0 || ::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 8) != 0 ||
        ::getsockname(m_listener, generic, &size) != 0) {
      throw std::runtime_error("no port to listen on");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
  }
  ~FakeArchive() {
    m_stop = true;
    static_cast<void>(::shutdown(m_listener, SHUT_RDWR));
    if (const int open = m_open.load(); open >= 0) {
      static_cast<void>(::shutdown(open, SHUT_RDWR));
    }
    m_thread.join();
    static_cast<void>(::close(m_listener));
  }
  FakeArchive(const FakeArchive&) = delete;
  FakeArchive& operator=(const FakeArchive&) = delete;
  FakeArchive(FakeArchive&&) = delete;
  FakeArchive& operator=(FakeArchive&&) = delete;

  [[nodiscard]] int port() const { return m_port; }

 private:
  void serve() {
    while (!m_stop) {
      const int socket = ::accept(m_listener, nullptr, nullptr);
      if (socket < 0) {
        return;
      }
      m_open = socket;
      m_script(Peer(socket));
      m_open = -1;
      static_cast<void>(::close(socket));
    }
  }

  Script m_script;
  int m_listener = -1;
  int m_port = 0;
  std::atomic<int> m_open = -1;
  std::atomic<bool> m_stop = false;
  std::thread m_thread;
};

}  // namespace calcar::test
