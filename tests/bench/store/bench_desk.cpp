// calcar-bench-desk STORE KEY-FILE FOLDER: makes a store with one patient of 50 visits, then measures how
// long an edit takes until it is durable and how long it takes to open the patient. FOLDER is on the disk
// that bare writes of the same size are measured on, as a limit: nothing durable is quicker than the disk.

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "integrations/workplace/desk.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar::bench {
namespace {

constexpr int kVisits = 50;
constexpr std::size_t kAnswers = 60;
constexpr int kEdits = 500;
constexpr int kOpenings = 40;
constexpr std::size_t kBareBytes = 4096;

template <typename T>
T valueOf(engine::Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s: %s\n", result.error().where.c_str(), result.error().detail.c_str());
    std::exit(1);
  }
  return std::move(*result);
}

void measure(const char* what, int rounds, const std::function<void(int)>& work) {
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto before = std::chrono::steady_clock::now();
    work(round);
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count());
  }
  std::sort(times.begin(), times.end());
  const auto at = [&times](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-44s %8.2f %8.2f %8.2f ms\n", what, at(0.5), at(0.95), at(1.0));
  std::fflush(stdout);
}

/// Questions without a side that are answered by yes or no.
std::vector<std::string> questions(const engine::Pack& pack) {
  std::vector<std::string> ids;
  for (const auto* finding : *pack.content().findings()) {
    const bool plain = finding->origin() == pack::Origin::Observed &&
                       finding->type() == pack::ValueType::YesNo && !finding->sided();
    if (plain && ids.size() < kAnswers) {
      ids.push_back(finding->id()->str());
    }
  }
  return ids;
}

engine::MakeEdit answer(const std::string& finding, bool yes) {
  return {engine::AnswerFinding{{finding, {}, engine::Value(yes), {}, {}, {}}}};
}

engine::StartVisit visit(int number) {
  const engine::Date day = *engine::makeDate(2024 + number / 12, 1 + number % 12, 10);
  return {"visit-" + std::to_string(number), {day, 600}, {"Nora Berg", "physiotherapist", ""}, "clinic"};
}

void measureDisk(const std::string& folder) {
  const std::string file = folder + "/bare-writes";
  const int handle = ::open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY, S_IRUSR | S_IWUSR);
  const std::string bytes(kBareBytes, 'x');
  measure("limit: a bare write of 4 KB, durable", kEdits, [&](int) {
    if (::write(handle, bytes.data(), bytes.size()) < 0 || ::fdatasync(handle) != 0) {
      std::exit(1);
    }
  });
  ::close(handle);
  ::unlink(file.c_str());
}

int run(const std::string& where, const std::string& keyFile, const std::string& folder) {
  const auto key = store::keyFromFile(keyFile);
  const auto location = valueOf(store::parseLocation(where));
  auto opened = store::Store::open(location, *key);
  store::Store store = opened ? std::move(*opened) : valueOf(store::Store::create(location, *key));
  workplace::DeskSetup setup;
  setup.author = {{"Nora Berg", "physiotherapist", ""}, "bench"};
  setup.pendingFolder = folder + "/waiting";
  setup.calcarVersion = "bench";
  const auto pack = std::make_shared<const engine::Pack>(valueOf(engine::Pack::open(rules::embeddedPack())));
  workplace::Desk desk(std::move(store), pack, std::move(setup));
  const engine::Patient person{"4711", "bench", "Läufer", "Ida", engine::makeDate(1991, 3, 14), {}, {}};
  const auto begun = valueOf(desk.begin(valueOf(desk.findOrAdd(person)).id));
  const auto ids = questions(*pack);
  for (int number = 0; number < kVisits; ++number) {
    static_cast<void>(valueOf(desk.act(begun.token, visit(number))));
    for (std::size_t i = 0; i < ids.size(); ++i) {
      static_cast<void>(
          valueOf(desk.act(begun.token, answer(ids[i], (i + static_cast<std::size_t>(number)) % 3 == 0))));
    }
  }
  std::printf("%-44s %8s %8s %8s\n", location.kind == store::Location::Kind::File ? "SQLite" : "PostgreSQL",
              "median", "p95", "max");
  measureDisk(folder);
  measure("an edit, durable, in the 50th visit", kEdits, [&](int round) {
    static_cast<void>(valueOf(
        desk.act(begun.token, answer(ids[static_cast<std::size_t>(round) % ids.size()], round % 2 == 0))));
  });
  measure("undo, durable", 50, [&](int) { static_cast<void>(valueOf(desk.undo(begun.token))); });
  measure("opening the patient with 50 visits", kOpenings, [&](int) {
    const auto again = valueOf(desk.open(begun.token.consultation));
    if (valueOf(desk.read(again.token)).visits.size() != kVisits) {
      std::exit(1);
    }
  });
  return 0;
}

}  // namespace
}  // namespace calcar::bench

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: calcar-bench-desk STORE KEY-FILE FOLDER\n");
    return 2;
  }
  return calcar::bench::run(arguments[1], arguments[2], arguments[3]);
}
