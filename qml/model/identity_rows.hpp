#pragma once

#include <vector>

#include "integrations/workplace/imaging_import.hpp"
#include "qml/model/imaging_rows.hpp"

namespace calcar::ui {

/// Two identities side by side, in the reader's words.
[[nodiscard]] std::vector<IdentityRow> identityRows(const std::vector<workplace::IdentityLine>& lines);

}  // namespace calcar::ui
