#include <CLI/CLI.hpp>

#include "plugin/cli/store/store_actions.hpp"
#include "plugin/cli/store/store_arguments.hpp"

namespace calcar::cli {
namespace {

/// A command whose only options are those of every store's command.
using OnStore = ExitCode (*)(const Terminal&, const StoreOptions&);

void addOnStore(CLI::App& group, const ChooseAction& choose, const char* name, const char* about,
                OnStore act) {
  const auto options = std::make_shared<StoreOptions>();
  CLI::App* command = group.add_subcommand(name, about);
  addStoreOptions(*command, *options);
  command->callback([options, choose, act] {
    choose([options, act](const Terminal& terminal, const std::string&) { return act(terminal, *options); });
  });
}

void addNew(CLI::App& group, const ChooseAction& choose) {
  const auto options = std::make_shared<NewStoreOptions>();
  CLI::App* command = group.add_subcommand("new", "Make an empty store and its recovery code");
  addStoreOptions(*command, options->store);
  command->add_flag("--no-recovery", options->withoutRecovery,
                    "Make no recovery code: when the key is lost, everything is");
  command->callback([options, choose] {
    choose([options](const Terminal& terminal, const std::string&) { return makeStore(terminal, *options); });
  });
}

void addNewKeyFile(CLI::App& group, const ChooseAction& choose) {
  const auto file = std::make_shared<std::string>();
  CLI::App* command = group.add_subcommand("new-key-file", "Write a new key file: 32 random bytes");
  command->add_option("FILE", *file, "A new file; never overwritten")->required();
  command->fallthrough();
  command->callback([file, choose] {
    choose([file](const Terminal& terminal, const std::string&) { return writeKeyFile(terminal, *file); });
  });
}

void addAddKey(CLI::App& group, const ChooseAction& choose) {
  const auto options = std::make_shared<AddKeyOptions>();
  CLI::App* command = group.add_subcommand("add-key", "Let the store be opened in one more way");
  addStoreOptions(*command, options->store);
  NewKeyOptions& key = options->key;
  CLI::Option_group* kinds = command->add_option_group("The new key", "Exactly one of these");
  kinds->add_option("--new-key-file", key.keyFile, "A key file, as “store new-key-file” makes it")
      ->type_name("FILE");
  kinds->add_flag("--new-passphrase", key.passphrase, "A passphrase, which is asked for");
  kinds->add_flag("--new-keychain", key.keychain, "This machine's keychain");
  kinds->add_flag("--new-recovery", key.recovery, "A recovery code, which is printed once");
  kinds->require_option(1);
  command->add_option("--label", key.label, "What to call it; readable without a key, so no patient's name")
      ->type_name("WORDS");
  command->callback([options, choose] {
    choose([options](const Terminal& terminal, const std::string&) { return addKey(terminal, *options); });
  });
}

void addRemoveKey(CLI::App& group, const ChooseAction& choose) {
  const auto options = std::make_shared<RemoveKeyOptions>();
  CLI::App* command = group.add_subcommand("remove-key", "Let a key open the store no longer");
  command->add_option("KEY", options->id, "Its number, as “store keys” lists it")->required();
  command->add_flag("--yes", options->yes, "Do it without asking");
  addStoreOptions(*command, options->store);
  command->callback([options, choose] {
    choose([options](const Terminal& terminal, const std::string&) { return removeKey(terminal, *options); });
  });
}

}  // namespace

void addStoreCommands(CLI::App& app, const ChooseAction& choose) {
  CLI::App* group = app.add_subcommand("store", "Make a store and look after its keys");
  group->require_subcommand(1);
  group->fallthrough();
  addNew(*group, choose);
  addOnStore(*group, choose, "info", "Say what the store is and how much it holds", &showStore);
  addNewKeyFile(*group, choose);
  addOnStore(*group, choose, "keys", "List what opens the store", &listKeys);
  addAddKey(*group, choose);
  addRemoveKey(*group, choose);
  addOnStore(*group, choose, "rotate", "Seal every record anew under a new key; can be stopped and resumed",
             &rotateStore);
}

}  // namespace calcar::cli
