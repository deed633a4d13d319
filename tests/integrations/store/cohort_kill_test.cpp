// Workers that share a run through the server, killed at random: in the end each visit was counted once.

#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <chrono>
#include <csignal>
#include <set>
#include <thread>

#include "integrations/store/cohort.hpp"
#include "tests/support/every_database.hpp"
#include "tests/support/stored_visits.hpp"
#include "tests/support/varied_cases.hpp"

extern char** environ;

namespace calcar::store {
namespace {

const Actor kActor{"Nora Example", "desk"};
constexpr std::int64_t kVisits = 6000;
constexpr std::int64_t kShare = 20;
constexpr int kWorkers = 3;
constexpr int kKills = 25;

class CohortKill : public ::testing::Test {
 protected:
  CohortKill()
      : m_keyFile(tests::keyFileIn(m_folder.path())),
        m_key(keyFromFile(m_keyFile)),
        m_location(tests::PrivatePostgres::ofThisProcess().newDatabase()) {}
  ~CohortKill() override { tests::PrivatePostgres::ofThisProcess().dropDatabase(m_location); }
  CohortKill(const CohortKill&) = delete;
  CohortKill& operator=(const CohortKill&) = delete;

  pid_t startWorker(const std::string& run) {
    std::array<std::string, 7> words{CALCAR_COHORT_WORKER, run,
                                     m_location.host,      std::to_string(m_location.port),
                                     m_location.user,      m_location.database,
                                     m_keyFile.string()};
    std::array<char*, 8> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) {
      arguments.at(i) = words.at(i).data();
    }
    pid_t worker = -1;
    EXPECT_EQ(::posix_spawn(&worker, CALCAR_COHORT_WORKER, nullptr, nullptr, arguments.data(), environ), 0);
    return worker;
  }

  /// @returns whether it ended by itself before it was killed
  static bool killWorker(pid_t worker) {
    ::kill(worker, SIGKILL);
    int status = 0;
    ::waitpid(worker, &status, 0);
    return WIFEXITED(status);
  }

  tests::TestFolder m_folder;
  std::filesystem::path m_keyFile;
  std::unique_ptr<KeySource> m_key;
  Location m_location;
};

TEST_F(CohortKill, CountsEachVisitOnceWhoeverIsKilledWhen) {
  auto store = Store::create(m_location, *m_key);
  ASSERT_TRUE(store) << store.error().detail;
  tests::storeVisits(*store, kVisits, [](std::int64_t) { return tests::VisitToStore{"{}"}; });
  const Cohort cohort(*store);
  const auto run = cohort.begin(kActor, "hash", "about", kShare);
  ASSERT_TRUE(run);

  testing::Dice dice(6);
  std::array<pid_t, kWorkers> workers{};
  for (pid_t& worker : workers) {
    worker = startWorker(run->id);
  }
  int killed = 0;
  while (killed < kKills && !cohort.progress(run->id)->isDone()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(30 + dice.roll(170)));
    pid_t& worker = workers.at(dice.roll(kWorkers));
    killed += killWorker(worker) ? 0 : 1;
    worker = startWorker(run->id);
  }
  for (const pid_t worker : workers) {
    int status = 0;
    ASSERT_EQ(::waitpid(worker, &status, 0), worker);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }

  const auto progress = cohort.progress(run->id);
  ASSERT_TRUE(progress);
  EXPECT_TRUE(progress->isDone());
  EXPECT_EQ(progress->visitsDone, kVisits);
  std::set<std::string> seen;
  std::int64_t results = 0;
  ASSERT_TRUE(cohort.eachChange(run->id, {}, [&](const CohortResult& result) {
    ++results;
    seen.insert(result.visit);
    EXPECT_EQ(result.payload, result.visit);
  }));
  EXPECT_EQ(results, kVisits);
  EXPECT_EQ(static_cast<std::int64_t>(seen.size()), kVisits);
  EXPECT_GT(killed, 3);
  std::cout << killed << " workers killed, " << results << " visits counted, " << seen.size()
            << " different ones\n";
}

}  // namespace
}  // namespace calcar::store
