#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace calcar::dicom {

using Bytes = std::span<unsigned char>;

/// Bytes that are read from front to back, seen through a window in which the next ones lie in one piece: so
/// that a reader looks at them where they are and copies nothing.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource(ByteSource&&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;
  virtual ~ByteSource() = default;

  /// The next `count` bytes, at most `kWidestLook`, without going on; valid until the next call.
  ///
  /// @returns nullptr when the end comes before
  [[nodiscard]] const unsigned char* look(std::size_t count) {
    if (static_cast<std::size_t>(m_end - m_at) >= count || widen(count)) {
      return m_at;
    }
    return nullptr;
  }

  /// @returns false when the end comes first
  bool skip(std::uint64_t count) {
    if (count <= static_cast<std::uint64_t>(m_end - m_at)) {
      m_at += count;
      return true;
    }
    return skipFar(count);
  }

  [[nodiscard]] bool atEnd() { return look(1) == nullptr; }

  [[nodiscard]] std::uint64_t position() const {
    return m_windowStart + static_cast<std::uint64_t>(m_at - m_begin);
  }

  /// How many bytes there are in all; nothing when that shows only at the end.
  [[nodiscard]] virtual std::optional<std::uint64_t> size() const = 0;

  static constexpr std::size_t kWidestLook = 4096;

 protected:
  /// Moves the window so that it begins at the position and holds `count` bytes; false when the end comes
  /// before.
  virtual bool widen(std::size_t count) = 0;

  /// Skips past the window's end.
  virtual bool skipFar(std::uint64_t count) = 0;

  void show(const unsigned char* begin, std::size_t size, std::uint64_t start) {
    m_begin = begin;
    m_at = begin;
    m_end = begin + size;
    m_windowStart = start;
  }

  /// The bytes of the window behind the position.
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

 private:
  const unsigned char* m_begin = nullptr;
  const unsigned char* m_at = nullptr;
  const unsigned char* m_end = nullptr;
  std::uint64_t m_windowStart = 0;
};

/// Bytes that can be read anywhere.
class SeekableBytes : public ByteSource {
 public:
  /// Reads without moving the window.
  ///
  /// @returns how many bytes were read; fewer than asked for only at the end
  [[nodiscard]] virtual std::size_t readAt(std::uint64_t position, Bytes to) const = 0;
};

class MemoryBytes final : public SeekableBytes {
 public:
  explicit MemoryBytes(std::string_view bytes);

  [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_bytes.size(); }
  [[nodiscard]] std::size_t readAt(std::uint64_t position, Bytes to) const override;

 private:
  bool widen(std::size_t) override { return false; }
  bool skipFar(std::uint64_t) override;

  std::string_view m_bytes;
};

/// Bytes that come in a stream, one piece after the other, and cannot be asked for again.
class StreamBytes : public ByteSource {
 public:
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return std::nullopt; }

 protected:
  StreamBytes() = default;

  /// Reads on. @returns how many bytes were read; 0 only at the end
  virtual std::size_t readOn(Bytes to) = 0;

 private:
  bool widen(std::size_t count) final;
  bool skipFar(std::uint64_t count) final;

  std::array<unsigned char, 2 * kWidestLook> m_buffer{};
};

/// A file as it was when it was read: another size or time tells that it has changed.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t changedAt = 0;  ///< nanoseconds of the file system's clock
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The stamp of a regular file; an empty one when it is none or cannot be asked.
[[nodiscard]] FileStamp stampOf(const char* path);

/// A file. One object can read one file after the other, without allocating anew.
class FileBytes final : public SeekableBytes {
 public:
  FileBytes();
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;
  FileBytes(FileBytes&&) = delete;
  FileBytes& operator=(FileBytes&&) = delete;
  ~FileBytes() override;

  /// Opens a regular file and goes to its first byte; closes the one before.
  ///
  /// @returns false when it cannot be opened or is no regular file
  [[nodiscard]] bool open(const char* path);

  [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_stamp.size; }

  [[nodiscard]] std::size_t readAt(std::uint64_t position, Bytes to) const override;
  [[nodiscard]] FileStamp stamp() const { return m_stamp; }

  void close();

 private:
  bool widen(std::size_t count) override;
  bool skipFar(std::uint64_t count) override;

  int m_file = -1;
  FileStamp m_stamp;
  std::vector<unsigned char> m_buffer;
};

}  // namespace calcar::dicom
