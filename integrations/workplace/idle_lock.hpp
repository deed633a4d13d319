#pragma once

#include <chrono>

namespace calcar::workplace {

/// When nobody has touched anything for so long that the keys have to go.
class IdleLock {
 public:
  using Clock = std::chrono::steady_clock;

  explicit IdleLock(std::chrono::seconds limit, Clock::time_point now = Clock::now())
      : m_limit(limit), m_touched(now) {}

  void touch(Clock::time_point now = Clock::now()) { m_touched = now; }
  [[nodiscard]] bool isDue(Clock::time_point now = Clock::now()) const { return now - m_touched >= m_limit; }
  /// For a warning before it happens; 0 when it is due.
  [[nodiscard]] std::chrono::seconds left(Clock::time_point now = Clock::now()) const {
    const auto rest = std::chrono::duration_cast<std::chrono::seconds>(m_limit - (now - m_touched));
    return rest > std::chrono::seconds(0) ? rest : std::chrono::seconds(0);
  }

 private:
  std::chrono::seconds m_limit;
  Clock::time_point m_touched;
};

}  // namespace calcar::workplace
