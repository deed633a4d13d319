#include "integrations/dicom/internal/file_list.hpp"

#include <algorithm>
#include <system_error>

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
      return m_visitor.skipped(path, SkipReason::NotFound);
    }
    if (!visit(path, status.type())) {
      return false;
    }
    while (!m_open.empty()) {
      const fs::path next = std::move(m_open.back());
      m_open.pop_back();
      if (!visit(next, fs::symlink_status(next, error).type())) {
        return false;
      }
    }
    return true;
  }

 private:
  bool visit(const fs::path& path, fs::file_type type) {
    switch (type) {
      case fs::file_type::regular:
        return m_visitor.file(path);
      case fs::file_type::directory:
        return openFolder(path);
      case fs::file_type::symlink:
        return m_visitor.skipped(path, SkipReason::SymbolicLink);
      case fs::file_type::none:
      case fs::file_type::not_found:
        return m_visitor.skipped(path, SkipReason::NotReadable);
      default:
        return m_visitor.skipped(path, SkipReason::NotAFile);
    }
  }

  bool openFolder(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      entries.push_back(entry->path());
    }
    if (error && !m_visitor.skipped(folder, SkipReason::NotReadable)) {
      return false;
    }
    // The last one is taken first.
    std::sort(entries.begin(), entries.end(), std::greater<>());
    m_open.insert(m_open.end(), entries.begin(), entries.end());
    return true;
  }

  const FileVisitor& m_visitor;
  std::vector<fs::path> m_open;
};

}  // namespace

void visitFiles(const std::vector<fs::path>& paths, const FileVisitor& visitor) {
  for (const fs::path& path : withoutOverlap(paths)) {
    if (!Visit(visitor).start(path)) {
      return;
    }
  }
}

std::string displayPath(const fs::path& path) {
  const std::string raw = path.string();
  std::string text;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t length = characterLength(std::string_view(raw).substr(at));
    text += length == 0 ? "\xEF\xBF\xBD" : raw.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return text;
}

}  // namespace calcar::dicom
