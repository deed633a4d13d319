#include <CLI/CLI.hpp>
#include <memory>

#include "plugin/cli/store/outbox_actions.hpp"
#include "plugin/cli/store/store_arguments.hpp"

namespace calcar::cli {
namespace {

using Options = std::shared_ptr<OutboxOptions>;
using Act = ExitCode (*)(const Terminal&, const OutboxOptions&);

constexpr int kLongestPause = 3600;

struct Command {
  CLI::App* app;
  Options options;
};

Command add(CLI::App& outbox, const ChooseAction& choose, const char* name, const char* about, Act act) {
  const Command command{outbox.add_subcommand(name, about), std::make_shared<OutboxOptions>()};
  addStoreOptions(*command.app, command.options->store);
  command.app->callback([choose, act, options = command.options] {
    choose([act, options](const Terminal& terminal, const std::string& /*pack*/) {
      return act(terminal, *options);
    });
  });
  return command;
}

void addDocument(const Command& command, const char* about) {
  command.app->add_option("DOCUMENT", command.options->document, about)->required();
}

void addWays(const Command& command) {
  command.app
      ->add_option("--ways", command.options->ways,
                   "The file of ways out (default: calcar/ways.yaml in the folder of the user's settings)")
      ->type_name("FILE");
}

void addList(CLI::App& outbox, const ChooseAction& choose) {
  const Command command =
      add(outbox, choose, "list", "List the documents that nobody has acknowledged yet, urgent ones first",
          &listOutbox);
  command.app->add_flag("--all", command.options->all, "Those that arrived too");
}

void addQueue(CLI::App& outbox, const ChooseAction& choose) {
  const Command command = add(outbox, choose, "queue", "Give a signed document a way out", &queueDocument);
  addDocument(command, "The number of a signed document");
  command.app
      ->add_option("--way", command.options->way,
                   "folder:NAME, pacs:NODE or by-hand (default: the usual one for its kind)")
      ->type_name("WAY");
  command.app->add_flag("--urgent", command.options->urgent, "It nags until somebody has it");
  addWays(command);
}

void addHandOver(CLI::App& outbox, const ChooseAction& choose) {
  const Command command =
      add(outbox, choose, "hand-over",
          "Record that somebody has a document now; who is asked on standard input", &handOverDocument);
  command.app
      ->add_option("DOCUMENT", command.options->document,
                   "The id of one on its way, as “list” has it, or the number of a signed document")
      ->required();
  auto* inPerson = command.app->add_flag("--in-person", command.options->inPerson, "It was brought there");
  command.app->add_flag("--by-phone", command.options->byPhone, "It was read out or announced by phone")
      ->excludes(inPerson);
}

void addSave(CLI::App& outbox, const ChooseAction& choose) {
  const Command command =
      add(outbox, choose, "save", "Write a signed document to a new file, as it was signed", &saveDocument);
  addDocument(command, "The number of a signed document");
  command.app->add_option("--out", command.options->out, "A new PDF file; never overwritten")
      ->required()
      ->type_name("FILE");
}

}  // namespace

void addOutboxCommands(CLI::App& app, const ChooseAction& choose) {
  CLI::App* outbox = app.add_subcommand("outbox", "Send signed documents, and see what became of them");
  outbox->require_subcommand(1);
  outbox->fallthrough();
  addList(*outbox, choose);
  addQueue(*outbox, choose);
  addWays(add(*outbox, choose, "send", "Send what is due, once, and say what became of it", &sendDocuments));
  const Command watch =
      add(*outbox, choose, "watch", "Go on sending what is due until it is ended", &watchOutbox);
  addWays(watch);
  watch.app->add_option("--every", watch.options->everySeconds, "Seconds between passes (default: 30)")
      ->check(CLI::Range(1, kLongestPause))
      ->type_name("SECONDS");
  addHandOver(*outbox, choose);
  addSave(*outbox, choose);
}

}  // namespace calcar::cli
