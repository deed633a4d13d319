#pragma once

#include <zlib.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"

namespace calcar::test {

/// One entry of a hand-built zip archive; what is wrong with it is set by the test.
struct ZipEntry {
  std::string name;
  std::string content;
  bool deflate = true;
  std::uint32_t flags = 0;
  std::uint32_t method = 8;
  std::uint32_t mode = 0100644;   ///< of a file on Unix
  std::uint32_t claimedSize = 0;  ///< instead of the true one, unless 0
  std::uint32_t wrongSum = 0;     ///< added to the checksum
  std::string extra{};            ///< of the entry in the list
};

struct ZipParts {
  std::string files;
  std::string list;
  std::uint32_t count = 0;
};

inline void add(ZipParts& zip, const ZipEntry& entry) {
  const std::string packed = entry.deflate ? deflated(entry.content) : entry.content;
  const auto* bytes = reinterpret_cast<const Bytef*>(entry.content.data());
  const auto sum = static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(entry.content.size())));
  const auto trueSize = static_cast<std::uint32_t>(entry.content.size());
  const std::string common = le16(entry.flags) + le16(entry.deflate ? entry.method : 0) + le32(0) +
                             le32(sum + entry.wrongSum) + le32(static_cast<std::uint32_t>(packed.size())) +
                             le32(entry.claimedSize == 0 ? trueSize : entry.claimedSize) +
                             le16(static_cast<std::uint32_t>(entry.name.size()));
  const auto offset = static_cast<std::uint32_t>(zip.files.size());
  zip.files += "PK\3\4" + le16(20) + common + le16(0) + entry.name + packed;
  zip.list += "PK\1\2" + le16(0x0314) + le16(20) + common +
              le16(static_cast<std::uint32_t>(entry.extra.size())) + le16(0) + le16(0) + le16(0) +
              le32(entry.mode << 16U) + le32(offset) + entry.name + entry.extra;
  ++zip.count;
}

inline std::string ended(const ZipParts& zip, std::string_view comment = {}) {
  return zip.files + zip.list + "PK\5\6" + le32(0) + le16(zip.count) + le16(zip.count) +
         le32(static_cast<std::uint32_t>(zip.list.size())) +
         le32(static_cast<std::uint32_t>(zip.files.size())) +
         le16(static_cast<std::uint32_t>(comment.size())) + std::string(comment);
}

inline std::string zipOf(const std::vector<ZipEntry>& entries) {
  ZipParts zip;
  for (const ZipEntry& entry : entries) {
    add(zip, entry);
  }
  return ended(zip);
}

}  // namespace calcar::test
