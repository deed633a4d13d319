#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <tl/expected.hpp>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/skip_reason.hpp"

namespace calcar::dicom {

struct Tag {
  std::uint16_t group = 0;
  std::uint16_t element = 0;
  friend auto operator<=>(const Tag&, const Tag&) = default;
};

inline constexpr Tag kItem{0xFFFE, 0xE000};
inline constexpr Tag kItemEnd{0xFFFE, 0xE00D};
inline constexpr Tag kSequenceEnd{0xFFFE, 0xE0DD};
inline constexpr Tag kPixelData{0x7FE0, 0x0010};
inline constexpr std::uint32_t kUndefinedLength = 0xFFFFFFFFU;

/// How entries are written: with or without the type of their value, and in which byte order.
struct Form {
  bool explicitType = true;
  bool bigEndian = false;
};

enum class Content : std::uint8_t {
  Value,      ///< bytes nobody needs to look into
  Sequence,   ///< items that hold entries
  Fragments,  ///< items that hold compressed pixels
  Delimiter,  ///< the item tag and the two end marks, which have no type
};

using Type = std::array<char, 2>;

struct EntryHeader {
  Tag tag;
  Type type{};  ///< `PN`, `SQ` …; two zero bytes in implicit form
  Content content = Content::Value;
  bool implicitInside = false;  ///< a sequence of unknown type, whose items are always implicit little endian
  std::uint32_t length = 0;
};

/// @returns whether these two letters name a type of DICOM PS3.5
[[nodiscard]] bool isStandardType(Type type);

/// @returns whether values of the type are text, or may be: `UN` is what a writer puts that does not know
[[nodiscard]] bool isTextType(Type type);

/// Reads the header of the next entry and goes on behind it.
///
/// @returns whether there was one; false at a clean end
[[nodiscard]] tl::expected<bool, SkipReason> readEntryHeader(ByteSource& source, Form form,
                                                             EntryHeader& header);

}  // namespace calcar::dicom
