#pragma once

#include <string>
#include <string_view>

#include "engine/consultation/journal.hpp"

namespace calcar::exchange {

// What the store keeps, as JSON in one line. Read without the rules it was written under: answers that later
// rules no longer ask stay as they are. What comes from a newer Calcar is refused whole, since writing it
// again would lose what this one does not know.

/// The same entry gives the same bytes. What is not known is left out, never written as empty or null.
[[nodiscard]] std::string encodeEntry(const engine::Entry& entry);
/// @errors  Unreadable for what is damaged, Foreign for what a newer Calcar wrote; both name the field
[[nodiscard]] engine::Result<engine::Entry> decodeEntry(std::string_view json);

[[nodiscard]] std::string encodeSnapshot(const engine::Snapshot& snapshot);
/// @errors  as `decodeEntry`
[[nodiscard]] engine::Result<engine::Snapshot> decodeSnapshot(std::string_view json);

[[nodiscard]] std::string encodePatient(const engine::Patient& patient);
/// @errors  as `decodeEntry`
[[nodiscard]] engine::Result<engine::Patient> decodePatient(std::string_view json);

/// One edit as `docs/schema/edit.schema.json` has it: also what `decodeEdit` reads.
[[nodiscard]] std::string encodeEdit(const engine::Edit& edit);

}  // namespace calcar::exchange
