#pragma once

#include <filesystem>
#include <string>
#include <tl/expected.hpp>

#include "integrations/exchange/diagnostic.hpp"

namespace calcar::workplace {

/// The text of a configuration that says where letters go, and that therefore nobody but its owner may be
/// able to write.
///
/// @param holds  what is in it, for messages: `the nodes`
/// @errors  when it is not there, others can write it, or it is larger than a configuration is
[[nodiscard]] tl::expected<std::string, exchange::Diagnostics> readOwnedFile(
    const std::filesystem::path& file, const std::string& holds);

}  // namespace calcar::workplace
