#include "plugin/setup/workplace_setup.hpp"

#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace calcar::setup {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string firstOf(const std::string& given, const char* variable, const std::string& otherwise) {
  if (!given.empty()) {
    return given;
  }
  const std::string set = environment(variable);
  return set.empty() ? otherwise : set;
}

/// $XDG_…_HOME, or its place under the home folder.
fs::path userFolder(const char* variable, const char* beneathHome) {
  const std::string set = environment(variable);
  return (set.empty() ? fs::path(environment("HOME")) / beneathHome : fs::path(set)) / "calcar";
}

std::string userName() {
  const passwd* user = ::getpwuid(::getuid());
  return user == nullptr ? std::string("unknown user") : std::string(user->pw_name);
}

std::string machineName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string("machine");
}

}  // namespace

engine::Result<store::Location> locationOf(const WorkplaceOptions& options) {
  const fs::path own = userFolder("XDG_DATA_HOME", ".local/share") / "store.db";
  return store::parseLocation(firstOf(options.store, "CALCAR_STORE", own.string()));
}

std::string keyFileOf(const WorkplaceOptions& options) {
  return firstOf(options.keyFile, "CALCAR_KEY_FILE", {});
}

store::Actor actorOf(const WorkplaceOptions& options) {
  return {firstOf(options.by, "CALCAR_BY", userName()),
          firstOf(options.workplace, "CALCAR_WORKPLACE", machineName())};
}

engine::Author authorOf(const WorkplaceOptions& options) {
  const store::Actor actor = actorOf(options);
  return {{actor.name, options.role, {}}, actor.workplace};
}

fs::path pendingFolder(const std::string& storeId) {
  return userFolder("XDG_STATE_HOME", ".local/state") / "waiting" / storeId;
}

fs::path settingsFolder() { return userFolder("XDG_CONFIG_HOME", ".config"); }

workplace::DeskSetup deskSetup(engine::Author author, const std::string& storeId) {
  workplace::DeskSetup setup;
  setup.author = std::move(author);
  setup.pendingFolder = pendingFolder(storeId);
  setup.calcarVersion = calcarVersion();
  return setup;
}

void forbidCoreDumps() {
  // The limit alone does not hold where a program of the system takes the dump; the flag alone could be lost
  // by a change of user.
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

const char* calcarVersion() { return CALCAR_VERSION; }

}  // namespace calcar::setup
