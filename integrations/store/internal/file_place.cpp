#include "integrations/store/internal/file_place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

using engine::ErrorCode;

/// Of Linux's `magic.h` and of the file systems' own sources: NFS, SMB, CIFS, SMB2, Ceph, AFS, Coda.
constexpr std::array<std::uint32_t, 7> kNetworks{0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                                 0x00C36400, 0x5346414F, 0x73757245};

struct stat factsOf(const std::filesystem::path& file) {
  struct stat facts {};
  if (::stat(file.c_str(), &facts) != 0) {
    fail(ErrorCode::Unreadable, "store.file",
         "the file of the store is not there any more; put it back, or restore the latest backup");
  }
  return facts;
}

}  // namespace

FileIdentity identityOf(const std::filesystem::path& file) {
  const struct stat facts = factsOf(file);
  return {static_cast<std::uint64_t>(facts.st_dev), static_cast<std::uint64_t>(facts.st_ino)};
}

bool isOfNetwork(std::int64_t fileSystem) {
  return std::find(kNetworks.begin(), kNetworks.end(), static_cast<std::uint32_t>(fileSystem)) !=
         kNetworks.end();
}

std::filesystem::path folderOf(const std::filesystem::path& file) {
  return file.parent_path().empty() ? std::filesystem::path(".") : file.parent_path();
}

void checkPlace(const std::filesystem::path& file) {
  if ((factsOf(file).st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    fail(ErrorCode::Refused, "store.file",
         "expected a file that nobody but its owner may use; “chmod 600” does that");
  }
  const mode_t folder = factsOf(folderOf(file)).st_mode;
  if ((folder & S_IWOTH) != 0 && (folder & S_ISVTX) == 0) {
    fail(ErrorCode::Refused, "store.folder",
         "expected a folder that others cannot write into; “chmod o-w” does that");
  }
  struct statfs system {};
  if (::statfs(file.c_str(), &system) == 0 && isOfNetwork(static_cast<std::int64_t>(system.f_type))) {
    fail(ErrorCode::Refused, "store.file",
         "a store in one file is not safe on a network folder; use a disk of this machine, or PostgreSQL for "
         "several workplaces");
  }
}

void syncToDisk(const std::filesystem::path& fileOrFolder) {
  const int handle = ::open(fileOrFolder.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = handle >= 0 && ::fsync(handle) == 0;
  if (handle >= 0) {
    ::close(handle);
  }
  if (!synced) {
    fail(ErrorCode::Unwritable, "store.file", "the disk did not take a file; check it and its room");
  }
}

void putInPlace(const std::filesystem::path& finished, const std::filesystem::path& name) {
  syncToDisk(finished);
  if (std::rename(finished.c_str(), name.c_str()) != 0) {
    fail(ErrorCode::Unwritable, "store.file", "expected a folder that can be written");
  }
  syncToDisk(folderOf(name));
}

}  // namespace calcar::store::internal
