#pragma once

#include <filesystem>
#include <string>

#include "engine/consultation/journal.hpp"
#include "integrations/store/location.hpp"
#include "integrations/store/store.hpp"
#include "integrations/workplace/desk.hpp"

namespace calcar::setup {

/// Which store, what opens it, and who acts. What is empty is taken from the environment or the system.
struct WorkplaceOptions {
  std::string store;    ///< `--store`, $CALCAR_STORE, or the user's own
  std::string keyFile;  ///< `--key-file`, $CALCAR_KEY_FILE
  std::string by;       ///< `--by`, $CALCAR_BY, or the user of the machine
  std::string role;
  std::string workplace;  ///< `--workplace`, $CALCAR_WORKPLACE, or the machine's name
};

[[nodiscard]] engine::Result<store::Location> locationOf(const WorkplaceOptions& options);
/// Empty when none is named.
[[nodiscard]] std::string keyFileOf(const WorkplaceOptions& options);
[[nodiscard]] store::Actor actorOf(const WorkplaceOptions& options);
[[nodiscard]] engine::Author authorOf(const WorkplaceOptions& options);
/// Where this user's entries wait for a database that is gone.
[[nodiscard]] std::filesystem::path pendingFolder(const std::string& storeId);
/// Where this user's settings are.
[[nodiscard]] std::filesystem::path settingsFolder();
/// The desk of a store that is open.
[[nodiscard]] workplace::DeskSetup deskSetup(engine::Author author, const std::string& storeId);

/// Forbids core dumps of this process: what is unsealed in its memory would stand in them in plain text.
void forbidCoreDumps();

/// @returns `version` of this build
[[nodiscard]] const char* calcarVersion();

}  // namespace calcar::setup
