#pragma once

#include <string>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/node.hpp"

namespace calcar::dicom {

/// Reads a password or token from where it is kept, without the line end.
///
/// @param what  the field of the configuration, for the message
/// @errors  Configuration; the message never holds the secret
[[nodiscard]] PacsResult<std::string> readSecret(const Secret& secret, const std::string& what);

}  // namespace calcar::dicom
