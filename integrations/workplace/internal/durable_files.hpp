#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace calcar::workplace {

/// Writes a whole file, puts it on the disk, and keeps others than owner and group from it.
/// @returns 0, or the error number; then nothing of the file is left
[[nodiscard]] int writeDurably(const std::filesystem::path& file, std::string_view bytes);

/// Puts the names in a folder on the disk. @returns 0 or the error number
[[nodiscard]] int syncFolder(const std::filesystem::path& folder);

/// Renames without ever replacing another file: then EEXIST. @returns 0 or the error number
[[nodiscard]] int renameToFree(const std::filesystem::path& from, const std::filesystem::path& to);

/// The whole of a regular file (a link is none); nothing when it is not there, not readable or larger than
/// `most`.
[[nodiscard]] std::optional<std::string> readWhole(const std::filesystem::path& file, std::size_t most);

/// What is known of a name in a folder that others use too.
enum class Presence { There, Absent, Unknown };
[[nodiscard]] Presence presenceOf(const std::filesystem::path& file);

/// Keeps other programs out of a folder as long as it lives; nothing when one is in it for several seconds. A
/// file system that knows no locks is used without.
class FolderLock {
 public:
  [[nodiscard]] static std::optional<FolderLock> take(const std::filesystem::path& file);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&&) = delete;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int handle) : m_handle(handle) {}
  int m_handle;
};

}  // namespace calcar::workplace
