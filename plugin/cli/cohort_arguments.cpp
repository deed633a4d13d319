#include "plugin/cli/cohort_arguments.hpp"

#include <CLI/CLI.hpp>

namespace calcar::cli {
namespace {

using Choose = std::function<void(std::function<ExitCode(const Terminal&)>)>;

constexpr int kMostWorkers = 256;

void addReassess(CLI::App& cohort, CohortArguments& arguments, const Choose& choose) {
  CLI::App* command = cohort.add_subcommand(
      "reassess", "Judge all stored visits by other rules and say who would change; nothing is altered");
  addStoreOptions(*command, arguments.options);
  ReassessArguments& reassess = arguments.reassess;
  command->add_option("--rules", reassess.rules, "The pack of the other rules (default: the one built in)")
      ->type_name("PACK");
  command->add_option("--workers", reassess.workers, "Threads of this process (default: 1)")
      ->check(CLI::Range(1, kMostWorkers))
      ->type_name("N");
  command->add_flag("--resume", reassess.resume,
                    "Go on with the unfinished run of these rules, also beside other machines");
  command->callback([&arguments, choose] {
    choose([&arguments](const Terminal& terminal) {
      return reassessCohort(terminal, arguments.options, arguments.reassess);
    });
  });
}

void addRuns(CLI::App& cohort, CohortArguments& arguments, const Choose& choose) {
  CLI::App* command = cohort.add_subcommand("runs", "List the runs that are kept");
  addStoreOptions(*command, arguments.options);
  command->callback([&arguments, choose] {
    choose([&arguments](const Terminal& terminal) { return listCohortRuns(terminal, arguments.options); });
  });
}

using OnRun = ExitCode (*)(const Terminal&, const StoreOptions&, const std::string&);

void addOnRun(CLI::App& cohort, CohortArguments& arguments, const Choose& choose, const char* name,
              const char* about, OnRun act) {
  CLI::App* command = cohort.add_subcommand(name, about);
  command->add_option("RUN", arguments.run, "Its id, as “runs” lists it")->required();
  addStoreOptions(*command, arguments.options);
  command->callback([&arguments, choose, act] {
    choose([&arguments, act](const Terminal& terminal) {
      return act(terminal, arguments.options, arguments.run);
    });
  });
}

}  // namespace

void addCohort(CLI::App& app, CohortArguments& arguments, const Choose& choose) {
  CLI::App* cohort = app.add_subcommand("cohort", "Work over all stored visits");
  cohort->require_subcommand(1);
  cohort->fallthrough();
  addReassess(*cohort, arguments, choose);
  addRuns(*cohort, arguments, choose);
  addOnRun(*cohort, arguments, choose, "show", "Say what a run found", &showCohortRun);
  addOnRun(*cohort, arguments, choose, "remove", "Take a run away with what it found", &removeCohortRun);
}

}  // namespace calcar::cli
