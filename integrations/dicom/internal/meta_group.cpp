#include "integrations/dicom/internal/meta_group.hpp"

#include <array>

namespace calcar::dicom {
namespace {

constexpr std::uint16_t kMetaGroup = 0x0002;
constexpr Tag kSopClass{kMetaGroup, 0x0002};
constexpr Tag kTransferSyntax{kMetaGroup, 0x0010};
constexpr std::uint32_t kLongestUid = 64;

bool atMetaGroup(SeekableBytes& source) {
  const std::uint64_t begin = source.position();
  std::array<unsigned char, 2> group{};
  const bool complete = source.read(group) == group.size();
  source.rewind(begin);
  return complete && group[0] == kMetaGroup && group[1] == 0;
}

tl::expected<void, SkipReason> skipValue(EntryCursor& cursor, std::uint64_t size, std::uint32_t length) {
  const bool fits = cursor.position() + length <= size && cursor.skip(length);
  return fits ? tl::expected<void, SkipReason>() : tl::unexpected(SkipReason::Truncated);
}

tl::expected<void, SkipReason> readUid(EntryCursor& cursor, std::uint32_t length, std::string& uid) {
  uid.resize(length);
  if (!cursor.readValue(Bytes(reinterpret_cast<unsigned char*>(uid.data()), uid.size()))) {
    return tl::unexpected(SkipReason::Truncated);
  }
  uid.erase(uid.find_last_not_of(std::string_view(" \0", 2)) + 1);
  return {};
}

tl::expected<void, SkipReason> readEntry(EntryCursor& cursor, std::uint64_t size, const EntryHeader& header,
                                         MetaGroup& meta) {
  const bool isWanted = header.tag == kSopClass || header.tag == kTransferSyntax;
  if (!isWanted) {
    return skipValue(cursor, size, header.length);
  }
  if (header.length > kLongestUid) {
    return tl::unexpected(SkipReason::Damaged);
  }
  return readUid(cursor, header.length, header.tag == kSopClass ? meta.sopClass : meta.transferSyntax);
}

/// The header of the next entry, which must be a plain one behind `last`.
tl::expected<EntryHeader, SkipReason> nextEntry(EntryCursor& cursor, Form form,
                                                const std::optional<Tag>& last) {
  const auto header = cursor.next(form);
  if (!header || !*header) {
    return tl::unexpected(header ? SkipReason::Truncated : header.error());
  }
  const bool inOrder = !last || (*header)->tag > *last;
  if ((*header)->content != Content::Value || !inOrder) {
    return tl::unexpected(SkipReason::Damaged);
  }
  return **header;
}

}  // namespace

tl::expected<MetaGroup, SkipReason> readMetaGroup(SeekableBytes& source) {
  MetaGroup meta;
  const std::uint64_t size = source.size().value_or(0);
  const Form form{guessForm(source).explicitType, false};
  std::optional<Tag> last;
  // The order of the tags bounds the number of entries.
  while (atMetaGroup(source)) {
    EntryCursor cursor(source);
    const auto header = nextEntry(cursor, form, last);
    if (!header) {
      return tl::unexpected(header.error());
    }
    last = header->tag;
    if (const auto entry = readEntry(cursor, size, *header, meta); !entry) {
      return tl::unexpected(entry.error());
    }
    source.rewind(cursor.position());
  }
  return meta;
}

Form guessForm(SeekableBytes& source) {
  const std::uint64_t begin = source.position();
  std::array<unsigned char, 6> bytes{};
  const std::size_t count = source.read(bytes);
  source.rewind(begin);
  const bool complete = count == bytes.size();
  const bool typed = complete && isStandardType({static_cast<char>(bytes[4]), static_cast<char>(bytes[5])});
  // Data sets begin with a small group; read in the wrong byte order it becomes a large one.
  const bool swapped = complete && bytes[1] != 0 && bytes[0] == 0;
  return Form{typed, swapped};
}

}  // namespace calcar::dicom
