#pragma once

#include <atomic>
#include <csignal>

namespace calcar::cli {

/// While it lives, Ctrl-C is a wish to stop instead of the end of the program, so that a command can leave
/// everything whole.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  Interruption(Interruption&&) = delete;
  Interruption& operator=(Interruption&&) = delete;

  [[nodiscard]] static const std::atomic<bool>& wished();

 private:
  struct ::sigaction m_before {};
};

}  // namespace calcar::cli
