#pragma once

#include "integrations/dicom/document_text.hpp"
#include "integrations/dicom/internal/parsed_data_set.hpp"

namespace calcar::dicom {

/// Fills in title, state and lines of a structured report from its content tree.
void readReportContent(DcmItem& dataSet, const DocumentLimits& limits, DocumentText& report);

}  // namespace calcar::dicom
