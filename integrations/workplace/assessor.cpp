#include "integrations/workplace/assessor.hpp"

#include <utility>

namespace calcar::workplace {

Assessor::Assessor(std::shared_ptr<const engine::Pack> pack, Ready ready)
    : m_pack(std::move(pack)), m_ready(std::move(ready)), m_thread([this] { work(); }) {}

Assessor::~Assessor() {
  {
    const std::scoped_lock lock(m_turn);
    m_ending = true;
    m_waiting.reset();
    ++m_generation;
  }
  m_changed.notify_all();
  m_thread.join();
}

void Assessor::ask(engine::Episode episode, engine::Moment asOf, std::int64_t sequence) {
  {
    const std::scoped_lock lock(m_turn);
    m_waiting = Question{std::move(episode), asOf, sequence};
  }
  m_changed.notify_all();
}

void Assessor::finish() {
  std::unique_lock lock(m_turn);
  m_changed.wait(lock, [this] { return !m_waiting && !m_working; });
}

void Assessor::drop() {
  std::unique_lock lock(m_turn);
  m_waiting.reset();
  ++m_generation;
  if (std::this_thread::get_id() != m_thread.get_id()) {
    m_changed.wait(lock, [this] { return !m_handingOut; });
  }
}

void Assessor::work() {
  std::unique_lock lock(m_turn);
  while (true) {
    m_changed.wait(lock, [this] { return m_ending || m_waiting; });
    if (m_ending) {
      return;
    }
    answerNext(lock);
  }
}

void Assessor::answerNext(std::unique_lock<std::mutex>& lock) {
  const Question question = std::move(*m_waiting);
  m_waiting.reset();
  m_working = true;
  const std::uint64_t generation = m_generation;
  lock.unlock();
  const engine::Assessment assessment = engine::assess(*m_pack, question.episode, question.asOf);
  lock.lock();
  // Overtaken by a later edit or a change of patient: nobody wants to see it any more.
  const bool wanted = generation == m_generation && !m_waiting;
  if (wanted) {
    m_handingOut = true;
    lock.unlock();
    m_ready(question.sequence, assessment);
    lock.lock();
    m_handingOut = false;
  }
  m_working = false;
  m_changed.notify_all();
}

}  // namespace calcar::workplace
