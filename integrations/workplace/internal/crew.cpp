#include "integrations/workplace/internal/crew.hpp"

#include <utility>

#include "integrations/workplace/internal/judge_share.hpp"

namespace calcar::workplace::internal {
namespace {

using std::chrono::milliseconds;

/// Others hold the rest: one of them may be killed and give its share back.
constexpr milliseconds kBetweenLooks{200};
/// A server that is started anew is back after less.
constexpr int kMostReconnections = 10;
constexpr milliseconds kBeforeReconnection{1000};

}  // namespace

Crew::Crew(const engine::Pack& rules, const OpenStore& open, const store::Store& shared, std::string run,
           const ReassessOptions& options)
    : m_rules(rules),
      m_open(open),
      m_shared(shared),
      m_run(std::move(run)),
      m_options(options),
      m_atWork(options.workers) {
  for (int number = 1; number <= options.workers; ++number) {
    m_threads.emplace_back([this, number] { work(number); });
  }
}

Crew::~Crew() {
  {
    const std::scoped_lock lock(m_turn);
    m_isLeaving = true;
  }
  m_ended.notify_all();
  for (std::thread& thread : m_threads) {
    thread.join();
  }
}

bool Crew::waitFor(milliseconds time) {
  std::unique_lock lock(m_turn);
  return m_ended.wait_for(lock, time, [this] { return m_atWork == 0; });
}

std::optional<engine::Error> Crew::failure() const {
  const std::scoped_lock lock(m_turn);
  return m_failure;
}

bool Crew::isStopped() const {
  const std::scoped_lock lock(m_turn);
  return m_isLeaving || (m_options.stop != nullptr && m_options.stop->load());
}

void Crew::pause(milliseconds time) {
  std::unique_lock lock(m_turn);
  m_ended.wait_for(lock, time, [this] { return m_isLeaving; });
}

engine::Result<void> Crew::workWith(const store::Store& store, const std::string& name) {
  const store::Cohort cohort(store);
  while (!isStopped()) {
    const auto worked = cohort.workOne(m_run, name, [this](std::span<const store::CohortVisit> visits) {
      return judgeShare(m_rules, visits);
    });
    if (!worked) {
      return tl::unexpected(worked.error());
    }
    if (*worked) {
      continue;
    }
    const auto progress = cohort.progress(m_run);
    if (!progress) {
      return tl::unexpected(progress.error());
    }
    if (progress->isDone()) {
      break;
    }
    pause(kBetweenLooks);
  }
  return {};
}

void Crew::work(int number) {
  const std::string name = m_options.workplace + '/' + std::to_string(number);
  const bool isShared = m_shared.location().kind == store::Location::Kind::File;
  engine::Result<void> result;
  for (int attempt = 0; attempt <= kMostReconnections && !isStopped(); ++attempt) {
    if (isShared) {
      result = workWith(m_shared, name);
    } else {
      const auto own = m_open();
      result = own ? workWith(*own, name) : tl::unexpected(own.error());
    }
    if (result || result.error().code != engine::ErrorCode::Unavailable) {
      break;
    }
    pause(kBeforeReconnection);
  }
  const std::scoped_lock lock(m_turn);
  if (!result && !m_failure) {
    m_failure = std::move(result.error());
  }
  --m_atWork;
  m_ended.notify_all();
}

}  // namespace calcar::workplace::internal
