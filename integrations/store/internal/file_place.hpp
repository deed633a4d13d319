#pragma once

#include <cstdint>
#include <filesystem>

namespace calcar::store::internal {

/// Which file it is, whatever its name.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t node = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// @throws  Failure(Unreadable) when there is none
[[nodiscard]] FileIdentity identityOf(const std::filesystem::path& file);

/// Whether a file system of this kind (statfs's `f_type`) is another machine's: there the locks and the
/// shared memory that SQLite relies on do not hold.
[[nodiscard]] bool isOfNetwork(std::int64_t fileSystem);

/// @throws  Failure(Refused) when others may use the file or write into its folder, or when it is on another
///          machine
void checkPlace(const std::filesystem::path& file);

/// Makes what was done in a file, or to the names in a folder, last through a power cut.
/// @throws  Failure(Unwritable)
void syncToDisk(const std::filesystem::path& fileOrFolder);

/// Puts a finished file in the place of its final name, durably. @throws  Failure(Unwritable)
void putInPlace(const std::filesystem::path& finished, const std::filesystem::path& name);

/// The folder that holds it; the current one for a bare name.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path& file);

}  // namespace calcar::store::internal
