#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string_view>

namespace calcar::dicom {

using Bytes = std::span<unsigned char>;

/// Bytes that are read once, from front to back, through a small buffer.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource(ByteSource&&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;
  virtual ~ByteSource() = default;

  /// @returns how many bytes were read; fewer than asked for only at the end
  virtual std::size_t read(Bytes to) = 0;

  /// @returns false when the end comes first
  virtual bool skip(std::uint64_t count) = 0;

  [[nodiscard]] virtual std::uint64_t position() const = 0;

  /// How many bytes there are in all; nothing when that shows only at the end.
  [[nodiscard]] virtual std::optional<std::uint64_t> size() const = 0;
};

/// Bytes that can be read again.
class SeekableBytes : public ByteSource {
 public:
  /// Goes on at `position`, which must not lie past the end.
  virtual void rewind(std::uint64_t position) = 0;
};

class MemoryBytes final : public SeekableBytes {
 public:
  explicit MemoryBytes(std::string_view bytes) : m_bytes(bytes) {}

  std::size_t read(Bytes to) override;
  bool skip(std::uint64_t count) override;
  [[nodiscard]] std::uint64_t position() const override { return m_position; }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_bytes.size(); }
  void rewind(std::uint64_t position) override { m_position = static_cast<std::size_t>(position); }

 private:
  std::string_view m_bytes;
  std::size_t m_position = 0;
};

class FileBytes final : public SeekableBytes {
 public:
  explicit FileBytes(const std::filesystem::path& file);

  [[nodiscard]] bool isOpen() const { return m_size.has_value(); }

  std::size_t read(Bytes to) override;
  bool skip(std::uint64_t count) override;
  [[nodiscard]] std::uint64_t position() const override { return m_position; }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_size; }
  void rewind(std::uint64_t position) override { m_position = position; }

 private:
  bool refill();

  std::ifstream m_file;
  std::optional<std::uint64_t> m_size;
  std::uint64_t m_position = 0;
  std::array<unsigned char, 8192> m_buffer{};
  std::uint64_t m_bufferStart = 0;
  std::size_t m_bufferLength = 0;
};

}  // namespace calcar::dicom
