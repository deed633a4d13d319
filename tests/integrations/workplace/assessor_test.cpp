#include "integrations/workplace/assessor.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <vector>

#include "integrations/workplace/idle_lock.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/hip_pack.hpp"

namespace calcar::workplace {
namespace {

using calcar::testing::EpisodeBuilder;
using calcar::testing::moment;

engine::Episode someEpisode() {
  return EpisodeBuilder().bornOn("1991-03-14").visit("2026-11-20T10:00").yes("night-pain").content();
}

struct Answers {
  std::mutex turn;
  std::vector<std::int64_t> sequences;
  Assessor::Ready take() {
    return [this](std::int64_t sequence, const engine::Assessment&) {
      const std::scoped_lock lock(turn);
      sequences.push_back(sequence);
    };
  }
};

std::shared_ptr<const engine::Pack> pack() {
  return std::make_shared<const engine::Pack>(calcar::testing::hipPack());
}

TEST(Assessor, AnswersOffTheCallersThread) {
  std::atomic<bool> otherThread = false;
  const auto caller = std::this_thread::get_id();
  Assessor assessor(pack(), [&](std::int64_t, const engine::Assessment& assessment) {
    otherThread = std::this_thread::get_id() != caller && !assessment.packHash.empty();
  });

  assessor.ask(someEpisode(), moment("2026-11-20T10:15"), 1);
  assessor.finish();

  EXPECT_TRUE(otherThread);
}

TEST(Assessor, AnswersTheLatestAndLeavesOutWhatWasOvertaken) {
  Answers answers;
  Assessor assessor(pack(), answers.take());

  for (std::int64_t sequence = 1; sequence <= 200; ++sequence) {
    assessor.ask(someEpisode(), moment("2026-11-20T10:15"), sequence);
  }
  assessor.finish();

  ASSERT_FALSE(answers.sequences.empty());
  EXPECT_EQ(answers.sequences.back(), 200);
  EXPECT_LT(answers.sequences.size(), 200U);
  EXPECT_TRUE(std::is_sorted(answers.sequences.begin(), answers.sequences.end()));
}

TEST(Assessor, HandsOutNothingOfThePatientBeforeOnceDropped) {
  for (int round = 0; round < 20; ++round) {
    std::atomic<bool> dropped = false;
    std::atomic<bool> late = false;
    Assessor assessor(pack(), [&](std::int64_t, const engine::Assessment&) { late = late || dropped; });

    assessor.ask(someEpisode(), moment("2026-11-20T10:15"), 1);
    std::this_thread::yield();
    assessor.drop();
    dropped = true;
    assessor.finish();

    ASSERT_FALSE(late);
  }
}

TEST(Assessor, EndsWhileItIsWorking) {
  Answers answers;
  Assessor assessor(pack(), answers.take());

  assessor.ask(someEpisode(), moment("2026-11-20T10:15"), 1);
}

TEST(IdleLock, IsDueAtTheLimitAndNotJustBefore) {
  const IdleLock::Clock::time_point start{};
  IdleLock lock(std::chrono::seconds(300), start);

  EXPECT_FALSE(lock.isDue(start + std::chrono::seconds(299)));
  EXPECT_TRUE(lock.isDue(start + std::chrono::seconds(300)));
  EXPECT_EQ(lock.left(start + std::chrono::seconds(290)), std::chrono::seconds(10));
  EXPECT_EQ(lock.left(start + std::chrono::seconds(301)), std::chrono::seconds(0));
}

TEST(IdleLock, BeginsAnewWithEachTouch) {
  const IdleLock::Clock::time_point start{};
  IdleLock lock(std::chrono::seconds(300), start);

  lock.touch(start + std::chrono::seconds(200));

  EXPECT_FALSE(lock.isDue(start + std::chrono::seconds(499)));
}

}  // namespace
}  // namespace calcar::workplace
