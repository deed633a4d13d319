#pragma once

#include <string_view>
#include <vector>

#include "integrations/store/internal/patient_rows.hpp"

namespace calcar::store::internal {

/// At most `limit` people who match every typed word, by name and birth date. Those whose names are the
/// words in full come before those whose names only begin so: “Li” is not lost among Lindners.
[[nodiscard]] std::vector<PatientRow> searchPatients(Vault& vault, std::string_view typed, std::size_t limit);

}  // namespace calcar::store::internal
