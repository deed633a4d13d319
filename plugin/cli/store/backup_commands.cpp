#include <CLI/CLI.hpp>

#include "plugin/cli/store/backup_actions.hpp"
#include "plugin/cli/store/doctor.hpp"
#include "plugin/cli/store/store_arguments.hpp"

namespace calcar::cli {
namespace {

void addBackup(CLI::App& app, const ChooseAction& choose) {
  const auto options = std::make_shared<BackupOptions>();
  CLI::App* command = app.add_subcommand("backup", "Copy the store, while it is used, into a new file");
  command->add_option("FILE", options->file, "A new file; never overwritten")->required();
  auto* check = command->add_flag("--check", options->check, "Make none; read the one that is there");
  command
      ->add_flag("--without-key", options->withoutKey,
                 "Do not unlock the store; the audit trail then says nothing of the backup")
      ->excludes(check);
  addStoreOptions(*command, options->store);
  command->callback([options, choose] {
    choose(
        [options](const Terminal& terminal, const std::string&) { return backUpStore(terminal, *options); });
  });
}

void addRestore(CLI::App& app, const ChooseAction& choose) {
  const auto options = std::make_shared<RestoreOptions>();
  CLI::App* command = app.add_subcommand("restore", "Make a store from a backup");
  command->add_option("FILE", options->file, "The backup")->required();
  command->add_flag("--set-aside", options->setAside, "Rename the store that is there first");
  command->add_flag("--yes", options->yes, "Do it without asking");
  addStoreOptions(*command, options->store);
  command->callback([options, choose] {
    choose(
        [options](const Terminal& terminal, const std::string&) { return restoreStore(terminal, *options); });
  });
}

void addDoctor(CLI::App& app, const ChooseAction& choose) {
  const auto options = std::make_shared<StoreOptions>();
  CLI::App* command =
      app.add_subcommand("doctor", "Say what is wrong with this installation and how to mend it");
  addStoreOptions(*command, *options);
  command->callback([options, choose] {
    choose([options](const Terminal& terminal, const std::string& pack) {
      return examine(terminal, *options, pack);
    });
  });
}

}  // namespace

void addBackupCommands(CLI::App& app, const ChooseAction& choose) {
  addBackup(app, choose);
  addRestore(app, choose);
  addDoctor(app, choose);
}

}  // namespace calcar::cli
