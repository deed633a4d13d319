#pragma once

#include "engine/report/document.hpp"
#include "integrations/workplace/patient_export.hpp"

namespace calcar::workplace::internal {

/// A copy of a person's data as a person reads it: who, every visit with what was found, documents and where
/// they went, and who worked with the record.
[[nodiscard]] engine::DocumentContent exportSummary(const store::PatientExport& all,
                                                    const ExportTools& tools);

}  // namespace calcar::workplace::internal
