#pragma once

namespace calcar::dicom {

/// Keeps DCMTK from writing names of fields and values to the error stream: logs hold no patient data.
void quietLibrary();

}  // namespace calcar::dicom
