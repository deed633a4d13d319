#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/assessment/assessment.hpp"

namespace calcar::workplace {

/// Assesses on a thread of its own. Whoever types faster than it assesses gets the latest only: what was not
/// begun is left out.
class Assessor {
 public:
  /// What came of the episode after the entry `sequence`; called on the assessor's thread.
  using Ready = std::function<void(std::int64_t sequence, const engine::Assessment& assessment)>;

  Assessor(std::shared_ptr<const engine::Pack> pack, Ready ready);
  ~Assessor();
  Assessor(const Assessor&) = delete;
  Assessor& operator=(const Assessor&) = delete;

  void ask(engine::Episode episode, engine::Moment asOf, std::int64_t sequence);
  /// Waits until nothing is left to do.
  void finish();
  /// Forgets what waits. When it returns nothing of before is handed out any more: for a change of patient.
  void drop();

 private:
  struct Question {
    engine::Episode episode;
    engine::Moment asOf{};
    std::int64_t sequence = 0;
  };
  void work();
  void answerNext(std::unique_lock<std::mutex>& lock);

  std::shared_ptr<const engine::Pack> m_pack;
  Ready m_ready;
  std::mutex m_turn;
  std::condition_variable m_changed;
  std::optional<Question> m_waiting;
  bool m_working = false;
  bool m_handingOut = false;
  bool m_ending = false;
  std::uint64_t m_generation = 0;  ///< grows when everything before is dropped
  std::thread m_thread;
};

}  // namespace calcar::workplace
