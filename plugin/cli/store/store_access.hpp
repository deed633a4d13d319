#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/episode/episode.hpp"
#include "integrations/store/store.hpp"
#include "integrations/workplace/desk.hpp"
#include "plugin/cli/terminal.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}  // namespace CLI

namespace calcar::cli {

/// Which store, what unlocks it, and who acts. What is empty is taken from the environment or the system.
struct StoreOptions {
  std::string store;           ///< `--store`, $CALCAR_STORE, or the user's own
  std::string keyFile;         ///< `--key-file`, $CALCAR_KEY_FILE
  std::string passphraseFile;  ///< `--passphrase-file`
  bool passphrase = false;     ///< asked for on the terminal
  bool recovery = false;       ///< the recovery code, asked for on the terminal
  std::string by;              ///< `--by`, $CALCAR_BY, or the user of the machine
  std::string role;
  std::string workplace;  ///< `--workplace`, $CALCAR_WORKPLACE, or the machine's name
};

/// An action of a store's command: its options are filled in when it runs.
using StoreAction = std::function<ExitCode(const Terminal&, const std::string& pack)>;
/// Called with the action of the command that was chosen.
using ChooseAction = std::function<void(StoreAction)>;

/// The options that every command of the store has.
void addStoreOptions(CLI::App& command, StoreOptions& options);

/// What unlocks the store: a key file, a passphrase, the recovery code, or else the keychain of the machine.
[[nodiscard]] engine::Result<std::unique_ptr<store::KeySource>> keySource(const StoreOptions& options);
[[nodiscard]] engine::Result<store::Location> locationOf(const StoreOptions& options);
/// Also keeps what is unsealed out of core dumps from then on.
[[nodiscard]] engine::Result<store::Store> openStore(const StoreOptions& options);
/// Forbids core dumps of this process: what is unsealed in its memory would stand in them in plain text.
void forbidCoreDumps();
/// Store, rules and clock together. @param pack  a file; empty = the rules built in
[[nodiscard]] engine::Result<std::unique_ptr<workplace::Desk>> openDesk(const StoreOptions& options,
                                                                        engine::Pack pack);

[[nodiscard]] store::Actor actorOf(const StoreOptions& options);
[[nodiscard]] engine::Author authorOf(const StoreOptions& options);
/// Where this user's entries wait for a database that is gone.
[[nodiscard]] std::filesystem::path pendingFolder(const std::string& storeId);

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
