#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "integrations/store/outbox.hpp"
#include "integrations/workplace/reminders.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// The moment in UTC as the store writes it: `2026-11-20T10:15:00.123Z`.
[[nodiscard]] std::string utcNow();

[[nodiscard]] nlohmann::ordered_json treeOf(const store::Outgoing& outgoing);
[[nodiscard]] nlohmann::ordered_json treeOf(const std::vector<store::Outgoing>& list);
[[nodiscard]] nlohmann::ordered_json treeOf(const std::vector<workplace::Reminder>& reminders);

/// A table, in the order given.
void printOutgoing(const Terminal& terminal, const std::vector<store::Outgoing>& list);

/// What must not be forgotten, as it stands now.
[[nodiscard]] engine::Result<std::vector<workplace::Reminder>> remindersOf(const store::Outbox& outbox);
/// Says it to a person; a program reads it in the JSON.
void nag(const Terminal& terminal, const std::vector<workplace::Reminder>& reminders);

}  // namespace calcar::cli
