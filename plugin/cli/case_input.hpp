#pragma once

#include <optional>
#include <string>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// A case as it was read: the text too, for commands that change the file.
struct CaseInput {
  std::string text;
  engine::Episode episode;
};

/// Reads a case file, `-` for standard input; what is wrong with it has then been said.
[[nodiscard]] std::optional<CaseInput> readCase(const Terminal& terminal, const std::string& file,
                                                const engine::Pack& pack);

/// The rules to work with: those built in, or another pack from a file.
[[nodiscard]] std::optional<engine::Pack> openPack(const Terminal& terminal, const std::string& file);

/// The moment of assessment: as asked for, or now by the local clock.
/// Says on `err` how many visits lie after it and are therefore not seen.
///
/// @returns nothing when the last visit is asked for and there is none; that has then been said
[[nodiscard]] std::optional<engine::Moment> momentFor(const Terminal& terminal, const AsOf& asked,
                                                      const engine::Episode& episode);

/// The day by the local clock, for what is recorded as done now.
[[nodiscard]] engine::Date today();

}  // namespace calcar::cli
