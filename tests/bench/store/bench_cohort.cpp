// calcar-bench-cohort [VISITS] [FOLDER]: how quickly stored visits are judged by other rules, and with how
// much memory. Fills a file and a private PostgreSQL with a tenth of the visits, then with all of them; the
// same memory for both shows that it does not grow. On PostgreSQL with one process, with two, and with two of
// which one is killed and replaced again and again.

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <thread>

#include "integrations/workplace/reassess.hpp"
#include "tests/support/case_files.hpp"
#include "tests/support/other_rules.hpp"
#include "tests/support/private_postgres.hpp"
#include "tests/support/store_files.hpp"
#include "tests/support/stored_visits.hpp"
#include "tests/support/varied_cases.hpp"

extern char** environ;

namespace {

using namespace calcar;  // NOLINT(google-build-using-namespace): a program of its own
using Clock = std::chrono::steady_clock;

constexpr std::size_t kDifferentRecords = 2000;
const store::Actor kActor{"bench", "bench"};

/// The place of a store in words of a command line, and back.
std::array<std::string, 5> wordsOf(const store::Location& location) {
  return {location.file.string(), location.host, std::to_string(location.port), location.user,
          location.database};
}

store::Location locationIn(char** words) {
  store::Location location;
  location.file = words[0];
  location.kind = location.file.empty() ? store::Location::Kind::Server : store::Location::Kind::File;
  location.host = words[1];
  location.port = std::atoi(words[2]);
  location.user = words[3];
  location.database = words[4];
  return location;
}

/// The whole work of one process, as `calcar cohort reassess --resume` does it.
int work(char** arguments) {
  const auto location = locationIn(arguments);
  const auto key = store::keyFromFile(arguments[5]);
  workplace::ReassessOptions options;
  options.workers = std::atoi(arguments[6]);
  options.resume = true;
  options.workplace = "bench";
  const auto report = workplace::reassess(
      calcar::testing::laxerRules(calcar::testing::hipPack()),
      [&] { return store::Store::open(location, *key); }, kActor, options);
  if (!report) {
    std::cerr << report.error().where << ": " << report.error().detail << '\n';
  }
  return report ? 0 : 1;
}

struct Place {
  store::Location location;
  std::filesystem::path keyFile;
};

class Worker {
 public:
  Worker(const Place& place, int threads) {
    const auto words = wordsOf(place.location);
    std::vector<std::string> texts{"/proc/self/exe", "work"};
    texts.insert(texts.end(), words.begin(), words.end());
    texts.push_back(place.keyFile.string());
    texts.push_back(std::to_string(threads));
    std::vector<char*> arguments;
    for (std::string& text : texts) {
      arguments.push_back(text.data());
    }
    arguments.push_back(nullptr);
    if (::posix_spawn(&m_process, "/proc/self/exe", nullptr, nullptr, arguments.data(), environ) != 0) {
      throw std::runtime_error("a worker could not be started");
    }
  }

  /// @returns what it used; throws when it failed, unless it was to be killed
  struct rusage end(bool mayFail = false) {
    int status = 0;
    struct rusage used {};
    ::wait4(m_process, &status, 0, &used);
    if (!mayFail && (!WIFEXITED(status) || WEXITSTATUS(status) != 0)) {
      throw std::runtime_error("a worker failed");
    }
    return used;
  }
  void kill() const { ::kill(m_process, SIGKILL); }

 private:
  pid_t m_process = -1;
};

double secondsOf(const struct rusage& used) {
  constexpr double kMicro = 1e-6;
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         kMicro * static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

store::Store opened(const Place& place) {
  auto store = store::Store::open(place.location, *store::keyFromFile(place.keyFile));
  if (!store) {
    throw std::runtime_error(store.error().detail);
  }
  return std::move(*store);
}

/// What came of a run, checked: every visit once.
std::int64_t changedIn(const store::Store& store, const store::CohortRun& run, std::int64_t visits) {
  const auto report = workplace::reportOf(store, run);
  if (!report || !report->done.isDone() || report->done.visitsDone != visits || report->unreadable != 0) {
    throw std::runtime_error("not every visit was judged once");
  }
  return report->changed;
}

void print(const std::string& what, std::int64_t visits, double seconds, double cpu, long peak,
           std::int64_t changed) {
  constexpr double kKibiPerMebi = 1024;
  const auto count = static_cast<double>(visits);
  std::cout << std::left << std::setw(34) << what << std::right << std::setw(9) << visits << std::fixed
            << std::setprecision(1) << std::setw(9) << seconds << std::setprecision(0) << std::setw(10)
            << count / seconds << std::setw(12) << count / cpu << std::setprecision(1) << std::setw(10)
            << static_cast<double>(peak) / kKibiPerMebi << std::setw(9) << changed << std::endl;
}

void measure(const std::string& what, const Place& place, std::int64_t visits, int processes, int threads) {
  const auto start = Clock::now();
  std::vector<Worker> workers;
  for (int i = 0; i < processes; ++i) {
    workers.emplace_back(place, threads);
  }
  double cpu = 0;
  long peak = 0;
  for (Worker& worker : workers) {
    const struct rusage used = worker.end();
    cpu += secondsOf(used);
    peak = std::max(peak, used.ru_maxrss);
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  const auto store = opened(place);
  print(what, visits, seconds, cpu, peak, changedIn(store, store::Cohort(store).runs()->front(), visits));
}

/// The run that a worker has just begun, beside so many older ones.
store::CohortRun newRun(const store::Cohort& cohort, std::size_t older) {
  for (auto runs = cohort.runs(); runs; runs = cohort.runs()) {
    if (runs->size() > older) {
      return runs->front();
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("the runs could not be listed");
}

/// Two workers, one of them killed every second or so and replaced.
void measureKilled(const Place& place, std::int64_t visits) {
  const auto store = opened(place);
  const store::Cohort cohort(store);
  const std::size_t older = cohort.runs()->size();
  const auto start = Clock::now();
  Worker steady(place, 1);
  const store::CohortRun run = newRun(cohort, older);
  Worker unlucky(place, 1);
  calcar::testing::Dice dice(20261120);
  int killed = 0;
  while (true) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300 + dice.roll(1200)));
    unlucky.kill();
    static_cast<void>(unlucky.end(true));
    if (cohort.progress(run.id)->isDone()) {
      break;
    }
    ++killed;
    unlucky = Worker(place, 1);
  }
  const struct rusage used = steady.end();
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  print("PostgreSQL, " + std::to_string(killed) + " workers killed", visits, seconds, secondsOf(used),
        used.ru_maxrss, changedIn(store, run, visits));
}

void fill(const Place& place, std::int64_t from, std::int64_t to, const std::vector<std::string>& records) {
  const auto store = opened(place);
  tests::storeVisits(
      store, to - from,
      [&](std::int64_t number) {
        return tests::VisitToStore{records[static_cast<std::size_t>(number) % records.size()]};
      },
      from);
}

std::vector<std::string> differentRecords() {
  const engine::Pack& pack = calcar::testing::hipPack();
  std::vector<engine::Episode> cases;
  for (const char* name : {"femoral-neck-stress", "gluteal-tendinopathy", "labral"}) {
    cases.push_back(
        calcar::testing::caseIn(std::string(CALCAR_SOURCE_DIR "/docs/examples/") + name + "/case.yaml"));
  }
  calcar::testing::Dice dice(1);
  std::vector<std::string> records;
  std::size_t size = 0;
  while (records.size() < kDifferentRecords) {
    exchange::SignedVisit visit;
    visit.episode = calcar::testing::variedCase(cases[dice.roll(cases.size())], pack, dice);
    visit.asOf = visit.episode.visits.back().when;
    visit.pack = {"hip", "1", std::string(pack.hash())};
    visit.verdict = engine::quickVerdict(pack, visit.episode, visit.asOf);
    records.push_back(encodeVisitRecord(visit));
    size += records.back().size();
  }
  std::cout << "records of " << size / records.size() << " bytes on average, before they are sealed\n";
  return records;
}

Place newPlace(const store::Location& location, const std::filesystem::path& keyFile) {
  const auto made = store::Store::create(location, *store::keyFromFile(keyFile));
  if (!made) {
    throw std::runtime_error(made.error().detail);
  }
  return {location, keyFile};
}

void runAll(std::int64_t visits, const std::filesystem::path& folder) {
  const auto keyFile = tests::keyFileIn(folder);
  const auto records = differentRecords();
  std::cout << std::left << std::setw(34) << "" << std::right << std::setw(9) << "visits" << std::setw(9)
            << "seconds" << std::setw(10) << "visits/s" << std::setw(12) << "per core/s" << std::setw(10)
            << "peak MiB" << std::setw(9) << "changed" << std::endl;
  const Place file = newPlace(tests::fileIn(folder), keyFile);
  fill(file, 0, visits / 10, records);
  measure("SQLite, 1 process, 1 thread", file, visits / 10, 1, 1);
  measure("SQLite, 1 process, 2 threads", file, visits / 10, 1, 2);
  fill(file, visits / 10, visits, records);
  measure("SQLite, 1 process, 1 thread", file, visits, 1, 1);

  const Place server = newPlace(tests::PrivatePostgres::ofThisProcess().newDatabase(), keyFile);
  fill(server, 0, visits / 10, records);
  measure("PostgreSQL, 1 process", server, visits / 10, 1, 1);
  measure("PostgreSQL, 2 processes", server, visits / 10, 2, 1);
  fill(server, visits / 10, visits, records);
  measure("PostgreSQL, 1 process", server, visits, 1, 1);
  measure("PostgreSQL, 2 processes", server, visits, 2, 1);
  measureKilled(server, visits);
}

}  // namespace

int main(int count, char** arguments) {
  constexpr int kWorkWords = 9;
  constexpr std::int64_t kDefaultVisits = 100'000;
  try {
    if (count == kWorkWords && std::string(arguments[1]) == "work") {
      return work(arguments + 2);
    }
    const tests::TestFolder folder;
    const std::filesystem::path place = count > 2 ? std::filesystem::path(arguments[2]) : folder.path();
    runAll(count > 1 ? std::atoll(arguments[1]) : kDefaultVisits, place);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
