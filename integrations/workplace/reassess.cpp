#include "integrations/workplace/reassess.hpp"

#include <chrono>
#include <utility>

#include "engine/assessment/verdict_changes.hpp"
#include "integrations/workplace/internal/crew.hpp"
#include "integrations/workplace/internal/judge_share.hpp"

namespace calcar::workplace {
namespace {

using engine::Error;
using engine::ErrorCode;
using Clock = std::chrono::steady_clock;

constexpr int kMostWorkers = 256;
constexpr std::chrono::milliseconds kBetweenProgress{1000};

/// The kinds of outcome in the order of the report.
std::vector<std::string> kindsInOrder() {
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < engine::kChangeKinds; ++i) {
    kinds.emplace_back(toText(static_cast<engine::ChangeKind>(i)));
  }
  return kinds;
}

class Pace {
 public:
  explicit Pace(std::int64_t doneBefore) : m_doneBefore(doneBefore), m_start(Clock::now()) {}

  [[nodiscard]] ReassessProgress at(const store::CohortProgress& done) const {
    const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    ReassessProgress progress{done, 0, -1};
    const auto since = static_cast<double>(done.visitsDone - m_doneBefore);
    if (since > 0 && seconds > 0) {
      progress.visitsPerSecond = since / seconds;
      progress.secondsLeft = static_cast<std::int64_t>(static_cast<double>(done.visits - done.visitsDone) /
                                                       progress.visitsPerSecond);
    }
    return progress;
  }

 private:
  std::int64_t m_doneBefore;
  Clock::time_point m_start;
};

engine::Result<void> watch(internal::Crew& crew, const store::Cohort& cohort, const std::string& run,
                           std::int64_t doneBefore, const ReassessOptions& options) {
  const Pace pace(doneBefore);
  while (!crew.waitFor(kBetweenProgress)) {
    const auto done = cohort.progress(run);
    // A lost connection is the workers' to mend; what they cannot mend they report.
    if (done && options.progress) {
      options.progress(pace.at(*done));
    }
  }
  if (auto failure = crew.failure()) {
    return tl::unexpected(std::move(*failure));
  }
  return {};
}

/// The report, from another connection where the first one was lost meanwhile.
engine::Result<ReassessReport> finalReport(const store::Store& store, const OpenStore& open,
                                           const store::CohortRun& run) {
  auto report = reportOf(store, run);
  if (report || report.error().code != ErrorCode::Unavailable) {
    return report;
  }
  const auto again = open();
  return again ? reportOf(*again, run) : tl::unexpected(again.error());
}

engine::Result<ReassessedVisit> visitOf(const store::CohortResult& result) {
  ReassessedVisit visit{result.visit, result.kind, {}, {}};
  if (result.kind == internal::kUnreadable) {
    visit.why = result.payload;
    return visit;
  }
  if (result.kind == internal::kDraft) {
    return visit;
  }
  auto changes = exchange::decodeChanges(result.payload);
  if (!changes) {
    return tl::unexpected(std::move(changes.error()));
  }
  visit.changes = std::move(*changes);
  return visit;
}

}  // namespace

engine::Result<ReassessReport> reassess(const engine::Pack& rules, const OpenStore& open,
                                        const store::Actor& actor, const ReassessOptions& options) {
  if (options.workers < 1 || options.workers > kMostWorkers) {
    return tl::unexpected(Error{ErrorCode::OutOfRange, "cohort.workers", "expected 1 to 256 workers"});
  }
  const auto store = open();
  if (!store) {
    return tl::unexpected(store.error());
  }
  const store::Cohort cohort(*store);
  const std::string pack(rules.hash());
  const std::string about = "reassess";
  const auto run = options.resume ? cohort.beginOrResume(actor, pack, about, options.share)
                                  : cohort.begin(actor, pack, about, options.share);
  if (!run) {
    return tl::unexpected(run.error());
  }
  const auto before = cohort.progress(run->id);
  if (!before) {
    return tl::unexpected(before.error());
  }
  internal::Crew crew(rules, open, *store, run->id, options);
  const auto watched = watch(crew, cohort, run->id, before->visitsDone, options);
  if (!watched) {
    return tl::unexpected(watched.error());
  }
  return finalReport(*store, open, *run);
}

engine::Result<ReassessReport> reportOf(const store::Store& store, const store::CohortRun& run) {
  const store::Cohort cohort(store);
  const auto done = cohort.progress(run.id);
  const auto counts = done ? cohort.counts(run.id) : tl::unexpected(done.error());
  if (!counts) {
    return tl::unexpected(counts.error());
  }
  ReassessReport report{run, *done, 0, 0, 0, 0, {}};
  const auto countOf = [&counts](const std::string& kind) {
    std::int64_t visits = 0;
    for (const store::CohortCount& count : *counts) {
      visits += count.kind == kind ? count.visits : 0;
    }
    return visits;
  };
  report.drafts = countOf(internal::kDraft);
  report.unreadable = countOf(internal::kUnreadable);
  for (const std::string& kind : kindsInOrder()) {
    const std::int64_t visits = countOf(kind);
    report.changed += visits;
    if (visits > 0) {
      report.kinds.push_back({kind, visits});
    }
  }
  report.unchanged = done->visitsDone - report.drafts - report.unreadable - report.changed;
  return report;
}

engine::Result<void> eachReassessed(const store::Store& store, const std::string& run,
                                    const std::function<void(const ReassessedVisit&)>& use) {
  std::vector<std::string> kinds = kindsInOrder();
  kinds.emplace_back(internal::kUnreadable);
  kinds.emplace_back(internal::kDraft);
  engine::Result<void> outcome;
  for (const std::string& kind : kinds) {
    const auto listed = store::Cohort(store).eachChange(run, kind, [&](const store::CohortResult& result) {
      const auto visit = visitOf(result);
      if (visit) {
        use(*visit);
      } else if (outcome) {
        outcome = tl::unexpected(visit.error());
      }
    });
    if (!listed) {
      return listed;
    }
  }
  return outcome;
}

}  // namespace calcar::workplace
