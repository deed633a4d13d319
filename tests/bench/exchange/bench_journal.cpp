// How long it takes to read a stored consultation of fifty visits, and to write one edit.

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "integrations/exchange/journal_json.hpp"

namespace {

using calcar::engine::Snapshot;

Snapshot fiftyVisits() {
  constexpr int kVisits = 50;
  constexpr int kAnswers = 80;
  Snapshot snapshot;
  for (int i = 0; i < kVisits; ++i) {
    calcar::engine::Visit visit;
    visit.when = {{2026, 1 + i / 28, 1 + i % 28}, 600};
    visit.clinician = {"A. Example", "physiotherapist", "7"};
    for (int k = 0; k < kAnswers; ++k) {
      calcar::engine::Observation answer;
      answer.finding = "some-finding-of-the-dictionary-" + std::to_string(k);
      answer.outcome = calcar::engine::Value(12.5 + k);
      if (k % 2 == 0) {
        answer.outcome = calcar::engine::Value(true);
      }
      answer.note = k % 8 == 0 ? "said on the way out" : "";
      visit.observations.push_back(std::move(answer));
    }
    for (const char* panel : {"infection", "tumour", "bones-and-load"}) {
      visit.panels.push_back({panel, {}, ""});
    }
    visit.scores.push_back({"hos", "sport", {}, std::vector<std::optional<double>>(9, 3.0), {}, "paper", {}});
    snapshot.episode.visits.push_back(std::move(visit));
    snapshot.visits.push_back({"visit-" + std::to_string(i), {}, 1, "A. Example", {}, "", {}});
  }
  for (int i = 0; i < 10; ++i) {
    calcar::engine::ImagingStudy study;
    study.uid = "1.2.3." + std::to_string(i);
    study.region = "hip";
    snapshot.episode.imaging.push_back(std::move(study));
  }
  return snapshot;
}

/// The median of repeated runs, in microseconds.
template <typename Work>
double median(int runs, Work work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main() {
  const std::string json = calcar::exchange::encodeSnapshot(fiftyVisits());
  bool isRead = true;
  const double read =
      median(41, [&] { isRead = calcar::exchange::decodeSnapshot(json).has_value() && isRead; });
  calcar::engine::Observation answer;
  answer.finding = "night-pain";
  answer.outcome = calcar::engine::Value(true);
  const calcar::engine::Entry entry{7,
                                    "entry-7",
                                    {{2026, 11, 20}, 615},
                                    {{"A. Example", "", ""}, "desk"},
                                    calcar::engine::MakeEdit{calcar::engine::AnswerFinding{answer}, false}};
  std::size_t bytes = 0;
  const double write = median(1001, [&] { bytes += calcar::exchange::encodeEntry(entry).size(); });
  std::cout << "snapshot of 50 visits, " << json.size() << " bytes: read in " << read / 1000 << " ms\n"
            << "one edit, " << bytes / 1001 << " bytes: written in " << write << " us\n";
  return isRead ? 0 : 1;
}
