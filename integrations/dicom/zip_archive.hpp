#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/skip_reason.hpp"

namespace calcar::dicom {

/// What a zip archive may ask of us.
struct ArchiveLimits {
  int entries = 200'000;
  std::uint64_t directoryBytes = 64ULL << 20U;  ///< of the list of its entries
  std::uint64_t unpackedBytes = 4ULL << 30U;    ///< of all entries together
  std::uint64_t ratio = 250;                    ///< of all unpacked bytes to the size of the archive
  std::uint64_t entryBytes = 64ULL << 20U;      ///< of one entry: as much as a header may have
};

/// One file in an archive.
struct ArchiveEntry {
  /// Made harmless, as valid UTF-8: relative, parts divided by `/`, without `..`, drives, and control
  /// characters. For display and for matching with a directory file; nothing is ever written under it.
  std::string path;
  std::uint64_t size = 0;             ///< unpacked, as declared
  std::optional<SkipReason> refused;  ///< why it cannot be read: encrypted, a link …

  std::uint64_t headerOffset = 0;  ///< where its local header lies in the archive
  std::uint64_t packedSize = 0;
  std::uint32_t checksum = 0;
  bool isDeflated = false;
};

class ArchivedFile;

/// A zip archive, read in place: nothing is unpacked to the disk, and no more of an entry than is asked for.
class ZipArchive {
 public:
  ~ZipArchive();
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  /// Reads the list of entries.
  ///
  /// @errors  NotReadable, DamagedArchive, ArchiveTooLong
  [[nodiscard]] static tl::expected<ZipArchive, SkipReason> open(const std::filesystem::path& file,
                                                                 const ArchiveLimits& limits = {});

  /// Files only, in the order of the archive; folders have no entry of their own.
  [[nodiscard]] const std::vector<ArchiveEntry>& entries() const;

  /// Begins to read an entry; the archive must outlive what is returned.
  [[nodiscard]] ArchivedFile file(const ArchiveEntry& entry);

 private:
  friend class ArchivedFile;
  struct State;

  explicit ZipArchive(std::unique_ptr<State> state);

  std::unique_ptr<State> m_state;
};

/// The bytes of one entry from its beginning on. Asking for more goes on where the last call ended.
class ArchivedFile {
 public:
  ~ArchivedFile();
  ArchivedFile(ArchivedFile&&) noexcept;
  ArchivedFile& operator=(ArchivedFile&&) noexcept;
  ArchivedFile(const ArchivedFile&) = delete;
  ArchivedFile& operator=(const ArchivedFile&) = delete;

  /// @param count  how many bytes from the beginning are needed
  /// @returns that many, or all when the entry is shorter; valid until the next call
  /// @errors  what refuses the entry; NestedArchive; DamagedArchive when it unpacks to less than declared or
  ///          to other bytes; ArchiveTooLarge when a limit is reached
  [[nodiscard]] tl::expected<std::string_view, SkipReason> first(std::size_t count);

 private:
  friend class ZipArchive;
  struct State;

  explicit ArchivedFile(std::unique_ptr<State> state);

  std::unique_ptr<State> m_state;
};

/// Whether the file begins as zip archives do.
[[nodiscard]] bool looksLikeZip(const std::filesystem::path& file);

}  // namespace calcar::dicom
