#pragma once

#include <optional>
#include <string_view>

#include "engine/episode/protocol_hint.hpp"
#include "engine/episode/side.hpp"
#include "integrations/dicom/instance.hpp"

namespace calcar::dicom {

/// The region id of the rules that a code names; empty when the code is not in the table. A code for a part
/// as vague as “lower limb” is not in the table.
[[nodiscard]] std::string_view regionOfCode(const Code& code);

/// The side that a laterality code or a region code with a side of its own names; unknown for all others.
[[nodiscard]] engine::Side sideOfCode(const Code& code);

/// The view of a radiograph that a code of a view or of its modifier names.
[[nodiscard]] std::optional<engine::ProtocolHint> viewOfCode(const Code& code);

}  // namespace calcar::dicom
