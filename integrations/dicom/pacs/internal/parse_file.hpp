#pragma once

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcistrmb.h>

#include <string>

namespace calcar::dicom {

/// Parses a file in memory whose structure was checked or is our own.
///
/// @returns false when it is none
[[nodiscard]] inline bool parseFile(DcmFileFormat& file, const std::string& bytes) {
  DcmInputBufferStream stream;
  stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
  stream.setEos();
  file.transferInit();
  const OFCondition done = file.read(stream);
  file.transferEnd();
  return done.good();
}

}  // namespace calcar::dicom
