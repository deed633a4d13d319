#include "integrations/dicom/pacs/internal/digest_uid.hpp"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace calcar::dicom {
namespace {

constexpr std::size_t kUuidBytes = 16;
using Uuid = std::array<unsigned, kUuidBytes>;

std::string decimal(Uuid number) {
  constexpr unsigned kBase = 10;
  std::string digits;
  while (std::any_of(number.begin(), number.end(), [](unsigned byte) { return byte != 0; })) {
    unsigned rest = 0;
    for (unsigned& byte : number) {
      const unsigned value = rest * 256 + byte;
      byte = value / kBase;
      rest = value % kBase;
    }
    digits += static_cast<char>('0' + rest);
  }
  std::reverse(digits.begin(), digits.end());
  return digits;
}

}  // namespace

std::string digestUid(const std::vector<std::string_view>& parts) {
  std::string all;
  for (const std::string_view part : parts) {
    all += std::to_string(part.size());
    all += ':';
    all += part;
  }
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  ::SHA256(reinterpret_cast<const unsigned char*>(all.data()), all.size(), digest.data());
  Uuid uuid{};
  std::copy_n(digest.begin(), kUuidBytes, uuid.begin());
  uuid[6] = (uuid[6] & 0x0FU) | 0x50U;  // a UUID made from a name
  uuid[8] = (uuid[8] & 0x3FU) | 0x80U;
  return "2.25." + decimal(uuid);
}

}  // namespace calcar::dicom
