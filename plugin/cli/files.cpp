#include "plugin/cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>

namespace calcar::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 64 * 1024;

engine::Error unwritable(std::string detail) {
  return {engine::ErrorCode::Unwritable, "file", std::move(detail)};
}

engine::Error unreadable(std::string detail) {
  return {engine::ErrorCode::Unreadable, "file", std::move(detail)};
}

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() { static_cast<void>(close()); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;

  [[nodiscard]] bool isOpen() const { return m_number >= 0; }
  [[nodiscard]] int number() const { return m_number; }

  /// @returns whether everything written has arrived
  bool close() {
    const bool closed = m_number < 0 || ::close(m_number) == 0;
    m_number = -1;
    return closed;
  }

  bool writeAll(std::string_view content) const {
    while (!content.empty()) {
      const ssize_t written = ::write(m_number, content.data(), content.size());
      if (written < 0 && errno != EINTR) {
        return false;
      }
      content.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return ::fsync(m_number) == 0;
  }

 private:
  int m_number;
};

/// A file beside the target that disappears unless it takes the target's place.
class Replacement {
 public:
  explicit Replacement(const fs::path& target)
      : m_target(target),
        m_name((target.parent_path() / ".calcar-XXXXXX").string()),
        m_file(::mkstemp(m_name.data())) {}
  ~Replacement() {
    if (m_created && !m_renamed) {
      static_cast<void>(::unlink(m_name.c_str()));
    }
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  Replacement(Replacement&&) = delete;
  Replacement& operator=(Replacement&&) = delete;

  [[nodiscard]] bool write(std::string_view content) {
    struct ::stat status {};
    return m_file.isOpen() && ::stat(m_target.c_str(), &status) == 0 &&
           ::fchmod(m_file.number(), status.st_mode & 07777U) == 0 && m_file.writeAll(content) &&
           m_file.close();
  }

  [[nodiscard]] bool takePlace() {
    m_renamed = ::rename(m_name.c_str(), m_target.c_str()) == 0;
    const Descriptor folder(::open(m_target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return m_renamed && folder.isOpen() && ::fsync(folder.number()) == 0;
  }

 private:
  fs::path m_target;
  std::string m_name;
  Descriptor m_file;
  bool m_created = m_file.isOpen();
  bool m_renamed = false;
};

}  // namespace

engine::Result<std::string> readFile(const fs::path& file, std::size_t largest) {
  std::error_code problem;
  if (fs::is_directory(file, problem)) {
    return tl::unexpected(unreadable("expected a file, this is a folder"));
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return tl::unexpected(
        unreadable(fs::exists(file, problem) ? "the file cannot be read" : "there is no such file"));
  }
  // Piece by piece: what is read may be a pipe, and most files are far smaller than the largest.
  std::string content;
  std::array<char, kPiece> piece{};
  do {
    stream.read(piece.data(), piece.size());
    content.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
  } while (stream && content.size() <= largest);
  if (stream.bad()) {
    return tl::unexpected(unreadable("the file cannot be read"));
  }
  if (content.size() > largest) {
    return tl::unexpected(
        unreadable("the file is larger than " + std::to_string(largest / 1024 / 1024) + " MiB"));
  }
  return content;
}

engine::Result<void> createFile(const fs::path& file, std::string_view content) {
  constexpr ::mode_t kOwnerOnly = 0600;
  Descriptor created(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly));
  if (!created.isOpen()) {
    return tl::unexpected(unwritable(errno == EEXIST ? "the file is already there and is not overwritten"
                                                     : "the file cannot be written"));
  }
  if (!created.writeAll(content) || !created.close()) {
    static_cast<void>(::unlink(file.c_str()));
    return tl::unexpected(unwritable("the file cannot be written"));
  }
  return {};
}

engine::Result<void> replaceFile(const fs::path& file, std::string_view before, std::string_view content) {
  std::error_code problem;
  const fs::path target = fs::canonical(file, problem);
  if (problem) {
    return tl::unexpected(unwritable("the file cannot be found any more"));
  }
  Replacement replacement(target);
  if (!replacement.write(content)) {
    return tl::unexpected(unwritable("the file cannot be written; nothing was changed"));
  }
  const auto now = readFile(target, before.size() + 1);
  if (!now || *now != before) {
    return tl::unexpected(unwritable("the file was changed by somebody else meanwhile; nothing was changed"));
  }
  if (!replacement.takePlace()) {
    return tl::unexpected(unwritable("the file cannot be replaced"));
  }
  return {};
}

}  // namespace calcar::cli
