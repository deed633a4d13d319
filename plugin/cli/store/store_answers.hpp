#pragma once

#include <nlohmann/json_fwd.hpp>

#include "integrations/workplace/desk.hpp"
#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

/// JSON for programs; bytes that are no text are replaced.
void printTree(const Terminal& terminal, const nlohmann::ordered_json& tree);
/// The same in one line, for a program that reads line by line.
void printLine(const Terminal& terminal, const nlohmann::ordered_json& tree);

/// Opens the store and acts on it, or says why it cannot be opened.
ExitCode onStore(const Terminal& terminal, const StoreOptions& options,
                 const std::function<ExitCode(const store::Store&)>& act);
/// The same with the rules. @param pack  a file; empty = those built in
ExitCode onDesk(const Terminal& terminal, const StoreOptions& options, const std::string& pack,
                const std::function<ExitCode(workplace::Desk&)>& act);

}  // namespace calcar::cli
