#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/episode/episode.hpp"
#include "integrations/store/store.hpp"
#include "integrations/workplace/desk.hpp"
#include "plugin/cli/terminal.hpp"
#include "plugin/setup/workplace_setup.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}  // namespace CLI

namespace calcar::cli {

/// Which store, what unlocks it, and who acts. What is empty is taken from the environment or the system.
struct StoreOptions : setup::WorkplaceOptions {
  std::string passphraseFile;  ///< `--passphrase-file`
  bool passphrase = false;     ///< asked for on the terminal
  bool recovery = false;       ///< the recovery code, asked for on the terminal
};
using setup::actorOf;
using setup::authorOf;
using setup::forbidCoreDumps;
using setup::locationOf;
using setup::pendingFolder;

/// An action of a store's command: its options are filled in when it runs.
using StoreAction = std::function<ExitCode(const Terminal&, const std::string& pack)>;
/// Called with the action of the command that was chosen.
using ChooseAction = std::function<void(StoreAction)>;

/// The options that every command of the store has.
void addStoreOptions(CLI::App& command, StoreOptions& options);

/// What unlocks the store: a key file, a passphrase, the recovery code, or else the keychain of the machine.
[[nodiscard]] engine::Result<std::unique_ptr<store::KeySource>> keySource(const StoreOptions& options);
/// Also keeps what is unsealed out of core dumps from then on.
[[nodiscard]] engine::Result<store::Store> openStore(const StoreOptions& options);
/// Store, rules and clock together. @param pack  a file; empty = the rules built in
[[nodiscard]] engine::Result<std::unique_ptr<workplace::Desk>> openDesk(const StoreOptions& options,
                                                                        engine::Pack pack);

/// A line typed on the terminal without being shown, or the first line of standard input when that is no
/// terminal. @errors  Unreadable when there is none
[[nodiscard]] engine::Result<std::string> askSecret(const std::string& question);
/// A new one; on a terminal it is asked for twice. @errors  Refused when the two differ
[[nodiscard]] engine::Result<std::string> askNewSecret(const std::string& question);
/// A line that is shown. Words about a person are never taken from the command line, where other users of the
/// machine could read them.
[[nodiscard]] engine::Result<std::string> askLine(const Terminal& terminal, const std::string& question);

/// A refusal of the store as people and programs read it: `where: what to do`.
ExitCode refuse(const Terminal& terminal, const engine::Error& error);

}  // namespace calcar::cli
