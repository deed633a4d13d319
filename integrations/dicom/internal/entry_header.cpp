#include "integrations/dicom/internal/entry_header.hpp"

#include <algorithm>
#include <string_view>

namespace calcar::dicom {
namespace {

using Type = std::array<char, 2>;
using Header = tl::expected<std::optional<EntryHeader>, SkipReason>;

// DICOM PS3.5 table 7.1-1 and 7.1-2: types with a 4-byte length after two reserved bytes, and all others.
constexpr std::string_view kLongTypes = "OB OD OF OL OV OW SQ SV UC UN UR UT UV";
constexpr std::string_view kShortTypes = "AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US";

std::uint16_t number16(const unsigned char* at, bool bigEndian) {
  const unsigned low = bigEndian ? at[1] : at[0];
  const unsigned high = bigEndian ? at[0] : at[1];
  return static_cast<std::uint16_t>(low | (high << 8U));
}

std::uint32_t number32(const unsigned char* at, bool bigEndian) {
  const std::uint32_t first = number16(at, bigEndian);
  const std::uint32_t second = number16(at + 2, bigEndian);
  return bigEndian ? (first << 16U) | second : first | (second << 16U);
}

Tag tagAt(const unsigned char* at, bool bigEndian) {
  return Tag{number16(at, bigEndian), number16(at + 2, bigEndian)};
}

bool isDelimiterTag(Tag tag) { return tag == kItem || tag == kItemEnd || tag == kSequenceEnd; }

bool isUpper(char letter) { return letter >= 'A' && letter <= 'Z'; }

bool isListed(std::string_view list, Type type) {
  return isUpper(type[0]) && isUpper(type[1]) &&
         list.find(std::string_view(type.data(), type.size())) != std::string_view::npos;
}

bool isType(Type type, std::string_view name) { return std::string_view(type.data(), type.size()) == name; }

bool isKnownForm(Type type) { return isUpper(type[0]) && isUpper(type[1]); }

// Two capital letters that no edition lists yet are a future type: those always come with a long length.
bool isUnknownType(Type type) {
  return isType(type, "UN") ||
         (isKnownForm(type) && !isListed(kLongTypes, type) && !isListed(kShortTypes, type));
}

bool hasLongLength(Type type) { return isListed(kLongTypes, type) || isUnknownType(type); }

void classify(EntryHeader& header) {
  const bool openEnded = header.length == kUndefinedLength;
  if (isType(header.type, "SQ")) {
    header.content = Content::Sequence;
  } else if (openEnded && isUnknownType(header.type)) {
    header.content = Content::Sequence;
    header.implicitInside = true;
  } else if (openEnded && header.tag == kPixelData) {
    header.content = Content::Fragments;
  }
}

}  // namespace

bool isStandardType(std::array<char, 2> type) {
  return isListed(kLongTypes, type) || isListed(kShortTypes, type);
}

std::size_t EntryCursor::take(Bytes to) {
  const std::size_t ahead = std::min(m_aheadCount, to.size());
  std::copy_n(m_ahead.end() - static_cast<std::ptrdiff_t>(m_aheadCount), ahead, to.begin());
  m_aheadCount -= ahead;
  return ahead + m_source.read(to.subspan(ahead));
}

bool EntryCursor::fill(Bytes to) { return take(to) == to.size(); }

bool EntryCursor::skip(std::uint64_t count) {
  const auto ahead = static_cast<std::size_t>(std::min<std::uint64_t>(m_aheadCount, count));
  m_aheadCount -= ahead;
  return m_source.skip(count - ahead);
}

bool EntryCursor::looksLikeItem(Form form) {
  const std::size_t count = m_source.read(m_ahead);
  // What was read lies at the front; `take` expects it at the back.
  std::copy_backward(m_ahead.begin(), m_ahead.begin() + static_cast<std::ptrdiff_t>(count), m_ahead.end());
  m_aheadCount = count;
  return count == m_ahead.size() && isDelimiterTag(tagAt(m_ahead.data(), form.bigEndian));
}

bool EntryCursor::readLength(std::uint32_t& length, Form form) {
  std::array<unsigned char, 4> bytes{};
  const bool complete = fill(bytes);
  length = number32(bytes.data(), form.bigEndian);
  return complete;
}

Header EntryCursor::finishExplicit(EntryHeader header, Form form) {
  std::array<unsigned char, 2> bytes{};
  if (!fill(bytes)) {
    return tl::unexpected(SkipReason::Truncated);
  }
  header.type = {static_cast<char>(bytes[0]), static_cast<char>(bytes[1])};
  if (!isKnownForm(header.type)) {
    return tl::unexpected(SkipReason::Damaged);
  }
  const bool isLong = hasLongLength(header.type);
  if (!fill(bytes) || (isLong && !readLength(header.length, form))) {
    return tl::unexpected(SkipReason::Truncated);
  }
  if (!isLong) {
    header.length = number16(bytes.data(), form.bigEndian);
  }
  classify(header);
  return header;
}

Header EntryCursor::next(Form form) {
  std::array<unsigned char, 4> bytes{};
  const std::size_t count = take(bytes);
  if (count < bytes.size()) {
    return count == 0 ? Header(std::nullopt) : tl::unexpected(SkipReason::Truncated);
  }
  EntryHeader header;
  header.tag = tagAt(bytes.data(), form.bigEndian);
  const bool isDelimiter = isDelimiterTag(header.tag);
  if (header.tag.group == kItem.group && !isDelimiter) {
    return tl::unexpected(SkipReason::Damaged);
  }
  if (form.explicitType && !isDelimiter) {
    return finishExplicit(header, form);
  }
  if (!readLength(header.length, form)) {
    return tl::unexpected(SkipReason::Truncated);
  }
  header.content = isDelimiter ? Content::Delimiter : untypedContent(header, form);
  return header;
}

/// Without types only the content tells; what starts like a sequence is held to the rules of one, even where
/// it claims to be too short for that: DCMTK reads the first item before it looks at the length.
Content EntryCursor::untypedContent(const EntryHeader& header, Form form) {
  if (header.length == kUndefinedLength) {
    return header.tag == kPixelData ? Content::Fragments : Content::Sequence;
  }
  return header.length > 0 && looksLikeItem(form) ? Content::Sequence : Content::Value;
}

}  // namespace calcar::dicom
