#include "integrations/dicom/internal/entry_header.hpp"

#include <string_view>

namespace calcar::dicom {
namespace {

// DICOM PS3.5 table 7.1-1 and 7.1-2: types with a 4-byte length after two reserved bytes, and all others.
constexpr std::string_view kLongTypes = "OB OD OF OL OV OW SQ SV UC UN UR UT UV";
constexpr std::string_view kShortTypes = "AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US";
constexpr std::string_view kTextTypes = "AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UN UR UT";

constexpr std::uint8_t kLong = 1;
constexpr std::uint8_t kStandard = 2;
constexpr std::uint8_t kText = 4;

constexpr std::size_t kLetters = 26;
constexpr std::size_t kTagBytes = 4;
constexpr std::size_t kShortHeader = 8;
constexpr std::size_t kLongHeader = 12;

constexpr std::size_t place(char first, char second) {
  return static_cast<std::size_t>(first - 'A') * kLetters + static_cast<std::size_t>(second - 'A');
}

using Traits = std::array<std::uint8_t, kLetters * kLetters>;

constexpr void mark(Traits& traits, std::string_view list, unsigned trait) {
  for (std::size_t at = 0; at + 1 < list.size(); at += 3) {
    std::uint8_t& known = traits[place(list[at], list[at + 1])];
    known = static_cast<std::uint8_t>(known | trait);
  }
}

// Two capital letters that no edition lists yet are a future type: those always come with a long length.
constexpr Traits traitsOfTypes() {
  Traits traits{};
  mark(traits, kLongTypes, kLong | kStandard);
  mark(traits, kShortTypes, kStandard);
  mark(traits, kTextTypes, kText);
  for (std::uint8_t& known : traits) {
    known = (known & kStandard) != 0 ? known : static_cast<std::uint8_t>(kLong);
  }
  return traits;
}

constexpr Traits kTraits = traitsOfTypes();

bool isUpper(char letter) { return letter >= 'A' && letter <= 'Z'; }

bool isWellFormed(Type type) { return isUpper(type[0]) && isUpper(type[1]); }

bool has(Type type, std::uint8_t trait) {
  return isWellFormed(type) && (kTraits[place(type[0], type[1])] & trait) != 0;
}

bool isType(Type type, std::string_view name) { return type[0] == name[0] && type[1] == name[1]; }

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

Content typedContent(EntryHeader& header) {
  if (isType(header.type, "SQ")) {
    return Content::Sequence;
  }
  if (header.length != kUndefinedLength) {
    return Content::Value;
  }
  if (isType(header.type, "UN") || !has(header.type, kStandard)) {
    header.implicitInside = true;
    return Content::Sequence;
  }
  return header.tag == kPixelData ? Content::Fragments : Content::Value;
}

tl::expected<bool, SkipReason> readTyped(ByteSource& source, Form form, EntryHeader& header) {
  const unsigned char* at = source.look(kTagBytes + 2);
  if (at == nullptr) {
    return tl::unexpected(SkipReason::Truncated);
  }
  header.type = {static_cast<char>(at[4]), static_cast<char>(at[5])};
  if (!isWellFormed(header.type)) {
    return tl::unexpected(SkipReason::Damaged);
  }
  const bool isLong = has(header.type, kLong);
  const std::size_t size = isLong ? kLongHeader : kShortHeader;
  at = source.look(size);
  if (at == nullptr) {
    return tl::unexpected(SkipReason::Truncated);
  }
  header.length = isLong ? number32(at + 8, form.bigEndian) : number16(at + 6, form.bigEndian);
  header.content = typedContent(header);
  source.skip(size);
  return true;
}

/// Without types only the content tells; what starts like a sequence is held to the rules of one, even where
/// it claims to be too short for that: DCMTK reads the first item before it looks at the length.
Content untypedContent(ByteSource& source, Form form, const EntryHeader& header) {
  if (header.length == kUndefinedLength) {
    return header.tag == kPixelData ? Content::Fragments : Content::Sequence;
  }
  const unsigned char* inside = header.length > 0 ? source.look(kTagBytes) : nullptr;
  return inside != nullptr && isDelimiterTag(tagAt(inside, form.bigEndian)) ? Content::Sequence
                                                                            : Content::Value;
}

}  // namespace

bool isStandardType(Type type) { return has(type, kStandard); }

bool isTextType(Type type) { return has(type, kText); }

tl::expected<bool, SkipReason> readEntryHeader(ByteSource& source, Form form, EntryHeader& header) {
  const unsigned char* at = source.look(kTagBytes);
  if (at == nullptr) {
    return source.atEnd() ? tl::expected<bool, SkipReason>(false) : tl::unexpected(SkipReason::Truncated);
  }
  header = EntryHeader{};
  header.tag = tagAt(at, form.bigEndian);
  const bool isDelimiter = isDelimiterTag(header.tag);
  if (header.tag.group == kItem.group && !isDelimiter) {
    return tl::unexpected(SkipReason::Damaged);
  }
  if (form.explicitType && !isDelimiter) {
    return readTyped(source, form, header);
  }
  at = source.look(kShortHeader);
  if (at == nullptr) {
    return tl::unexpected(SkipReason::Truncated);
  }
  header.length = number32(at + 4, form.bigEndian);
  source.skip(kShortHeader);
  header.content = isDelimiter ? Content::Delimiter : untypedContent(source, form, header);
  return true;
}

}  // namespace calcar::dicom
