#pragma once

#include <filesystem>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/pacs/node.hpp"
#include "integrations/exchange/diagnostic.hpp"

namespace calcar::workplace {

/// Reads the archives that a configuration names.
///
/// Passwords and tokens are not in it; it names the file or environment variable that holds them. A
/// connection that others can read on the way has to be asked for with `tls: none`, and never carries a
/// login.
///
/// @param folder  relative file names in the configuration start here
/// @errors  everything that is wrong, each with its line
[[nodiscard]] tl::expected<std::vector<dicom::Node>, exchange::Diagnostics> readNodes(
    std::string_view text, const std::filesystem::path& folder);

/// The same from a file, which nobody but its owner may be able to write: whoever can write it decides where
/// letters go.
[[nodiscard]] tl::expected<std::vector<dicom::Node>, exchange::Diagnostics> readNodeFile(
    const std::filesystem::path& file);

}  // namespace calcar::workplace
