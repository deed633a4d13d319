#include "integrations/dicom/internal/file_list.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace calcar::dicom {
namespace {

namespace fs = std::filesystem;

bool isBetween(unsigned value, unsigned first, unsigned last) { return value >= first && value <= last; }

/// What may follow the first byte of a UTF-8 character: not the long spellings of short characters, not the
/// halves of UTF-16 pairs, nothing past U+10FFFF.
bool maySecondFollow(unsigned lead, unsigned second) {
  const unsigned lowest = lead == 0xE0 ? 0xA0 : (lead == 0xF0 ? 0x90 : 0x80);
  const unsigned highest = lead == 0xED ? 0x9F : (lead == 0xF4 ? 0x8F : 0xBF);
  return isBetween(second, lowest, highest);
}

/// How many bytes the UTF-8 character at the beginning of `text` has; 0 when there is none.
std::size_t characterLength(std::string_view text) {
  const auto byte = [text](std::size_t at) -> unsigned { return static_cast<unsigned char>(text[at]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) {
    return 1;
  }
  const std::size_t length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2);
  if (!isBetween(lead, 0xC2, 0xF4) || text.size() < length || !maySecondFollow(lead, byte(1))) {
    return 0;
  }
  for (std::size_t at = 2; at < length; ++at) {
    if (!isBetween(byte(at), 0x80, 0xBF)) {
      return 0;
    }
  }
  return length;
}

bool isInside(const fs::path& inner, const fs::path& outer) {
  const auto [outerEnd, rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return outerEnd == outer.end();
}

/// Leaves out what another path of the list contains.
std::vector<fs::path> withoutOverlap(const std::vector<fs::path>& paths) {
  std::vector<fs::path> kept;
  std::vector<fs::path> places;
  for (const fs::path& path : paths) {
    std::error_code error;
    const fs::path place = fs::weakly_canonical(path, error);
    places.push_back(error ? path : place);
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    bool covered = false;
    for (std::size_t other = 0; other < paths.size(); ++other) {
      const bool same = places[i] == places[other];
      covered = covered || (other != i && isInside(places[i], places[other]) && (!same || other < i));
    }
    if (!covered) {
      kept.push_back(paths[i]);
    }
  }
  return kept;
}

class Visit {
 public:
  explicit Visit(const FileVisitor& visitor) : m_visitor(visitor) {}

  /// What the person named may be a link; they meant what it points to.
  bool start(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      return m_visitor.skipped(path.native(), SkipReason::NotFound);
    }
    m_open.push_back({path.native(), status.type()});
    while (!m_open.empty()) {
      Found next = std::move(m_open.back());
      m_open.pop_back();
      if (!visit(std::move(next))) {
        return false;
      }
    }
    return true;
  }

 private:
  struct Found {
    std::string path;
    fs::file_type type;
  };

  bool visit(Found entry) {
    switch (entry.type) {
      case fs::file_type::regular:
        return m_visitor.file(std::move(entry.path));
      case fs::file_type::directory:
        return openFolder(entry.path);
      case fs::file_type::symlink:
        return m_visitor.skipped(std::move(entry.path), SkipReason::SymbolicLink);
      case fs::file_type::none:
      case fs::file_type::not_found:
        return m_visitor.skipped(std::move(entry.path), SkipReason::NotReadable);
      default:
        return m_visitor.skipped(std::move(entry.path), SkipReason::NotAFile);
    }
  }

  bool openFolder(const std::string& folder) {
    std::error_code error;
    std::vector<Found> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      std::error_code unknown;
      // Mostly the folder itself tells what kind its entries are, and the file is not asked.
      const bool isFile = !entry->is_symlink(unknown) && entry->is_regular_file(unknown);
      entries.push_back(
          {entry->path().native(), isFile ? fs::file_type::regular : entry->symlink_status(unknown).type()});
    }
    if (error && !m_visitor.skipped(folder, SkipReason::NotReadable)) {
      return false;
    }
    // The last one is taken first.
    std::sort(entries.begin(), entries.end(), [](const Found& a, const Found& b) { return a.path > b.path; });
    std::move(entries.begin(), entries.end(), std::back_inserter(m_open));
    return true;
  }

  const FileVisitor& m_visitor;
  std::vector<Found> m_open;
};

}  // namespace

void visitFiles(const std::vector<fs::path>& paths, const FileVisitor& visitor) {
  for (const fs::path& path : withoutOverlap(paths)) {
    if (!Visit(visitor).start(path)) {
      return;
    }
  }
}

std::string displayPath(std::string_view path) {
  std::string text;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t length = characterLength(path.substr(at));
    text += length == 0 ? "\xEF\xBF\xBD" : path.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return text;
}

}  // namespace calcar::dicom
