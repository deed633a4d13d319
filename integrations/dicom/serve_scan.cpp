#include "integrations/dicom/serve_scan.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "integrations/dicom/scan_wire.hpp"

namespace calcar::dicom {
namespace {

constexpr std::size_t kSkippedAtOnce = 1000;

/// Listens while files are read: a word of the parent, or its end, is a wish to stop.
class Listener {
 public:
  Listener(int socket, std::atomic<bool>& wish) : m_thread([this, socket, &wish] { listen(socket, wish); }) {}
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  Listener(Listener&&) = delete;
  Listener& operator=(Listener&&) = delete;
  ~Listener() {
    m_isOver = true;
    m_thread.join();
  }

 private:
  void listen(int socket, std::atomic<bool>& wish) const {
    constexpr int kPause = 10;  // ms
    while (!m_isOver && !wish) {
      pollfd wait{socket, POLLIN, 0};
      wish = poll(&wait, 1, kPause) > 0;
    }
  }

  std::atomic<bool> m_isOver = false;
  std::thread m_thread;
};

class Server {
 public:
  explicit Server(int socket) : m_socket(socket) {}

  /// Messages beyond the limit would be refused at the other end.
  bool say(const ScanMessage& message) {
    const std::string text = encodeMessage(message);
    return text.size() <= kLongestLine && write(text);
  }

  std::optional<ScanRequest> request() {
    std::string text;
    std::array<char, 65'536> buffer{};
    while (text.size() <= kLongestLine) {
      const ssize_t count = read(m_socket, buffer.data(), buffer.size());
      if (count == 0 || (count < 0 && errno != EINTR)) {
        return std::nullopt;
      }
      text.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
      if (const std::size_t end = text.find('\n'); end != std::string::npos) {
        m_cancel = end + 1 < text.size();
        return decodeRequest(std::string_view(text).substr(0, end));
      }
    }
    return std::nullopt;
  }

  bool answer(const ScanRequest& request) {
    ScanOptions options;
    options.limits = request.limits;
    options.cancel = &m_cancel;
    options.progress = [this](const ScanProgress& progress) { say(progress); };
    options.firstSeen = [this](const Study& study) { say(ScanFirstSeen{study}); };
    const Listener listener(m_socket, m_cancel);
    ScanResult result = scan(request.paths, options);
    bool good = true;
    for (const Study& study : result.studies) {
      good = good && say(study);
    }
    for (std::size_t at = 0; at < result.skipped.size(); at += kSkippedAtOnce) {
      const auto begin = result.skipped.begin() + static_cast<std::ptrdiff_t>(at);
      const auto count = static_cast<std::ptrdiff_t>(std::min(kSkippedAtOnce, result.skipped.size() - at));
      good = good && say(std::vector<Skipped>(begin, begin + count));
    }
    return good && say(ScanEnd{std::move(result)});
  }

 private:
  [[nodiscard]] bool write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t count = ::write(m_socket, text.data(), text.size());
      if (count < 0 && errno != EINTR) {
        return false;
      }
      text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return true;
  }

  int m_socket;
  std::atomic<bool> m_cancel = false;
};

int serve(Server& server) {
  const auto request = server.request();
  if (!request) {
    server.say(ScanFailure::BadRequest);
    return 1;
  }
  if (!server.answer(*request)) {
    server.say(ScanFailure::TooMuch);
    return 1;
  }
  return 0;
}

}  // namespace

int serveScan(int socket, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) {
    return 1;  // it died before the line above
  }
  const Isolation isolation = restrictProcess();
  Server server(socket);
  if (!server.say(ScanBegin{isolation}) || isolation == Isolation::None) {
    return 1;
  }
  try {
    return serve(server);
  } catch (const std::bad_alloc&) {
    server.say(ScanFailure::OutOfMemory);
  } catch (const std::exception&) {
    server.say(ScanFailure::TooMuch);
  }
  return 1;
}

}  // namespace calcar::dicom
