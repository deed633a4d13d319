#include "integrations/dicom/internal/zip_directory.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "integrations/dicom/internal/archive_name.hpp"

namespace calcar::dicom {
namespace {

// The parts of an archive, after the format's own description (APPNOTE 6.3, sections 4.3.7 to 4.3.16).
constexpr std::string_view kLocalHeader("PK\3\4", 4);
constexpr std::string_view kEntryHeader("PK\1\2", 4);
constexpr std::string_view kEnd("PK\5\6", 4);
constexpr std::string_view kLongEnd("PK\6\6", 4);
constexpr std::string_view kLongEndPointer("PK\6\7", 4);
constexpr std::size_t kLocalHeaderSize = 30;
constexpr std::size_t kEntryHeaderSize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongEndSize = 56;
constexpr std::size_t kLongEndPointerSize = 20;
constexpr std::size_t kLongestComment = 65'535;
constexpr std::size_t kLongestName = 4096;
constexpr std::uint32_t kElsewhere = 0xFFFFFFFFU;
constexpr std::uint16_t kElsewhereShort = 0xFFFFU;
constexpr std::uint16_t kLongSizes = 0x0001;  // the extra field that holds 64-bit numbers

template <typename Number>
Number numberAt(std::string_view bytes, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = sizeof(Number); i-- > 0;) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return static_cast<Number>(value);
}

/// @returns the bytes, or fewer when the archive ends before
std::string bytesAt(SeekableBytes& archive, std::uint64_t position, std::size_t count) {
  if (position > archive.size().value_or(0)) {
    return {};
  }
  std::string bytes(count, '\0');
  bytes.resize(archive.readAt(position, Bytes(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size())));
  return bytes;
}

struct Place {
  std::uint64_t count = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  std::uint64_t end = 0;  ///< where what describes the list begins
};

/// Large archives say it in a second place.
std::optional<Place> longPlace(SeekableBytes& archive, std::uint64_t end) {
  if (end < kLongEndPointerSize) {
    return std::nullopt;
  }
  const std::string pointer = bytesAt(archive, end - kLongEndPointerSize, kLongEndPointerSize);
  if (!pointer.starts_with(kLongEndPointer)) {
    return std::nullopt;
  }
  const auto position = numberAt<std::uint64_t>(pointer, 8);
  const std::string record = bytesAt(archive, position, kLongEndSize);
  if (record.size() < kLongEndSize || !record.starts_with(kLongEnd)) {
    return std::nullopt;
  }
  return Place{numberAt<std::uint64_t>(record, 32), numberAt<std::uint64_t>(record, 40),
               numberAt<std::uint64_t>(record, 48), position};
}

std::optional<Place> findDirectory(SeekableBytes& archive) {
  const std::uint64_t size = archive.size().value_or(0);
  const std::uint64_t tailSize = std::min<std::uint64_t>(size, kEndSize + kLongestComment);
  const std::string tail = bytesAt(archive, size - tailSize, static_cast<std::size_t>(tailSize));
  const std::size_t at = tail.rfind(kEnd);
  if (at == std::string::npos || tail.size() - at < kEndSize) {
    return std::nullopt;
  }
  const std::string_view record = std::string_view(tail).substr(at);
  const std::uint64_t end = size - tailSize + at;
  const bool isSplit = numberAt<std::uint16_t>(record, 4) != numberAt<std::uint16_t>(record, 6);
  const Place place{numberAt<std::uint16_t>(record, 10), numberAt<std::uint32_t>(record, 12),
                    numberAt<std::uint32_t>(record, 16), end};
  const bool isElsewhere =
      place.count == kElsewhereShort || place.size == kElsewhere || place.offset == kElsewhere;
  const auto known = isElsewhere ? longPlace(archive, end) : std::optional(place);
  const bool fits = known && known->size <= known->end && known->offset <= known->end - known->size;
  return fits && !isSplit ? known : std::nullopt;
}

/// Numbers that do not fit into the header follow in an extra field, in this order and only where needed.
bool readLongSizes(std::string_view extra, ArchiveEntry& entry) {
  for (const auto number : {&ArchiveEntry::size, &ArchiveEntry::packedSize, &ArchiveEntry::headerOffset}) {
    if (entry.*number != kElsewhere) {
      continue;
    }
    if (extra.size() < sizeof(std::uint64_t)) {
      return false;
    }
    entry.*number = numberAt<std::uint64_t>(extra, 0);
    extra.remove_prefix(sizeof(std::uint64_t));
  }
  return true;
}

bool readExtra(std::string_view extra, ArchiveEntry& entry) {
  while (extra.size() >= 4) {
    const auto id = numberAt<std::uint16_t>(extra, 0);
    const std::size_t length = numberAt<std::uint16_t>(extra, 2);
    if (length > extra.size() - 4) {
      break;
    }
    if (id == kLongSizes) {
      return readLongSizes(extra.substr(4, length), entry);
    }
    extra.remove_prefix(4 + length);
  }
  return readLongSizes({}, entry);
}

bool isLink(std::string_view header) {
  constexpr std::uint32_t kTypeMask = 0170000;
  constexpr std::uint32_t kLink = 0120000;
  constexpr unsigned kUnix = 3;
  constexpr unsigned kMacintosh = 19;
  const auto madeOn = static_cast<unsigned char>(header[5]);
  const std::uint32_t mode = numberAt<std::uint32_t>(header, 38) >> 16U;
  return (madeOn == kUnix || madeOn == kMacintosh) && (mode & kTypeMask) == kLink;
}

std::optional<SkipReason> refusal(std::string_view header) {
  constexpr std::uint16_t kEncrypted = 0x2041;  // encrypted, strongly encrypted, header hidden
  constexpr std::uint16_t kStored = 0;
  constexpr std::uint16_t kDeflated = 8;
  const auto method = numberAt<std::uint16_t>(header, 10);
  if ((numberAt<std::uint16_t>(header, 8) & kEncrypted) != 0) {
    return SkipReason::Encrypted;
  }
  if (isLink(header)) {
    return SkipReason::SymbolicLink;
  }
  return method == kStored || method == kDeflated ? std::nullopt
                                                  : std::optional(SkipReason::UnsupportedPacking);
}

class DirectoryReader {
 public:
  DirectoryReader(SeekableBytes& archive, const Place& place)
      : m_archive(archive), m_place(place), m_position(place.end - place.size) {
    // What was put in front of the archive, as a program that unpacks it, is in none of its offsets.
    m_before = m_position - place.offset;
  }

  tl::expected<std::vector<ArchiveEntry>, SkipReason> run() {
    for (std::uint64_t i = 0; i < m_place.count; ++i) {
      if (!readEntry()) {
        return tl::unexpected(SkipReason::DamagedArchive);
      }
    }
    return m_position == m_place.end
               ? tl::expected<std::vector<ArchiveEntry>, SkipReason>(std::move(m_entries))
               : tl::unexpected(SkipReason::DamagedArchive);
  }

 private:
  bool readEntry() {
    constexpr std::uint16_t kUtf8 = 0x0800;
    const std::string header = bytesAt(m_archive, m_position, kEntryHeaderSize);
    if (header.size() < kEntryHeaderSize || !header.starts_with(kEntryHeader)) {
      return false;
    }
    const std::size_t nameLength = numberAt<std::uint16_t>(header, 28);
    const std::size_t extraLength = numberAt<std::uint16_t>(header, 30);
    const std::size_t commentLength = numberAt<std::uint16_t>(header, 32);
    const std::string rest = bytesAt(m_archive, m_position + kEntryHeaderSize, nameLength + extraLength);
    m_position += kEntryHeaderSize + nameLength + extraLength + commentLength;
    if (rest.size() < nameLength + extraLength || nameLength > kLongestName || m_position > m_place.end) {
      return false;
    }
    const std::string_view name = std::string_view(rest).substr(0, nameLength);
    ArchiveEntry entry{harmlessPath(archiveNameText(name, (numberAt<std::uint16_t>(header, 8) & kUtf8) != 0)),
                       numberAt<std::uint32_t>(header, 24),
                       refusal(header),
                       numberAt<std::uint32_t>(header, 42),
                       numberAt<std::uint32_t>(header, 20),
                       numberAt<std::uint32_t>(header, 16),
                       numberAt<std::uint16_t>(header, 10) != 0};
    return readExtra(std::string_view(rest).substr(nameLength), entry) && add(std::move(entry), name);
  }

  bool add(ArchiveEntry entry, std::string_view name) {
    const bool fits = entry.headerOffset <= m_place.offset && entry.packedSize <= m_place.offset;
    const bool isFolder = name.ends_with('/') || (name.ends_with('\\') && entry.size == 0);
    entry.headerOffset += m_before;
    if (fits && !isFolder) {
      m_entries.push_back(std::move(entry));
    }
    return fits;
  }

  SeekableBytes& m_archive;
  const Place& m_place;
  std::uint64_t m_position;
  std::uint64_t m_before = 0;
  std::vector<ArchiveEntry> m_entries;
};

}  // namespace

tl::expected<std::vector<ArchiveEntry>, SkipReason> readZipDirectory(SeekableBytes& archive,
                                                                     const ArchiveLimits& limits) {
  const auto place = findDirectory(archive);
  if (!place) {
    return tl::unexpected(SkipReason::DamagedArchive);
  }
  if (place->count > static_cast<std::uint64_t>(limits.entries) || place->size > limits.directoryBytes) {
    return tl::unexpected(SkipReason::ArchiveTooLong);
  }
  return DirectoryReader(archive, *place).run();
}

tl::expected<std::uint64_t, SkipReason> placeOfPackedBytes(SeekableBytes& archive,
                                                           const ArchiveEntry& entry) {
  const std::string header = bytesAt(archive, entry.headerOffset, kLocalHeaderSize);
  if (header.size() < kLocalHeaderSize || !header.starts_with(kLocalHeader)) {
    return tl::unexpected(SkipReason::DamagedArchive);
  }
  const std::uint64_t begin = entry.headerOffset + kLocalHeaderSize + numberAt<std::uint16_t>(header, 26) +
                              numberAt<std::uint16_t>(header, 28);
  const std::uint64_t size = archive.size().value_or(0);
  const bool fits = begin <= size && entry.packedSize <= size - begin;
  return fits ? tl::expected<std::uint64_t, SkipReason>(begin) : tl::unexpected(SkipReason::DamagedArchive);
}

}  // namespace calcar::dicom
