#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace calcar::dicom {

/// A helper program that we talk to over one socket, which is its standard input and output. It has nothing
/// else of ours: no open files, no environment. It dies with this object.
class ReaderProcess {
 public:
  /// @returns nothing when the program cannot be started
  static std::optional<ReaderProcess> start(const std::filesystem::path& program);

  ReaderProcess(ReaderProcess&& other) noexcept;
  ReaderProcess& operator=(ReaderProcess&&) = delete;
  ReaderProcess(const ReaderProcess&) = delete;
  ReaderProcess& operator=(const ReaderProcess&) = delete;
  ~ReaderProcess();

  void say(std::string_view text) { m_outgoing += text; }

  enum class Heard { Something, Nothing, End };

  /// Sends what is to be said and adds what comes back to `incoming`, waiting no longer than this.
  Heard exchange(std::string& incoming, std::chrono::milliseconds patience);

  /// Ends the process, unless it has ended by itself.
  ///
  /// @returns how it ended, as `waitpid` tells it; a process that we had to end was killed
  int end();

 private:
  ReaderProcess(pid_t process, int socket) : m_process(process), m_socket(socket) {}

  void send();

  pid_t m_process;
  int m_socket;
  std::string m_outgoing;
};

}  // namespace calcar::dicom
