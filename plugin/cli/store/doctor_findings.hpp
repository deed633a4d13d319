#pragma once

#include <string>
#include <vector>

#include "integrations/store/health.hpp"
#include "integrations/store/store.hpp"

namespace calcar::cli {

using store::StoreFinding;

/// The rules, the fonts and the program that reads imaging.
///
/// @param pack  a file; empty = the rules built in
[[nodiscard]] std::vector<StoreFinding> checkInstallation(const std::string& pack);

/// The folder of this user in which entries and anchors are kept.
[[nodiscard]] StoreFinding checkStateFolder();

/// What only an open store tells: its audit trail, what waits on this machine, and letters that are not
/// there.
[[nodiscard]] std::vector<StoreFinding> checkOpenStore(const store::Store& store);

}  // namespace calcar::cli
