#include "integrations/dicom/internal/header_walk.hpp"

#include <array>
#include <vector>

namespace calcar::dicom {
namespace {

constexpr std::uint16_t kPixelGroup = 0x7FE0;

enum class LevelKind : std::uint8_t { Entries, Sequence, Fragments };

struct Level {
  LevelKind kind = LevelKind::Entries;
  Form form;
  Place place = Place::Elsewhere;
  std::uint32_t item = 0;
  std::optional<std::uint64_t> end;    ///< where it ends; nothing = at an end mark
  std::optional<std::uint64_t> bound;  ///< what it may not pass: its own end or that of the level around it
  std::optional<Tag> last;             ///< the last entry, which the next one must follow
};

using Step = tl::expected<void, SkipReason>;

class Walk {
 public:
  Walk(ByteSource& source, Form form, const StructureLimits& limits, RawHeader* fields)
      : m_source(source), m_limits(limits), m_size(source.size()), m_fields(fields) {
    m_levels.reserve(8);
    m_levels.push_back(
        Level{LevelKind::Entries, form, Place::DataSet, 0, std::nullopt, m_size, std::nullopt});
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
    while (!isOutermost() && m_levels.back().end == m_source.position()) {
      m_levels.pop_back();
    }
  }

  Step advance() {
    const std::uint64_t begin = m_source.position();
    EntryHeader header;
    const auto found = readEntryHeader(m_source, m_levels.back().form, header);
    if (!found) {
      return tl::unexpected(found.error());
    }
    if (!*found) {
      m_end.position = begin;
      m_done = true;
      return isOutermost() ? Step() : tl::unexpected(SkipReason::Truncated);
    }
    if (isOutermost() && header.tag.group >= kPixelGroup) {
      m_end.position = begin;
      m_end.hasPixelData = header.tag.group == kPixelGroup;
      m_done = true;
      return {};
    }
    if (++m_entries > m_limits.entries) {
      return tl::unexpected(SkipReason::TooManyEntries);
    }
    if (passesBound(0)) {
      return tl::unexpected(SkipReason::LengthBeyondEnd);
    }
    return m_levels.back().kind == LevelKind::Entries ? entry(header) : item(header);
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
    m_end.isOdd = m_end.isOdd || header.implicitInside || isOddType(level, header);
    if (header.content == Content::Value) {
      return value(level, header);
    }
    const bool sequence = header.content == Content::Sequence;
    const Form form = header.implicitInside ? Form{false, false} : level.form;
    return open(sequence ? LevelKind::Sequence : LevelKind::Fragments, form,
                placeInside(level.place, header.tag), header.length);
  }

  static bool isOddType(const Level& level, const EntryHeader& header) {
    return level.form.explicitType && !isStandardType(header.type);
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
    m_items += level.place == Place::Elsewhere ? 0U : 1U;
    return open(LevelKind::Entries, level.form, level.place, header.length);
  }

  [[nodiscard]] bool isOpenItem() const { return !isOutermost() && !m_levels.back().end; }

  [[nodiscard]] bool passesBound(std::uint64_t length) const {
    const auto& bound = m_levels.back().bound;
    return bound && m_source.position() + length > *bound;
  }

  Step value(const Level& level, const EntryHeader& header) {
    const bool text = !level.form.explicitType || isTextType(header.type);
    const bool wanted =
        m_fields != nullptr && text && header.length <= kLongestField && isWanted(level.place, header.tag);
    if (wanted && !passesBound(header.length)) {
      const unsigned char* bytes = m_source.look(header.length);
      const std::string_view seen(reinterpret_cast<const char*>(bytes), bytes == nullptr ? 0 : header.length);
      if (!m_fields->add(level.place, level.item, header.tag, seen)) {
        return tl::unexpected(SkipReason::TooManyEntries);
      }
    }
    return skipValue(header.length);
  }

  Step skipValue(std::uint32_t length) {
    if (length == kUndefinedLength) {
      return tl::unexpected(SkipReason::Damaged);
    }
    if (passesBound(length)) {
      return tl::unexpected(reasonFor(length));
    }
    return m_source.skip(length) ? Step() : tl::unexpected(SkipReason::Truncated);
  }

  /// A value that the file itself is too short for was cut off; one that its own item is too short for lies.
  [[nodiscard]] SkipReason reasonFor(std::uint32_t length) const {
    const bool pastFile = m_size && m_source.position() + length > *m_size;
    return pastFile && m_levels.back().bound == m_size ? SkipReason::Truncated : SkipReason::LengthBeyondEnd;
  }

  Step open(LevelKind kind, Form form, Place place, std::uint32_t length) {
    // A sequence and its item are two levels of ours and one of nesting.
    if (kind == LevelKind::Sequence && static_cast<int>(m_levels.size() / 2) >= m_limits.nesting) {
      return tl::unexpected(SkipReason::NestedTooDeep);
    }
    Level level{kind, form, place, m_items, std::nullopt, m_levels.back().bound, std::nullopt};
    if (length != kUndefinedLength) {
      if (passesBound(length)) {
        return tl::unexpected(reasonFor(length));
      }
      level.end = m_source.position() + length;
      level.bound = level.end;
    }
    m_levels.push_back(level);
    return {};
  }

  ByteSource& m_source;
  const StructureLimits& m_limits;
  std::optional<std::uint64_t> m_size;
  RawHeader* m_fields;
  std::vector<Level> m_levels;
  HeaderEnd m_end;
  int m_entries = 0;
  std::uint32_t m_items = 0;
  bool m_done = false;
};

}  // namespace

tl::expected<HeaderEnd, SkipReason> walkHeader(ByteSource& source, Form form, const StructureLimits& limits,
                                               RawHeader* fields) {
  return Walk(source, form, limits, fields).run();
}

}  // namespace calcar::dicom
