#include "integrations/dicom/internal/byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace calcar::dicom {
namespace {

// Most headers fit into the first read.
constexpr std::size_t kWindow = 8192;

FileStamp stampFrom(const struct stat& status) {
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return {static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

}  // namespace

MemoryBytes::MemoryBytes(std::string_view bytes) : m_bytes(bytes) {
  show(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), 0);
}

bool MemoryBytes::skipFar(std::uint64_t) {
  skip(left());
  return false;
}

std::size_t MemoryBytes::readAt(std::uint64_t position, Bytes to) const {
  const auto begin = static_cast<std::size_t>(std::min<std::uint64_t>(position, m_bytes.size()));
  const std::size_t count = std::min(to.size(), m_bytes.size() - begin);
  std::copy_n(m_bytes.data() + begin, count, to.data());
  return count;
}

bool StreamBytes::widen(std::size_t count) {
  const std::uint64_t start = position();
  const std::size_t kept = left();
  if (kept > 0) {
    std::memmove(m_buffer.data(), look(kept), kept);
  }
  std::size_t size = kept;
  while (size < count) {
    const std::size_t more = readOn(Bytes(m_buffer.data() + size, m_buffer.size() - size));
    if (more == 0) {
      break;
    }
    size += more;
  }
  show(m_buffer.data(), size, start);
  return size >= count;
}

bool StreamBytes::skipFar(std::uint64_t count) {
  while (count > left()) {
    count -= left();
    skip(left());
    if (!widen(1)) {
      return false;
    }
  }
  return skip(count);
}

FileStamp stampOf(const char* path) {
  struct stat status {};
  return ::lstat(path, &status) == 0 && S_ISREG(status.st_mode) ? stampFrom(status) : FileStamp{};
}

FileBytes::FileBytes() : m_buffer(kWindow) {}

FileBytes::~FileBytes() { close(); }

void FileBytes::close() {
  if (m_file >= 0) {
    ::close(m_file);
    m_file = -1;
  }
}

bool FileBytes::open(const char* path) {
  close();
  // Not to wait: the other end of a pipe that took the file's place may never come.
  m_file = ::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status {};
  if (m_file < 0 || ::fstat(m_file, &status) != 0 || !S_ISREG(status.st_mode)) {
    close();
    return false;
  }
  m_stamp = stampFrom(status);
  show(m_buffer.data(), 0, 0);
  return true;
}

std::size_t FileBytes::readAt(std::uint64_t position, Bytes to) const {
  std::size_t done = 0;
  while (done < to.size()) {
    const ssize_t count =
        ::pread(m_file, to.data() + done, to.size() - done, static_cast<off_t>(position + done));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      break;
    }
    done += static_cast<std::size_t>(count);
  }
  return done;
}

bool FileBytes::widen(std::size_t count) {
  const std::uint64_t start = position();
  const std::uint64_t rest = m_stamp.size - std::min(start, m_stamp.size);
  const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(rest, m_buffer.size()));
  show(m_buffer.data(), readAt(start, Bytes(m_buffer.data(), wanted)), start);
  return left() >= count;
}

bool FileBytes::skipFar(std::uint64_t count) {
  const std::uint64_t start = position();
  const std::uint64_t rest = m_stamp.size - std::min(start, m_stamp.size);
  show(m_buffer.data(), 0, start + std::min(count, rest));
  return count <= rest;
}

}  // namespace calcar::dicom
