// cohort_worker RUN HOST PORT USER DATABASE KEY_FILE: works on a run until nothing is left. For tests that
// kill it; so it takes its time with every share.

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "integrations/store/cohort.hpp"

namespace {

using namespace calcar;  // NOLINT(google-build-using-namespace): a program of its own

std::vector<store::CohortChange> noteAll(std::span<const store::CohortVisit> visits) {
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  std::vector<store::CohortChange> changes;
  for (const store::CohortVisit& visit : visits) {
    changes.push_back({visit.number, "seen", visit.id});
  }
  return changes;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 7) {
    std::cerr << "expected RUN HOST PORT USER DATABASE KEY_FILE\n";
    return 2;
  }
  store::Location location;
  location.kind = store::Location::Kind::Server;
  location.host = arguments[2];
  location.port = std::atoi(arguments[3]);
  location.user = arguments[4];
  location.database = arguments[5];
  const auto key = store::keyFromFile(arguments[6]);
  const auto store = store::Store::open(location, *key);
  if (!store) {
    std::cerr << store.error().detail << '\n';
    return 1;
  }
  const store::Cohort cohort(*store);
  auto worked = cohort.workOne(arguments[1], "worker", noteAll);
  while (worked && *worked) {
    worked = cohort.workOne(arguments[1], "worker", noteAll);
  }
  return worked ? 0 : 1;
}
