#pragma once

#include <string>
#include <vector>

#include "integrations/store/key_source.hpp"
#include "integrations/store/location.hpp"

namespace calcar::store {

enum class Severity {
  Fine,     ///< checked, nothing to do
  Advice,   ///< works, but should be looked at
  Trouble,  ///< does not work, or will be lost
};

/// One thing that was looked at: how it stands and, where something is wrong, how to mend it. Holds no
/// patient data.
struct StoreFinding {
  std::string what;  ///< `file-rights`, `integrity`, `schema`, `journals`, `key`, `clock`, `backups`, `room`,
                     ///< `journal`, `connection`, `encryption`
  Severity severity = Severity::Fine;
  std::string words;
};

/// Looks a store over without changing it. The audit chain is looked at by its own room.
///
/// @param key  may be null: then whether it unlocks the store is not looked at
[[nodiscard]] std::vector<StoreFinding> checkStore(const Location& location, KeySource* key);

}  // namespace calcar::store
