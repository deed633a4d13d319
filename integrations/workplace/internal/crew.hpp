#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "integrations/workplace/reassess.hpp"

namespace calcar::workplace::internal {

/// The threads of this process that work on one run. Ends its work when it goes.
class Crew {
 public:
  /// @param shared  the store that the threads of a file use together
  Crew(const engine::Pack& rules, const OpenStore& open, const store::Store& shared, std::string run,
       const ReassessOptions& options);
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  Crew(Crew&&) = delete;
  Crew& operator=(Crew&&) = delete;

  /// Waits until all have ended, at most so long. @returns whether they have
  [[nodiscard]] bool waitFor(std::chrono::milliseconds time);
  /// Why a worker gave up, if one did.
  [[nodiscard]] std::optional<engine::Error> failure() const;

 private:
  void work(int number);
  [[nodiscard]] engine::Result<void> workWith(const store::Store& store, const std::string& name);
  [[nodiscard]] bool isStopped() const;
  void pause(std::chrono::milliseconds time);

  const engine::Pack& m_rules;
  const OpenStore& m_open;
  const store::Store& m_shared;
  std::string m_run;
  const ReassessOptions& m_options;

  mutable std::mutex m_turn;
  std::condition_variable m_ended;
  int m_atWork = 0;
  bool m_isLeaving = false;
  std::optional<engine::Error> m_failure;
  std::vector<std::thread> m_threads;
};

}  // namespace calcar::workplace::internal
