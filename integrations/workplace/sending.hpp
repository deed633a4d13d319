#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"
#include "integrations/workplace/dispatcher.hpp"

namespace calcar::workplace {

/// One way out, as it is chosen.
struct WayChoice {
  enum class Kind { Folder, Archive, ByHand };
  std::string name;  ///< `folder:praxis`, `by-hand`
  Kind kind = Kind::ByHand;
  std::vector<std::string> usualFor;  ///< kinds of documents that take it unless told otherwise
};

/// The ways out of this workplace, `by-hand` last: it is always there.
///
/// @param file  the configuration; where there is none, `by-hand` is the only way
/// @errors  Unreadable, saying what is wrong in the file
[[nodiscard]] engine::Result<std::vector<WayChoice>> waysOut(const std::filesystem::path& file);

/// The moment in UTC, as the outbox writes it.
[[nodiscard]] std::string utcNow();

/// One pass over everything that is due, over the ways of this workplace. May take minutes: for a thread of
/// its own.
///
/// @errors  as `waysOut`
[[nodiscard]] engine::Result<DispatchReport> sendDue(const store::Store& store, const store::Actor& actor,
                                                     const std::filesystem::path& wayFile,
                                                     const std::string& softwareVersion);

}  // namespace calcar::workplace
