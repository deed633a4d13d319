#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace calcar::tests {

/// A child process that works until it is killed, and says what was confirmed to it. It ends with this
/// process.
class DoomedWorkplace {
 public:
  using Say = std::function<void(const std::string&)>;

  /// Runs `work` in the child. What it throws becomes a line that begins with `!`.
  explicit DoomedWorkplace(const std::function<void(const Say&)>& work);
  ~DoomedWorkplace();
  DoomedWorkplace(const DoomedWorkplace&) = delete;
  DoomedWorkplace& operator=(const DoomedWorkplace&) = delete;

  /// Waits until it has said so many lines, or has ended.
  void waitForLines(std::size_t count);
  /// SIGKILL: it gets no chance to tidy up.
  void kill();
  /// Everything that it said, once it is dead.
  [[nodiscard]] const std::vector<std::string>& lines() const { return m_lines; }

 private:
  bool readMore();

  pid_t m_child = -1;
  int m_pipe = -1;
  std::string m_rest;
  std::vector<std::string> m_lines;
};

}  // namespace calcar::tests
