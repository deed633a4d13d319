#include "integrations/dicom/internal/archive_reader.hpp"

#include <algorithm>
#include <utility>

#include "integrations/dicom/zip_archive.hpp"

namespace calcar::dicom {
namespace {

/// The bytes of one file in an archive, unpacked as far as somebody looks.
class ArchivedBytes final : public StreamBytes {
 public:
  ArchivedBytes(ArchivedFile& file, std::uint64_t size) : m_file(file), m_size(size) {}

  [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_size; }

  /// Why the archive gave no more, if it did not.
  [[nodiscard]] std::optional<SkipReason> failure() const { return m_failure; }

 private:
  std::size_t readOn(Bytes to) override {
    const auto bytes = m_file.first(m_done + to.size());
    if (!bytes) {
      m_failure = bytes.error();
      return 0;
    }
    const std::size_t count = bytes->size() - std::min(m_done, bytes->size());
    std::copy_n(bytes->data() + m_done, count, to.data());
    m_done += count;
    return count;
  }

  ArchivedFile& m_file;
  std::uint64_t m_size;
  std::size_t m_done = 0;
  std::optional<SkipReason> m_failure;
};

void readEntry(ZipArchive& archive, const ArchiveEntry& entry, const StructureLimits& limits,
               ArchivedHeader& into) {
  ArchivedFile file = archive.file(entry);
  const auto again = [&](std::uint64_t count) {
    const auto bytes = file.first(static_cast<std::size_t>(std::min(count, entry.size)));
    return bytes ? std::string(*bytes) : std::string();
  };
  ArchivedBytes source(file, entry.size);
  into.outcome = readHeader(source, limits, again, into.header);
  into.outcome.stamp = {entry.size, entry.checksum};
  if (source.failure()) {
    into.outcome.skipped = source.failure();
    into.outcome.truncated = false;
  }
  if (into.outcome.skipped == SkipReason::DirectoryFile) {
    if (auto directory = readMediaDirectoryBytes(again(entry.size))) {
      into.directory = *std::move(directory);
    }
  }
}

}  // namespace

std::optional<SkipReason> readArchive(const std::string& archive, const StructureLimits& limits,
                                      const std::atomic<bool>* cancel,
                                      const std::function<void(ArchivedHeader&)>& take) {
  auto opened = ZipArchive::open(archive);
  if (!opened) {
    return opened.error();
  }
  for (const ArchiveEntry& entry : opened->entries()) {
    if (cancel != nullptr && cancel->load()) {
      break;
    }
    ArchivedHeader header;
    header.path = archive + "/" + entry.path;
    readEntry(*opened, entry, limits, header);
    take(header);
  }
  return std::nullopt;
}

}  // namespace calcar::dicom
