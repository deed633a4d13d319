#include "plugin/cli/document_number.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include "engine/knowledge/sha256.hpp"
#include "integrations/exchange/encode_episode.hpp"

namespace calcar::cli {

std::string documentNumber(const engine::Episode& episode, engine::Date day) {
  constexpr std::size_t kMarkLength = 8;
  const std::string content = exchange::encodeEpisode(episode);
  const std::vector<std::uint8_t> bytes(content.begin(), content.end());
  const auto hash = engine::sha256(bytes);
  std::string number = toText(day);
  number.erase(std::remove(number.begin(), number.end(), '-'), number.end());
  return number + '-' + engine::toHexadecimal(hash).substr(0, kMarkLength);
}

bool isDocumentNumber(std::string_view number) {
  constexpr std::size_t kLongest = 40;
  return !number.empty() && number.size() <= kLongest && number.front() != '-' &&
         std::all_of(number.begin(), number.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '-';
         });
}

}  // namespace calcar::cli
