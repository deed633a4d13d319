#include "integrations/dicom/internal/sample_writer.hpp"

#include <optional>
#include <vector>

namespace calcar::dicom {
namespace {

constexpr std::uint32_t kLongestKept = 4096;
constexpr std::uint32_t kShortened = 64;
constexpr Tag kCharacterSetTag{0x0008, 0x0005};
constexpr Tag kMetaLength{0x0002, 0x0000};

using Step = tl::expected<void, SkipReason>;

/// A data set, an item, or the list of items of a sequence or of fragments.
struct Level {
  Form form;
  std::optional<std::uint64_t> end;  ///< where it ends; nothing = at an end mark
  std::string characters;            ///< the character set that holds in it
  bool isFragments = false;
};

std::string number16(std::uint32_t value, bool bigEndian) {
  const auto low = static_cast<char>(value & 0xFFU);
  const auto high = static_cast<char>((value >> 8U) & 0xFFU);
  return bigEndian ? std::string{high, low} : std::string{low, high};
}

std::string number32(std::uint32_t value, bool bigEndian) {
  const std::string low = number16(value & 0xFFFFU, bigEndian);
  const std::string high = number16(value >> 16U, bigEndian);
  return bigEndian ? high + low : low + high;
}

class Copy {
 public:
  Copy(std::string_view part, Form form, AnonymisedSample& sample, SampleValues& values)
      : m_part(part), m_source(part), m_sample(sample), m_values(values) {
    m_levels.push_back(Level{form, std::nullopt, {}, false});
  }

  Step run() {
    while (true) {
      closeFinished();
      EntryHeader header;
      const auto found = readEntryHeader(m_source, m_levels.back().form, header);
      if (!found) {
        return tl::unexpected(found.error());
      }
      if (!*found) {
        flush();
        return m_levels.size() == 1 ? Step() : tl::unexpected(SkipReason::Truncated);
      }
      if (const Step step = entry(header); !step) {
        return step;
      }
    }
  }

 private:
  void closeFinished() {
    while (m_levels.size() > 1 && m_levels.back().end == m_source.position()) {
      m_levels.pop_back();
    }
  }

  Step entry(const EntryHeader& header) {
    const bool isEnd = header.tag == kItemEnd || header.tag == kSequenceEnd;
    if (isEnd) {
      if (m_levels.size() == 1) {
        return tl::unexpected(SkipReason::Damaged);
      }
      m_levels.pop_back();
      return {};
    }
    const bool isFragment = m_levels.back().isFragments && header.tag == kItem;
    return header.content == Content::Value || isFragment ? value(header) : open(header);
  }

  Step open(const EntryHeader& header) {
    Level level = m_levels.back();
    level.form = header.implicitInside ? Form{false, false} : level.form;
    level.isFragments = header.content == Content::Fragments;
    level.end =
        header.length == kUndefinedLength ? std::nullopt : std::optional(m_source.position() + header.length);
    m_levels.push_back(level);
    return {};
  }

  Step value(const EntryHeader& header) {
    const std::uint64_t begin = m_source.position();
    if (header.length > m_part.size() - begin || !m_source.skip(header.length)) {
      return tl::unexpected(SkipReason::Truncated);
    }
    std::string value(m_part.substr(static_cast<std::size_t>(begin), header.length));
    flushTo(begin);
    if (mayShorten(header)) {
      shorten(value);
    }
    replace(header, value);
    m_sample.bytes += value;
    m_copied = begin + header.length;
    return {};
  }

  /// Not within items and the meta group, whose own lengths would be wrong then.
  [[nodiscard]] bool mayShorten(const EntryHeader& header) const {
    return m_levels.size() == 1 && header.tag.group != kMetaLength.group && header.length > kLongestKept &&
           hasLongLength(header);
  }

  /// The four bytes before a value hold its length, except for the short types of the explicit form, whose
  /// length is written in two.
  [[nodiscard]] bool hasLongLength(const EntryHeader& header) const {
    constexpr std::string_view kLong = "OB OD OF OL OV OW SV UC UN UR UT UV";
    return !m_levels.back().form.explicitType ||
           kLong.find(std::string_view(header.type.data(), header.type.size())) != std::string_view::npos;
  }

  void shorten(std::string& value) {
    value.resize(kShortened);
    m_sample.bytes.resize(m_sample.bytes.size() - sizeof(std::uint32_t));
    m_sample.bytes += number32(kShortened, m_levels.back().form.bigEndian);
  }

  void replace(const EntryHeader& header, std::string& value) {
    const std::string original = value;
    const bool isFragment = header.tag == kItem;
    const SampleRule rule = isFragment ? SampleRule::Zeros : sampleRule(header.tag, header.type);
    if (!isLengthOfMeta(header, value)) {
      m_values.replace(value, rule, m_levels.back().characters);
    }
    if (header.tag == kCharacterSetTag) {
      m_levels.back().characters = value;
    }
    ++(value == original ? m_sample.kept : m_sample.replaced);
  }

  /// The meta group keeps its length, and so does the field that tells it, unless that is no length at all.
  static bool isLengthOfMeta(const EntryHeader& header, std::string_view value) {
    return header.tag == kMetaLength && value.size() == 4 && value[2] == '\0' && value[3] == '\0';
  }

  /// Copies what lies between the values: types, lengths and marks.
  void flushTo(std::uint64_t position) {
    m_sample.bytes +=
        m_part.substr(static_cast<std::size_t>(m_copied), static_cast<std::size_t>(position - m_copied));
    m_copied = position;
  }

  void flush() { flushTo(m_part.size()); }

  std::string_view m_part;
  MemoryBytes m_source;
  AnonymisedSample& m_sample;
  SampleValues& m_values;
  std::vector<Level> m_levels;
  std::uint64_t m_copied = 0;
};

}  // namespace

Step SampleWriter::copy(std::string_view part, Form form) {
  return Copy(part, form, m_sample, m_values).run();
}

void SampleWriter::addPixels(Form form, bool isCompressed) {
  const auto tag = [&](Tag of) {
    return number16(of.group, form.bigEndian) + number16(of.element, form.bigEndian);
  };
  const auto length = [&](std::uint32_t of) { return number32(of, form.bigEndian); };
  const std::string type = isCompressed ? "OB" : "OW";
  m_sample.bytes += tag(kPixelData) + (form.explicitType ? type + std::string(2, '\0') : "");
  if (!isCompressed) {
    m_sample.bytes += length(2) + std::string(2, '\0');
    return;
  }
  m_sample.bytes += length(kUndefinedLength) + tag(kItem) + length(0) + tag(kItem) + length(2) +
                    std::string(2, '\0') + tag(kSequenceEnd) + length(0);
}

}  // namespace calcar::dicom
