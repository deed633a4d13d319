#include <algorithm>
#include <mutex>
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

/// Each worker opens the store for itself; the key is asked for once.
class Opener {
 public:
  explicit Opener(const StoreOptions& options) : m_location(locationOf(options)), m_key(keySource(options)) {}

  engine::Result<store::Store> open() {
    const std::scoped_lock lock(m_turn);
    if (!m_location) {
      return tl::unexpected(m_location.error());
    }
    return m_key ? store::Store::open(*m_location, **m_key) : tl::unexpected(m_key.error());
  }

 private:
  std::mutex m_turn;
  engine::Result<store::Location> m_location;
  engine::Result<std::unique_ptr<store::KeySource>> m_key;
};

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
  return printed ? ExitCode::Done : refuse(terminal, printed.error());
}

}  // namespace

ExitCode reassessCohort(const Terminal& terminal, const StoreOptions& options,
                        const ReassessArguments& arguments) {
  const auto rules = openPack(terminal, arguments.rules);
  if (!rules) {
    return ExitCode::InputRefused;
  }
  const Interruption interruption;
  workplace::ReassessOptions work;
  work.workers = arguments.workers;
  work.resume = arguments.resume;
  const store::Actor actor = actorOf(options);
  work.workplace = actor.workplace;
  work.stop = &Interruption::wished();
  work.progress = [&terminal](const workplace::ReassessProgress& progress) {
    terminal.err << toText(progress) << std::endl;
  };
  Opener opener(options);
  const auto report = workplace::reassess(
      *rules, [&opener] { return opener.open(); }, actor, work);
  if (!report) {
    return refuse(terminal, report.error());
  }
  const auto store = opener.open();
  if (!store) {
    return refuse(terminal, store.error());
  }
  const ExitCode printed = print(terminal, *store, *report);
  return printed == ExitCode::Done && !report->done.isDone() ? ExitCode::Cancelled : printed;
}

ExitCode listCohortRuns(const Terminal& terminal, const StoreOptions& options) {
  const auto store = openStore(options);
  const auto runs = store ? store::Cohort(*store).runs() : tl::unexpected(store.error());
  if (!runs) {
    return refuse(terminal, runs.error());
  }
  auto list = nlohmann::ordered_json::array();
  TextTable table({"Run", "Begun", "Visits", "Done", "Rules"});
  for (const store::CohortRun& run : *runs) {
    const auto done = store::Cohort(*store).progress(run.id);
    if (!done) {
      return refuse(terminal, done.error());
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

ExitCode showCohortRun(const Terminal& terminal, const StoreOptions& options, const std::string& run) {
  const auto store = openStore(options);
  const auto found = store ? findRun(*store, run) : tl::unexpected(store.error());
  const auto report = found ? workplace::reportOf(*store, *found) : tl::unexpected(found.error());
  return report ? print(terminal, *store, *report) : refuse(terminal, report.error());
}

ExitCode removeCohortRun(const Terminal& terminal, const StoreOptions& options, const std::string& run) {
  const auto store = openStore(options);
  if (!store) {
    return refuse(terminal, store.error());
  }
  const auto removed = store::Cohort(*store).remove(actorOf(options), run);
  return removed ? ExitCode::Done : refuse(terminal, removed.error());
}

}  // namespace calcar::cli
