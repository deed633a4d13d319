#include "integrations/dicom/internal/meta_group.hpp"

#include <optional>

namespace calcar::dicom {
namespace {

constexpr std::uint16_t kMetaGroup = 0x0002;
constexpr Tag kSopClass{kMetaGroup, 0x0002};
constexpr Tag kTransferSyntax{kMetaGroup, 0x0010};
constexpr std::uint32_t kLongestUid = 64;

using Step = tl::expected<void, SkipReason>;

bool atMetaGroup(ByteSource& source) {
  const unsigned char* at = source.look(2);
  return at != nullptr && at[0] == kMetaGroup && at[1] == 0;
}

std::string* fieldOf(MetaGroup& meta, Tag tag) {
  if (tag == kSopClass) {
    return &meta.sopClass;
  }
  return tag == kTransferSyntax ? &meta.transferSyntax : nullptr;
}

Step readUid(ByteSource& source, std::uint32_t length, std::string& uid) {
  if (length > kLongestUid) {
    return tl::unexpected(SkipReason::Damaged);
  }
  const unsigned char* bytes = source.look(length);
  if (bytes == nullptr) {
    return tl::unexpected(SkipReason::Truncated);
  }
  uid.assign(reinterpret_cast<const char*>(bytes), length);
  uid.erase(uid.find_last_not_of(std::string_view(" \0", 2)) + 1);
  source.skip(length);
  return {};
}

Step readValue(ByteSource& source, const EntryHeader& header, MetaGroup& meta) {
  if (std::string* const uid = fieldOf(meta, header.tag); uid != nullptr) {
    return readUid(source, header.length, *uid);
  }
  return source.skip(header.length) ? Step() : tl::unexpected(SkipReason::Truncated);
}

/// @param last  the entry before, which this one must follow; then this one
Step readEntry(ByteSource& source, Form form, std::optional<Tag>& last, MetaGroup& meta) {
  EntryHeader header;
  if (const auto found = readEntryHeader(source, form, header); !found || !*found) {
    return tl::unexpected(found ? SkipReason::Truncated : found.error());
  }
  if (header.content != Content::Value || (last && header.tag <= *last)) {
    return tl::unexpected(SkipReason::Damaged);
  }
  last = header.tag;
  return readValue(source, header, meta);
}

}  // namespace

tl::expected<MetaGroup, SkipReason> readMetaGroup(ByteSource& source) {
  MetaGroup meta;
  const Form form{guessForm(source).explicitType, false};
  std::optional<Tag> last;
  // The order of the tags bounds the number of entries.
  while (atMetaGroup(source)) {
    if (const Step entry = readEntry(source, form, last, meta); !entry) {
      return tl::unexpected(entry.error());
    }
  }
  return meta;
}

Form guessForm(ByteSource& source) {
  const unsigned char* bytes = source.look(6);
  if (bytes == nullptr) {
    return Form{false, false};
  }
  const bool typed = isStandardType({static_cast<char>(bytes[4]), static_cast<char>(bytes[5])});
  // Data sets begin with a small group; read in the wrong byte order it becomes a large one.
  return Form{typed, bytes[1] != 0 && bytes[0] == 0};
}

}  // namespace calcar::dicom
