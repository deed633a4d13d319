#include "plugin/cli/store/backup_actions.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <numeric>
#include <ostream>

#include "integrations/store/backup.hpp"
#include "plugin/cli/store/confirm.hpp"

namespace calcar::cli {
namespace {

using Facts = engine::Result<store::BackupFacts>;
using Json = nlohmann::ordered_json;

std::int64_t rowsOf(const store::BackupFacts& facts) {
  return std::accumulate(facts.tables.begin(), facts.tables.end(), std::int64_t{0},
                         [](std::int64_t sum, const auto& table) { return sum + table.second.rows; });
}

void printJson(const Terminal& terminal, const char* what, const store::BackupFacts& facts) {
  Json tables = Json::object();
  for (const auto& [name, table] : facts.tables) {
    tables[name] = table.rows;
  }
  terminal.out << Json{{what, true},
                       {"store", facts.store},
                       {"made", facts.made},
                       {"source", facts.source},
                       {"schema", facts.schema},
                       {"rows", rowsOf(facts)},
                       {"tables", tables}}
                      .dump(2)
               << '\n';
}

std::string wordsOf(const store::BackupFacts& facts) {
  return "Store " + facts.store + " as it was at " + facts.made + " (UTC), " + std::to_string(rowsOf(facts)) +
         " rows.\n";
}

void say(const Terminal& terminal, const char* progress) { terminal.err << progress << " …" << std::endl; }

Facts copyOut(const BackupOptions& options) {
  if (options.withoutKey) {
    const auto location = locationOf(options.store);
    return location ? store::backup(*location, options.file) : tl::unexpected(location.error());
  }
  const auto store = openStore(options.store);
  return store ? store::backup(*store, actorOf(options.store), options.file) : tl::unexpected(store.error());
}

/// Whether a file is in the way that will be renamed.
bool isOverAStore(const RestoreOptions& options, const store::Location& location) {
  return options.setAside && location.kind == store::Location::Kind::File &&
         std::filesystem::exists(location.file);
}

void printRestored(const Terminal& terminal, const store::BackupFacts& facts, bool wasSetAside) {
  if (terminal.json) {
    printJson(terminal, "restored", facts);
    return;
  }
  terminal.out << "The store is restored and compared with the backup. " << wordsOf(facts);
  if (wasSetAside) {
    terminal.out << "The store that was there is beside it, its name ending in “.set-aside-…”.\n";
  }
  terminal.out
      << "It opens with the keys that it had then. What was done after that moment is not in it.\n"
         "Next: “calcar doctor” looks whether all is well. It says so when the audit trail ends before what\n"
         "this workplace remembers; “calcar audit renew-anchor” takes the trail as it stands.\n";
}

}  // namespace

ExitCode backUpStore(const Terminal& terminal, const BackupOptions& options) {
  if (!options.check) {
    say(terminal, "copying the store");
    if (const Facts made = copyOut(options); !made) {
      return refuse(terminal, made.error());
    }
  }
  say(terminal, "reading the backup from end to end");
  const Facts facts = store::checkBackup(options.file);
  if (!facts) {
    return refuse(terminal, facts.error());
  }
  if (terminal.json) {
    printJson(terminal, options.check ? "whole" : "backed-up", *facts);
    return ExitCode::Done;
  }
  terminal.out << (options.check ? "The backup is whole. " : "The backup is made, and it is whole. ")
               << wordsOf(*facts);
  if (options.withoutKey && !options.check) {
    terminal.out << "Without a key the audit trail does not say that it was made.\n";
  }
  return ExitCode::Done;
}

ExitCode restoreStore(const Terminal& terminal, const RestoreOptions& options) {
  const auto location = locationOf(options.store);
  if (!location) {
    return refuse(terminal, location.error());
  }
  const bool isOver = isOverAStore(options, *location);
  const std::string consequence =
      "The store that is there will be renamed, and what was done since the backup is not in the new one.";
  const ExitCode answer = isOver ? confirm(terminal, options.yes, consequence) : ExitCode::Done;
  if (answer != ExitCode::Done) {
    return answer;
  }
  say(terminal, "reading the backup, then restoring and comparing");
  const Facts facts = store::restore(options.file, *location,
                                     options.setAside ? store::Existing::SetAside : store::Existing::Refuse);
  if (!facts) {
    return refuse(terminal, facts.error());
  }
  printRestored(terminal, *facts, isOver);
  return ExitCode::Done;
}

}  // namespace calcar::cli
