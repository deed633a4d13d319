#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "integrations/store/contents.hpp"
#include "plugin/cli/store/store_actions.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using engine::Error;
using engine::ErrorCode;

/// The key that the new store will open with. A passphrase that nobody has used yet is asked for twice.
engine::Result<std::unique_ptr<store::KeySource>> firstKey(const StoreOptions& options) {
  if (options.recovery) {
    return tl::unexpected(Error{ErrorCode::Refused, "recovery",
                                "a recovery code is made with the store and cannot be its first key; choose "
                                "--key-file, --passphrase or the keychain"});
  }
  if (options.passphrase) {
    return askNewSecret("New passphrase, at least 12 letters: ").map([](const std::string& passphrase) {
      return store::keyFromPassphrase(passphrase);
    });
  }
  return keySource(options);
}

engine::Result<store::Location> freePlace(const StoreOptions& options) {
  auto location = locationOf(options);
  if (location && location->kind == store::Location::Kind::File && std::filesystem::exists(location->file)) {
    return tl::unexpected(Error{ErrorCode::Refused, "store",
                                "there is a file of that name already; nothing was changed. “calcar store "
                                "info” says what is in it"});
  }
  return location;
}

void printMade(const Terminal& terminal, const store::Store& store, const std::string& kind,
               const std::string& code) {
  if (terminal.json) {
    Json tree{{"store", store.id()}, {"place", store::toText(store.location())}, {"key", kind}};
    if (!code.empty()) {
      tree["recovery-code"] = code;
    }
    terminal.out << tree.dump(2) << '\n';
    return;
  }
  terminal.out << "The store " << store.id() << " is made. It opens with: " << kind << '\n';
  if (code.empty()) {
    terminal.out << "There is no recovery code: if this key is lost, everything in the store is lost.\n"
                    "“calcar store add-key --new-recovery” makes one.\n";
  } else {
    printRecoveryCode(terminal.out, code);
  }
  terminal.out << "Next: “calcar doctor” looks whether all is well.\n";
}

}  // namespace

ExitCode makeStore(const Terminal& terminal, const NewStoreOptions& options) {
  const auto location = freePlace(options.store);
  if (!location) {
    return refuse(terminal, location.error());
  }
  forbidCoreDumps();
  const auto key = firstKey(options.store);
  if (!key) {
    return refuse(terminal, key.error());
  }
  const auto store = store::Store::create(*location, **key);
  if (!store) {
    return refuse(terminal, store.error());
  }
  if (options.withoutRecovery) {
    printMade(terminal, *store, (*key)->kind(), {});
    return ExitCode::Done;
  }
  NewKeyOptions recovery;
  recovery.recovery = true;
  recovery.label = "recovery code";
  const auto made = addKeyTo(*store, actorOf(options.store), recovery);
  if (!made) {
    return refuse(terminal, "the store is made, but without a recovery code: " + made.error().detail +
                                ". “calcar store add-key --new-recovery” makes one.");
  }
  printMade(terminal, *store, (*key)->kind(), made->recoveryCode);
  return ExitCode::Done;
}

ExitCode showStore(const Terminal& terminal, const StoreOptions& options) {
  const auto store = openStore(options);
  const auto contents = store ? store::contentsOf(*store) : tl::unexpected(store.error());
  if (!contents) {
    return refuse(terminal, contents.error());
  }
  const Json tree{{"store", store->id()},
                  {"place", store::toText(store->location())},
                  {"schema", contents->schema},
                  {"people", contents->people},
                  {"consultations", contents->consultations},
                  {"visits", contents->visits},
                  {"signed-visits", contents->signedVisits},
                  {"documents", contents->documents},
                  {"on-their-way", contents->outgoing},
                  {"trail-events", contents->trailEvents}};
  if (terminal.json) {
    terminal.out << tree.dump(2) << '\n';
    return ExitCode::Done;
  }
  TextTable table({"What", "How it is"});
  for (const auto& [name, value] : tree.items()) {
    table.add({name, printable(value.is_string() ? value.get<std::string>() : value.dump())});
  }
  table.print(terminal.out);
  return ExitCode::Done;
}

}  // namespace calcar::cli
