#pragma once

#include <Poco/Data/Session.h>

#include <filesystem>

#include "integrations/store/location.hpp"

namespace calcar::store::internal {

/// A session on a store, with the settings that durability rests on made and read back.
/// @param create  makes the file, for its owner alone; a file that is there is then refused
/// @throws  Failure
[[nodiscard]] Poco::Data::Session openSession(const Location& location, bool create);

/// A session on a file that nobody writes to, such as a backup on a disk that cannot be written. @throws
/// Failure
[[nodiscard]] Poco::Data::Session openForReading(const std::filesystem::path& file);

}  // namespace calcar::store::internal
