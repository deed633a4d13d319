#include <CLI/CLI.hpp>
#include <memory>
#include <utility>

#include "integrations/store/patients.hpp"
#include "integrations/workplace/take_in.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/store/store_arguments.hpp"
#include "plugin/cli/store/visit_listing.hpp"

namespace calcar::cli {
namespace {

constexpr std::size_t kMostListed = 10'000;

struct Options {
  StoreOptions store;
  std::string file;
  std::string patient;
  std::string id;
  std::size_t limit = 50;
};
using Shared = std::shared_ptr<Options>;

ExitCode listVisits(const Terminal& terminal, const Options& options) {
  const auto store = openStore(options.store);
  const auto visits = store ? store::Consultations(*store).visits(options.patient, options.limit)
                            : tl::unexpected(store.error());
  if (!visits) {
    return refuse(terminal, visits.error());
  }
  printVisits(terminal, *visits);
  return ExitCode::Done;
}

ExitCode addCase(const Terminal& terminal, const Options& options, const std::string& packFile) {
  auto pack = openPack(terminal, packFile);
  const auto input = pack ? readCase(terminal, options.file, *pack) : std::nullopt;
  if (!input) {
    return ExitCode::InputRefused;
  }
  if (input->episode.visits.empty()) {
    return refuse(terminal, "the case has no visit; add one with “when:” first");
  }
  auto desk = openDesk(options.store, std::move(*pack));
  if (!desk) {
    return refuse(terminal, desk.error());
  }
  const auto opened = workplace::takeIn(**desk, input->episode);
  if (!opened) {
    return refuse(terminal, opened.error());
  }
  const auto rows = store::Consultations((*desk)->store()).visits(opened->token.patient, kMostListed);
  if (!rows) {
    return refuse(terminal, rows.error());
  }
  std::vector<store::VisitRow> added = *rows;
  std::erase_if(added,
                [&](const store::VisitRow& row) { return row.consultation != opened->token.consultation; });
  printVisits(terminal, added);
  return ExitCode::Done;
}

ExitCode search(const Terminal& terminal, const Options& options, const std::string& packFile) {
  auto pack = openPack(terminal, packFile);
  auto desk = pack ? openDesk(options.store, std::move(*pack))
                   : tl::unexpected(engine::Error{engine::ErrorCode::Unreadable, "pack", "expected rules"});
  if (!desk) {
    return refuse(terminal, desk.error());
  }
  const auto words = askLine(terminal, "Name, birth date or record number: ");
  const auto people = words ? (*desk)->search(*words, options.limit) : tl::unexpected(words.error());
  if (!people) {
    return refuse(terminal, people.error());
  }
  std::vector<std::vector<store::ConsultationRow>> consultations;
  for (const workplace::Person& person : *people) {
    auto rows = store::Consultations((*desk)->store()).ofPatient(person.id);
    if (!rows) {
      return refuse(terminal, rows.error());
    }
    consultations.push_back(std::move(*rows));
  }
  printPeople(terminal, *people, consultations);
  return ExitCode::Done;
}

void add(CLI::App& app, const char* name, const char* about, const Shared& options,
         const ChooseAction& choose, ExitCode (*act)(const Terminal&, const Options&, const std::string&)) {
  CLI::App* command = app.add_subcommand(name, about);
  addStoreOptions(*command, options->store);
  command->callback([options, choose, act] {
    choose([options, act](const Terminal& terminal, const std::string& pack) {
      return act(terminal, *options, pack);
    });
  });
}

void addVisits(CLI::App& app, const ChooseAction& choose) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("visits", "List the stored visits, the latest first");
  addStoreOptions(*command, options->store);
  command->add_option("--patient", options->patient, "Only of this patient of the store")->type_name("ID");
  command->add_option("--limit", options->limit, "At most so many (default: 50)")
      ->check(CLI::Range(1, 10'000));
  add(*command, "add", "Take a case file into the store, as a new consultation of its person", options,
      choose, &addCase);
  command->get_subcommand("add")
      ->add_option("CASE", options->file, "A case file, YAML or JSON; - for standard input")
      ->required();
  command->require_subcommand(0, 1);
  command->callback([options, choose, command] {
    if (command->get_subcommands().empty()) {
      choose([options](const Terminal& terminal, const std::string& /*pack*/) {
        return listVisits(terminal, *options);
      });
    }
  });
}

void addSearch(CLI::App& app, const ChooseAction& choose) {
  const auto options = std::make_shared<Options>();
  add(app, "search", "Find people by the words on standard input: names, birth date, record number", options,
      choose, &search);
  app.get_subcommand("search")
      ->add_option("--limit", options->limit, "At most so many people (default: 50)")
      ->check(CLI::Range(1, 1'000));
}

}  // namespace

void addVisitCommands(CLI::App& app, const ChooseAction& choose) {
  addVisits(app, choose);
  addSearch(app, choose);
}

}  // namespace calcar::cli
