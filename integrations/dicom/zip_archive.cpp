#include "integrations/dicom/zip_archive.hpp"

#include <zlib.h>

#include <algorithm>
#include <utility>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/internal/inflated_bytes.hpp"
#include "integrations/dicom/internal/zip_directory.hpp"

namespace calcar::dicom {
namespace {

constexpr std::string_view kBeginning("PK\3\4", 4);
constexpr std::string_view kEmptyBeginning("PK\5\6", 4);

/// The packed bytes of one entry.
class PackedBytes final : public StreamBytes {
 public:
  PackedBytes(const SeekableBytes& archive, std::uint64_t begin, std::uint64_t size)
      : m_archive(archive), m_begin(begin), m_size(size) {}

  [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_size; }

 private:
  std::size_t readOn(Bytes to) override {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(to.size(), m_size - m_done));
    const std::size_t done = m_archive.readAt(m_begin + m_done, to.first(count));
    m_done += done;
    return done;
  }

  const SeekableBytes& m_archive;
  std::uint64_t m_begin;
  std::uint64_t m_size;
  std::uint64_t m_done = 0;
};

std::uint32_t checksumOf(std::string_view bytes) {
  uLong sum = crc32(0, nullptr, 0);
  while (!bytes.empty()) {
    const std::string_view part = bytes.substr(0, 1U << 20U);
    sum = crc32(sum, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size()));
    bytes.remove_prefix(part.size());
  }
  return static_cast<std::uint32_t>(sum);
}

}  // namespace

struct ZipArchive::State {
  explicit State(const ArchiveLimits& wanted) : limits(wanted) {}

  /// Entries may share their packed bytes, so that only all of them together show what an archive asks for.
  [[nodiscard]] bool isBomb() const {
    constexpr std::uint64_t kAlwaysAllowed = 16ULL << 20U;
    const bool isManyfold = unpacked > kAlwaysAllowed && unpacked / limits.ratio > bytes.size().value_or(0);
    return unpacked > limits.unpackedBytes || isManyfold;
  }

  FileBytes bytes;
  ArchiveLimits limits;
  std::vector<ArchiveEntry> entries;
  std::uint64_t unpacked = 0;
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

tl::expected<ZipArchive, SkipReason> ZipArchive::open(const std::filesystem::path& file,
                                                      const ArchiveLimits& limits) {
  auto state = std::make_unique<State>(limits);
  if (!state->bytes.open(file.c_str())) {
    return tl::unexpected(SkipReason::NotReadable);
  }
  auto entries = readZipDirectory(state->bytes, limits);
  if (!entries) {
    return tl::unexpected(entries.error());
  }
  state->entries = *std::move(entries);
  return ZipArchive(std::move(state));
}

const std::vector<ArchiveEntry>& ZipArchive::entries() const { return m_state->entries; }

struct ArchivedFile::State {
  State(ZipArchive::State& of, ArchiveEntry wanted) : archive(of), entry(std::move(wanted)) {}

  /// How many bytes there can be at most.
  [[nodiscard]] std::size_t most() const {
    return static_cast<std::size_t>(std::min(entry.size, archive.limits.entryBytes));
  }

  std::optional<SkipReason> begin();
  std::optional<SkipReason> grow(std::size_t count);
  std::optional<SkipReason> judge(std::size_t wanted);
  [[nodiscard]] ByteSource& source() { return inflated ? static_cast<ByteSource&>(*inflated) : *packed; }

  ZipArchive::State& archive;
  ArchiveEntry entry;
  std::optional<SkipReason> failure;
  std::unique_ptr<PackedBytes> packed;
  std::unique_ptr<InflatedBytes> inflated;
  std::string bytes;
};

std::optional<SkipReason> ArchivedFile::State::begin() {
  if (entry.refused || packed) {
    return entry.refused;
  }
  const auto place = placeOfPackedBytes(archive.bytes, entry);
  if (!place) {
    return place.error();
  }
  packed = std::make_unique<PackedBytes>(archive.bytes, *place, entry.packedSize);
  if (entry.isDeflated) {
    inflated = std::make_unique<InflatedBytes>(*packed, archive.limits.entryBytes);
  }
  return std::nullopt;
}

/// Goes in small steps: what an entry claims to be decides about no memory.
std::optional<SkipReason> ArchivedFile::State::grow(std::size_t count) {
  const std::size_t wanted = std::min(count, most());
  while (bytes.size() < wanted) {
    const std::size_t step = std::min(wanted - bytes.size(), ByteSource::kWidestLook);
    const unsigned char* next = source().look(step);
    if (next == nullptr) {
      return SkipReason::DamagedArchive;
    }
    bytes.append(reinterpret_cast<const char*>(next), step);
    source().skip(step);
    archive.unpacked += step;
    if (archive.isBomb()) {
      return SkipReason::ArchiveTooLarge;
    }
  }
  return count > wanted && wanted < entry.size ? std::optional(SkipReason::ArchiveTooLarge) : judge(wanted);
}

std::optional<SkipReason> ArchivedFile::State::judge(std::size_t wanted) {
  if (std::string_view(bytes).starts_with(kBeginning) ||
      std::string_view(bytes).starts_with(kEmptyBeginning)) {
    return SkipReason::NestedArchive;
  }
  const bool isWhole = wanted == entry.size;
  return isWhole && checksumOf(bytes) != entry.checksum ? std::optional(SkipReason::DamagedArchive)
                                                        : std::nullopt;
}

ArchivedFile::ArchivedFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ArchivedFile::~ArchivedFile() = default;
ArchivedFile::ArchivedFile(ArchivedFile&&) noexcept = default;
ArchivedFile& ArchivedFile::operator=(ArchivedFile&&) noexcept = default;

ArchivedFile ZipArchive::file(const ArchiveEntry& entry) {
  return ArchivedFile(std::make_unique<ArchivedFile::State>(*m_state, entry));
}

tl::expected<std::string_view, SkipReason> ArchivedFile::first(std::size_t count) {
  State& state = *m_state;
  if (!state.failure) {
    state.failure = state.begin();
  }
  if (!state.failure) {
    state.failure = state.grow(count);
  }
  if (state.failure) {
    return tl::unexpected(*state.failure);
  }
  return std::string_view(state.bytes).substr(0, count);
}

bool looksLikeZip(const std::filesystem::path& file) {
  FileBytes source;
  const unsigned char* start = source.open(file.c_str()) ? source.look(kBeginning.size()) : nullptr;
  if (start == nullptr) {
    return false;
  }
  const std::string_view text(reinterpret_cast<const char*>(start), kBeginning.size());
  return text == kBeginning || text == kEmptyBeginning;
}

}  // namespace calcar::dicom
