#include <unistd.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "integrations/workplace/reassess.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/cohort_options.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/reassessment_listing.hpp"
#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {
namespace {

ExitCode refuseFor(const Terminal& terminal, const engine::Error& error) {
  return refuse(terminal, error.where + ": " + error.detail);
}

/// The machine's name: says who worked on what.
std::string machineName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string("machine");
}

engine::Result<store::Store> openStore(const CohortOptions& options) {
  const auto location = store::parseLocation(options.store);
  if (!location) {
    return tl::unexpected(location.error());
  }
  forbidCoreDumps();
  const auto key = store::keyFromFile(options.keyFile);
  return store::Store::open(*location, *key);
}

engine::Result<store::CohortRun> findRun(const store::Store& store, const std::string& id) {
  auto runs = store::Cohort(store).runs();
  if (!runs) {
    return tl::unexpected(std::move(runs.error()));
  }
  const auto found =
      std::find_if(runs->begin(), runs->end(), [&id](const store::CohortRun& run) { return run.id == id; });
  if (found == runs->end()) {
    return tl::unexpected(engine::Error{engine::ErrorCode::UnknownId, "cohort.run",
                                        "there is no such run; “calcar cohort runs” lists them"});
  }
  return std::move(*found);
}

ExitCode print(const Terminal& terminal, const store::Store& store, const workplace::ReassessReport& report) {
  const auto printed = printReassessment(terminal, store, report);
  return printed ? ExitCode::Done : refuseFor(terminal, printed.error());
}

}  // namespace

ExitCode reassessCohort(const Terminal& terminal, const CohortOptions& options,
                        const ReassessArguments& arguments) {
  const auto rules = openPack(terminal, arguments.rules);
  if (!rules) {
    return ExitCode::InputRefused;
  }
  const Interruption interruption;
  workplace::ReassessOptions work;
  work.workers = arguments.workers;
  work.resume = arguments.resume;
  work.workplace = machineName();
  work.stop = &Interruption::wished();
  work.progress = [&terminal](const workplace::ReassessProgress& progress) {
    terminal.err << toText(progress) << std::endl;
  };
  const store::Actor actor{options.by, work.workplace};
  const auto report = workplace::reassess(
      *rules, [&options] { return openStore(options); }, actor, work);
  if (!report) {
    return refuseFor(terminal, report.error());
  }
  const auto store = openStore(options);
  if (!store) {
    return refuseFor(terminal, store.error());
  }
  const ExitCode printed = print(terminal, *store, *report);
  return printed == ExitCode::Done && !report->done.isDone() ? ExitCode::Cancelled : printed;
}

ExitCode listCohortRuns(const Terminal& terminal, const CohortOptions& options) {
  const auto store = openStore(options);
  const auto runs = store ? store::Cohort(*store).runs() : tl::unexpected(store.error());
  if (!runs) {
    return refuseFor(terminal, runs.error());
  }
  auto list = nlohmann::ordered_json::array();
  TextTable table({"Run", "Begun", "Visits", "Done", "Rules"});
  for (const store::CohortRun& run : *runs) {
    const auto done = store::Cohort(*store).progress(run.id);
    if (!done) {
      return refuseFor(terminal, done.error());
    }
    list.push_back({{"run", run.id},
                    {"made", run.made},
                    {"visits", run.visits},
                    {"judged", done->visitsDone},
                    {"finished", done->isDone()},
                    {"rules", run.pack}});
    table.add({run.id, run.made, std::to_string(run.visits), std::to_string(done->visitsDone), run.pack});
  }
  if (terminal.json) {
    terminal.out << list.dump(2) << '\n';
  } else {
    table.print(terminal.out);
  }
  return ExitCode::Done;
}

ExitCode showCohortRun(const Terminal& terminal, const CohortOptions& options, const std::string& run) {
  const auto store = openStore(options);
  const auto found = store ? findRun(*store, run) : tl::unexpected(store.error());
  const auto report = found ? workplace::reportOf(*store, *found) : tl::unexpected(found.error());
  return report ? print(terminal, *store, *report) : refuseFor(terminal, report.error());
}

ExitCode removeCohortRun(const Terminal& terminal, const CohortOptions& options, const std::string& run) {
  const auto store = openStore(options);
  if (!store) {
    return refuseFor(terminal, store.error());
  }
  const auto removed = store::Cohort(*store).remove({options.by, machineName()}, run);
  return removed ? ExitCode::Done : refuseFor(terminal, removed.error());
}

}  // namespace calcar::cli
