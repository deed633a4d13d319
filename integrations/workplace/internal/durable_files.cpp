#include "integrations/workplace/internal/durable_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>
#include <utility>

namespace calcar::workplace {
namespace {

constexpr mode_t kOwnerAndGroup = S_IRUSR | S_IWUSR | S_IRGRP;

int writeAll(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
  }
  return ::fsync(handle) == 0 ? 0 : errno;
}

}  // namespace

int writeDurably(const std::filesystem::path& file, std::string_view bytes) {
  const int handle =
      ::open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, kOwnerAndGroup);
  if (handle < 0) {
    return errno;
  }
  int problem = writeAll(handle, bytes);
  // Some network file systems say only here that there was no room.
  if (::close(handle) != 0 && problem == 0) {
    problem = errno;
  }
  if (problem != 0) {
    static_cast<void>(::unlink(file.c_str()));
  }
  return problem;
}

int syncFolder(const std::filesystem::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) {
    return errno;
  }
  const int problem = ::fsync(handle) == 0 ? 0 : errno;
  ::close(handle);
  // Some network file systems cannot do it for folders, because they do it at once.
  return problem == EINVAL || problem == ENOTSUP ? 0 : problem;
}

int renameToFree(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
    return 0;
  }
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) {
    return errno;
  }
  // A hard link would not replace either, but a crash before its second half leaves two names, and the
  // receiver may have taken one by then.
  if (presenceOf(to) != Presence::Absent) {
    return EEXIST;
  }
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

std::optional<std::string> readWhole(const std::filesystem::path& file, std::size_t most) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct ::stat found {};
  if (handle < 0) {
    return std::nullopt;
  }
  std::optional<std::string> bytes;
  if (::fstat(handle, &found) == 0 && S_ISREG(found.st_mode) &&
      static_cast<std::size_t>(found.st_size) <= most) {
    bytes.emplace(static_cast<std::size_t>(found.st_size), '\0');
    std::size_t have = 0;
    ssize_t got = 1;
    while (have < bytes->size() && got > 0) {
      got = ::read(handle, bytes->data() + have, bytes->size() - have);
      have += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    if (have < bytes->size()) {
      bytes.reset();
    }
  }
  ::close(handle);
  return bytes;
}

Presence presenceOf(const std::filesystem::path& file) {
  struct ::stat found {};
  if (::lstat(file.c_str(), &found) == 0) {
    return Presence::There;
  }
  return errno == ENOENT ? Presence::Absent : Presence::Unknown;
}

std::optional<FolderLock> FolderLock::take(const std::filesystem::path& file) {
  constexpr int kMostWaits = 100;
  constexpr auto kWait = std::chrono::milliseconds(50);
  const int handle = ::open(file.c_str(), O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  for (int waits = 0; handle >= 0 && ::flock(handle, LOCK_EX | LOCK_NB) != 0; ++waits) {
    if (errno != EWOULDBLOCK && errno != EINTR) {
      break;
    }
    if (waits == kMostWaits) {
      ::close(handle);
      return std::nullopt;
    }
    std::this_thread::sleep_for(kWait);
  }
  return FolderLock(handle);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

FolderLock::~FolderLock() {
  if (m_handle >= 0) {
    ::close(m_handle);
  }
}

}  // namespace calcar::workplace
