#include "integrations/dicom/media_directory.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <system_error>

#include "integrations/dicom/internal/directory_records.hpp"
#include "integrations/dicom/internal/file_list.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {
namespace {

namespace fs = std::filesystem;

using Records = std::vector<DirectoryRecord>;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kMostParts = 8;  // DICOM PS3.10 section 8.2
constexpr int kMostLevels = 16;

std::vector<std::string_view> split(std::string_view text, char divider) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(divider, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string_view withoutSpaces(std::string_view part) {
  return part.substr(0, part.find_last_not_of(' ') + 1);
}

/// A part that would leave the folder, name a drive or stream, or is no name at all.
bool isUnsafe(std::string_view part) {
  const bool isDots = part.find_first_not_of('.') == std::string_view::npos;
  return isDots || std::any_of(part.begin(), part.end(), [](char letter) {
           const auto byte = static_cast<unsigned char>(letter);
           return byte < 0x20 || byte == 0x7F || letter == '/' || letter == '\\' || letter == ':';
         });
}

std::string joined(const std::vector<std::string_view>& parts, std::string_view divider) {
  std::string path;
  for (const std::string_view part : parts) {
    path += path.empty() ? "" : divider;
    path += part;
  }
  return path;
}

/// The name without what media writers and readers change: case, `;1`, a dot at the end.
std::string keyOfName(std::string_view name) {
  const std::size_t version = name.rfind(';');
  const bool isVersion = version != std::string_view::npos && version + 1 < name.size() &&
                         name.find_first_not_of("0123456789", version + 1) == std::string_view::npos;
  std::string key(name.substr(0, isVersion ? version : name.size()));
  key.erase(key.find_last_not_of('.') + 1);
  std::transform(key.begin(), key.end(), key.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return key;
}

std::string keyOfPath(std::string_view path) {
  std::string key;
  for (const std::string_view part : split(path, '/')) {
    key += '/';
    key += keyOfName(part);
  }
  return key;
}

std::size_t recordAt(const Records& records, std::uint64_t position) {
  const auto found = std::lower_bound(
      records.begin(), records.end(), position,
      [](const DirectoryRecord& record, std::uint64_t wanted) { return record.position < wanted; });
  const bool isThere = position != 0 && found != records.end() && found->position == position;
  return isThere ? static_cast<std::size_t>(found - records.begin()) : kNone;
}

/// Which record is above each record. Each gets one at most, so that a loop of offsets comes to an end.
std::vector<std::size_t> parentsOf(const Records& records) {
  std::vector<std::size_t> parents(records.size(), kNone);
  for (std::size_t above = 0; above < records.size(); ++above) {
    std::size_t child = recordAt(records, records[above].lowerOffset);
    while (child != kNone && parents[child] == kNone) {
      parents[child] = above;
      child = recordAt(records, records[child].nextOffset);
    }
  }
  return parents;
}

/// Says of which study and series a record is.
class Family {
 public:
  explicit Family(const Records& records) : m_records(records), m_parents(parentsOf(records)) {
    m_linked =
        std::any_of(m_parents.begin(), m_parents.end(), [](std::size_t above) { return above != kNone; });
  }

  [[nodiscard]] std::string uidAbove(std::size_t record, std::string DirectoryRecord::*uid) const {
    std::size_t at = record;
    for (int level = 0; at != kNone && level < kMostLevels; ++level) {
      if (!(m_records[at].*uid).empty()) {
        return m_records[at].*uid;
      }
      at = m_parents[at];
    }
    return m_linked ? std::string() : uidBefore(record, uid);
  }

 private:
  /// A directory without any offsets lists each series below its study.
  [[nodiscard]] std::string uidBefore(std::size_t record, std::string DirectoryRecord::*uid) const {
    constexpr std::size_t kFarthest = 20'000;
    const std::size_t last = record > kFarthest ? record - kFarthest : 0;
    for (std::size_t at = record; at > last; --at) {
      const std::string& known = m_records[at - 1].*uid;
      if (!known.empty()) {
        return known;
      }
    }
    return {};
  }

  const Records& m_records;
  std::vector<std::size_t> m_parents;
  bool m_linked = false;
};

std::vector<std::string_view> partsOf(const DirectoryRecord& record) {
  std::vector<std::string_view> parts = split(record.fileId, '\\');
  std::transform(parts.begin(), parts.end(), parts.begin(), withoutSpaces);
  return parts;
}

MediaDirectory listed(const Records& records) {
  MediaDirectory directory;
  directory.records = static_cast<int>(records.size());
  const Family family(records);
  std::set<std::string> known;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const DirectoryRecord& record = records[i];
    directory.inactive += record.inUse ? 0 : 1;
    if (!record.inUse || record.fileId.empty()) {
      continue;
    }
    const auto parts = partsOf(record);
    if (parts.size() > kMostParts || std::any_of(parts.begin(), parts.end(), isUnsafe)) {
      directory.outside.push_back(displayPath(joined(parts, "\\")));
      continue;
    }
    const std::string path = displayPath(joined(parts, "/"));
    if (known.insert(keyOfPath(path)).second) {
      directory.files.push_back({path, displayPath(record.type), displayPath(record.sopClass),
                                 displayPath(record.instanceUid),
                                 displayPath(family.uidAbove(i, &DirectoryRecord::seriesUid)),
                                 displayPath(family.uidAbove(i, &DirectoryRecord::studyUid))});
    }
  }
  return directory;
}

tl::expected<MediaDirectory, SkipReason> read(SeekableBytes& source, const Layout& layout) {
  if (layout.encoding == Encoding::Deflated) {
    return tl::unexpected(SkipReason::UnsupportedEncoding);
  }
  source.skip(layout.dataSet);
  const Form form{layout.encoding != Encoding::ImplicitLittleEndian,
                  layout.encoding == Encoding::ExplicitBigEndian};
  const DirectoryRecords records = readDirectoryRecords(source, form, StructureLimits().nesting);
  if (records.all.empty() && records.damage) {
    return tl::unexpected(*records.damage);
  }
  MediaDirectory directory = listed(records.all);
  directory.damage = records.damage;
  return directory;
}

/// What the folder calls the entry of this name; empty when there is none.
fs::path nameOnDisk(const fs::path& folder, std::string_view name) {
  std::error_code error;
  if (fs::symlink_status(folder / name, error).type() != fs::file_type::not_found) {
    return name;
  }
  const std::string key = keyOfName(name);
  std::optional<fs::path> found;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path candidate = entry->path().filename();
    if (keyOfName(displayPath(candidate.native())) == key && (!found || candidate < *found)) {
      found = candidate;
    }
  }
  return found.value_or(fs::path());
}

}  // namespace

tl::expected<MediaDirectory, SkipReason> readMediaDirectory(const fs::path& file) {
  const auto layout = locateDirectory(file);
  if (!layout) {
    return tl::unexpected(layout.error());
  }
  FileBytes source;
  return source.open(file.c_str()) ? read(source, *layout) : tl::unexpected(SkipReason::NotReadable);
}

tl::expected<MediaDirectory, SkipReason> readMediaDirectoryBytes(std::string_view bytes) {
  const auto layout = locateDirectoryInBytes(bytes);
  if (!layout) {
    return tl::unexpected(layout.error());
  }
  MemoryBytes source(bytes);
  return read(source, *layout);
}

MediumComparison compareWithMedium(const MediaDirectory& directory, const MediumFiles& files) {
  std::set<std::string> there;
  for (const std::string& path : files.all) {
    there.insert(keyOfPath(path));
  }
  MediumComparison comparison;
  std::set<std::string> named;
  for (const ReferencedFile& file : directory.files) {
    const std::string key = keyOfPath(file.path);
    if (!there.contains(key)) {
      comparison.missing.push_back(file.path);
    }
    named.insert(key);
  }
  std::copy_if(files.dicom.begin(), files.dicom.end(), std::back_inserter(comparison.hidden),
               [&](const std::string& path) { return !named.contains(keyOfPath(path)); });
  return comparison;
}

tl::expected<fs::path, SkipReason> locateOnMedium(const fs::path& folder, std::string_view path) {
  const auto parts = split(path, '/');
  if (std::any_of(parts.begin(), parts.end(), isUnsafe)) {
    return tl::unexpected(SkipReason::OutsideMedium);
  }
  fs::path place = folder;
  for (const std::string_view part : parts) {
    const fs::path name = nameOnDisk(place, part);
    if (name.empty()) {
      return tl::unexpected(SkipReason::Missing);
    }
    place /= name;
    std::error_code error;
    if (fs::symlink_status(place, error).type() == fs::file_type::symlink) {
      return tl::unexpected(SkipReason::OutsideMedium);
    }
  }
  std::error_code error;
  return fs::is_regular_file(place, error) ? tl::expected<fs::path, SkipReason>(place)
                                           : tl::unexpected(SkipReason::Missing);
}

}  // namespace calcar::dicom
