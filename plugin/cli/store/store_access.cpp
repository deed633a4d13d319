#include "plugin/cli/store/store_access.hpp"

#include <termios.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <utility>

#include "integrations/store/keychain/keychain_key.hpp"

namespace calcar::cli {
namespace {

using engine::Error;
using engine::ErrorCode;

/// What is typed does not show while this lives.
class NoEcho {
 public:
  NoEcho() {
    m_isTerminal = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
    if (m_isTerminal) {
      termios quiet = m_before;
      quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
      ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
  }
  ~NoEcho() {
    if (m_isTerminal) {
      ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
      std::cerr << '\n';
    }
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;

 private:
  termios m_before{};
  bool m_isTerminal = false;
};

engine::Result<std::string> lineOf(std::istream& stream, const char* where) {
  std::string line;
  if (!std::getline(stream, line)) {
    return tl::unexpected(Error{ErrorCode::Unreadable, where, "expected a line of text"});
  }
  if (!line.empty() && line.back() == '\r') {
    line.pop_back();
  }
  return line;
}

engine::Result<std::unique_ptr<store::KeySource>> recoverySource() {
  return askSecret("Recovery code: ").and_then([](const std::string& code) {
    return store::keyFromRecoveryCode(code);
  });
}

engine::Result<std::unique_ptr<store::KeySource>> passphraseSource(const StoreOptions& options) {
  std::ifstream file(options.passphraseFile);
  const auto line =
      options.passphraseFile.empty() ? askSecret("Passphrase: ") : lineOf(file, "passphrase-file");
  return line.map([](const std::string& passphrase) { return store::keyFromPassphrase(passphrase); });
}

}  // namespace

void addStoreOptions(CLI::App& command, StoreOptions& options) {
  command
      .add_option("--store", options.store,
                  "A file, or postgresql://user@host/database (default: $CALCAR_STORE, or your own)")
      ->type_name("STORE");
  command.add_option("--key-file", options.keyFile, "Unlock with this file (default: $CALCAR_KEY_FILE)")
      ->type_name("FILE");
  command.add_flag("--passphrase", options.passphrase, "Unlock with a passphrase, which is asked for");
  command.add_option("--passphrase-file", options.passphraseFile, "Unlock with the passphrase in this file")
      ->type_name("FILE");
  command.add_flag("--recovery", options.recovery, "Unlock with the recovery code, which is asked for");
  command
      .add_option("--by", options.by, "Who acts, for the audit trail (default: $CALCAR_BY, or your login)")
      ->type_name("NAME");
  command.add_option("--role", options.role, "The role of who acts, as it is printed")->type_name("ROLE");
  command
      .add_option("--workplace", options.workplace,
                  "This workplace's name (default: $CALCAR_WORKPLACE, or the machine's)")
      ->type_name("NAME");
  command.fallthrough();
}

engine::Result<std::unique_ptr<store::KeySource>> keySource(const StoreOptions& options) {
  if (options.recovery) {
    return recoverySource();
  }
  if (options.passphrase || !options.passphraseFile.empty()) {
    return passphraseSource(options);
  }
  const std::string keyFile = setup::keyFileOf(options);
  return keyFile.empty() ? store::keyFromKeychain() : store::keyFromFile(keyFile);
}

engine::Result<store::Store> openStore(const StoreOptions& options) {
  const auto location = locationOf(options);
  if (!location) {
    return tl::unexpected(location.error());
  }
  forbidCoreDumps();
  const auto key = keySource(options);
  return key ? store::Store::open(*location, **key) : tl::unexpected(key.error());
}

engine::Result<std::unique_ptr<workplace::Desk>> openDesk(const StoreOptions& options, engine::Pack pack) {
  auto opened = openStore(options);
  if (!opened) {
    return tl::unexpected(opened.error());
  }
  workplace::DeskSetup setup = setup::deskSetup(setup::authorOf(options), opened->id());
  return std::make_unique<workplace::Desk>(
      std::move(*opened), std::make_shared<const engine::Pack>(std::move(pack)), std::move(setup));
}

engine::Result<std::string> askSecret(const std::string& question) {
  if (::isatty(STDIN_FILENO) != 0) {
    std::cerr << question << std::flush;
  }
  const NoEcho quiet;
  return lineOf(std::cin, "secret");
}

engine::Result<std::string> askNewSecret(const std::string& question) {
  auto once = askSecret(question);
  if (!once || ::isatty(STDIN_FILENO) == 0) {
    return once;
  }
  const auto again = askSecret("The same again: ");
  if (!again || *again != *once) {
    return tl::unexpected(
        Error{ErrorCode::Refused, "secret", "the two were not the same; nothing was changed, try again"});
  }
  return once;
}

engine::Result<std::string> askLine(const Terminal& terminal, const std::string& question) {
  if (::isatty(STDIN_FILENO) != 0) {
    terminal.err << question << std::flush;
  }
  return lineOf(std::cin, "standard-input");
}

ExitCode refuse(const Terminal& terminal, const engine::Error& error) {
  const bool context = error.code == ErrorCode::WrongContext;
  return refuse(terminal, error.where + ": " + error.detail,
                context ? ExitCode::ContextRefused : ExitCode::InputRefused);
}

}  // namespace calcar::cli
