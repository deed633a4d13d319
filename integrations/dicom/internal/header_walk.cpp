#include "integrations/dicom/internal/header_walk.hpp"

#include <vector>

namespace calcar::dicom {
namespace {

constexpr std::uint16_t kPixelGroup = 0x7FE0;
constexpr std::uint16_t kFrameGroupsGroup = 0x5200;

enum class LevelKind { Entries, Sequence, Fragments };

struct Level {
  LevelKind kind = LevelKind::Entries;
  Form form;
  std::optional<std::uint64_t> end;    ///< where it ends; nothing = at an end mark
  std::optional<std::uint64_t> bound;  ///< what it may not pass: its own end or that of the level around it
  std::optional<Tag> last;             ///< the last entry, which the next one must follow
};

using Step = tl::expected<void, SkipReason>;

class Walk {
 public:
  Walk(ByteSource& source, Form form, const StructureLimits& limits)
      : m_cursor(source), m_limits(limits), m_size(source.size()) {
    m_levels.push_back(Level{LevelKind::Entries, form, std::nullopt, m_size, std::nullopt});
  }

  tl::expected<HeaderEnd, SkipReason> run() {
    while (!m_done) {
      closeFinished();
      if (const Step step = advance(); !step) {
        return tl::unexpected(step.error());
      }
    }
    return m_end;
  }

 private:
  [[nodiscard]] bool isOutermost() const { return m_levels.size() == 1; }

  void closeFinished() {
    while (!isOutermost() && m_levels.back().end == m_cursor.position()) {
      m_levels.pop_back();
    }
  }

  Step advance() {
    const std::uint64_t begin = m_cursor.position();
    const auto header = m_cursor.next(m_levels.back().form);
    if (!header) {
      return tl::unexpected(header.error());
    }
    if (!*header) {
      m_end.position = begin;
      m_done = true;
      return isOutermost() ? Step() : tl::unexpected(SkipReason::Truncated);
    }
    if (isOutermost() && (*header)->tag.group >= kPixelGroup) {
      m_end.position = begin;
      m_end.hasPixelData = (*header)->tag.group == kPixelGroup;
      m_done = true;
      return {};
    }
    if (++m_entries > m_limits.entries) {
      return tl::unexpected(SkipReason::TooManyEntries);
    }
    if (passesBound(0)) {
      return tl::unexpected(SkipReason::LengthBeyondEnd);
    }
    return m_levels.back().kind == LevelKind::Entries ? entry(**header) : item(**header);
  }

  /// An entry of the data set or of an item.
  Step entry(const EntryHeader& header) {
    if (header.tag == kItemEnd && isOpenItem()) {
      m_levels.pop_back();
      return {};
    }
    if (header.content == Content::Delimiter) {
      return tl::unexpected(SkipReason::Damaged);
    }
    Level& level = m_levels.back();
    if (level.last && header.tag <= *level.last) {
      return tl::unexpected(SkipReason::OutOfOrder);
    }
    level.last = header.tag;
    m_end.hasFrameGroups = m_end.hasFrameGroups || (isOutermost() && header.tag.group == kFrameGroupsGroup);
    if (header.content == Content::Value) {
      return skipValue(header.length);
    }
    const bool sequence = header.content == Content::Sequence;
    const Form form = header.implicitInside ? Form{false, false} : level.form;
    return open(sequence ? LevelKind::Sequence : LevelKind::Fragments, form, header.length);
  }

  /// What may stand in a sequence: an item, or the mark that ends it.
  Step item(const EntryHeader& header) {
    const Level level = m_levels.back();
    if (header.tag == kSequenceEnd && !level.end) {
      m_levels.pop_back();
      return {};
    }
    if (header.tag != kItem) {
      return tl::unexpected(SkipReason::Damaged);
    }
    if (level.kind == LevelKind::Fragments) {
      return skipValue(header.length);
    }
    return open(LevelKind::Entries, level.form, header.length);
  }

  [[nodiscard]] bool isOpenItem() const { return !isOutermost() && !m_levels.back().end; }

  [[nodiscard]] bool passesBound(std::uint64_t length) const {
    const auto& bound = m_levels.back().bound;
    return bound && m_cursor.position() + length > *bound;
  }

  Step skipValue(std::uint32_t length) {
    if (length == kUndefinedLength) {
      return tl::unexpected(SkipReason::Damaged);
    }
    if (passesBound(length)) {
      return tl::unexpected(reasonFor(length));
    }
    return m_cursor.skip(length) ? Step() : tl::unexpected(SkipReason::Truncated);
  }

  /// A value that the file itself is too short for was cut off; one that its own item is too short for lies.
  [[nodiscard]] SkipReason reasonFor(std::uint32_t length) const {
    const bool pastFile = m_size && m_cursor.position() + length > *m_size;
    return pastFile && isOutermost() ? SkipReason::Truncated : SkipReason::LengthBeyondEnd;
  }

  Step open(LevelKind kind, Form form, std::uint32_t length) {
    // A sequence and its item are two levels of ours and one of nesting.
    if (kind == LevelKind::Sequence && static_cast<int>(m_levels.size() / 2) >= m_limits.nesting) {
      return tl::unexpected(SkipReason::NestedTooDeep);
    }
    Level level{kind, form, std::nullopt, m_levels.back().bound, std::nullopt};
    if (length != kUndefinedLength) {
      if (passesBound(length)) {
        return tl::unexpected(reasonFor(length));
      }
      level.end = m_cursor.position() + length;
      level.bound = level.end;
    }
    m_levels.push_back(level);
    return {};
  }

  EntryCursor m_cursor;
  const StructureLimits& m_limits;
  std::optional<std::uint64_t> m_size;
  std::vector<Level> m_levels;
  HeaderEnd m_end;
  int m_entries = 0;
  bool m_done = false;
};

}  // namespace

tl::expected<HeaderEnd, SkipReason> walkHeader(ByteSource& source, Form form, const StructureLimits& limits) {
  return Walk(source, form, limits).run();
}

}  // namespace calcar::dicom
