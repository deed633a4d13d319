#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
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

enum class Content {
  Value,      ///< bytes nobody needs to look into
  Sequence,   ///< items that hold entries
  Fragments,  ///< items that hold compressed pixels
  Delimiter,  ///< the item tag and the two end marks, which have no type
};

struct EntryHeader {
  Tag tag;
  std::array<char, 2> type{};  ///< `PN`, `SQ` …; two zero bytes in implicit form
  Content content = Content::Value;
  bool implicitInside = false;  ///< a sequence of unknown type, whose items are always implicit little endian
  std::uint32_t length = 0;
};

/// @returns whether these two letters name a type of DICOM PS3.5
[[nodiscard]] bool isStandardType(std::array<char, 2> type);

/// Reads entry headers from a source, and can look at the first tag of a value without losing it.
class EntryCursor {
 public:
  explicit EntryCursor(ByteSource& source) : m_source(source) {}

  /// @returns the next header, or nothing at a clean end
  tl::expected<std::optional<EntryHeader>, SkipReason> next(Form form);

  /// @returns whether the coming bytes are the tag of an item or of an end mark, as sequences begin
  bool looksLikeItem(Form form);

  bool skip(std::uint64_t count);

  /// Reads a value as it stands.
  bool readValue(Bytes to) { return fill(to); }

  [[nodiscard]] std::uint64_t position() const { return m_source.position() - m_aheadCount; }

 private:
  bool fill(Bytes to);
  std::size_t take(Bytes to);
  tl::expected<std::optional<EntryHeader>, SkipReason> finishExplicit(EntryHeader header, Form form);
  bool readLength(std::uint32_t& length, Form form);
  Content untypedContent(const EntryHeader& header, Form form);

  ByteSource& m_source;
  std::array<unsigned char, 4> m_ahead{};
  std::size_t m_aheadCount = 0;
};

}  // namespace calcar::dicom
