#include "integrations/dicom/internal/archive_name.hpp"

#include <algorithm>
#include <array>

#include "integrations/dicom/internal/file_list.hpp"

namespace calcar::dicom {
namespace {

// Code page 437 from 0x80 on, as it stands in the appendix of the zip format.
constexpr std::array<std::u16string_view, 8> kUpperHalf{
    u"ÇüéâäàåçêëèïîìÄÅ", u"ÉæÆôöòûùÿÖÜ¢£¥₧ƒ", u"áíóúñÑªº¿⌐¬½¼¡«»", u"░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧", u"╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀", u"αßΓπΣσµτΦΘΩδ∞φε∩", u"≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0"};

std::string utf8Of(char16_t letter) {
  const auto code = static_cast<unsigned>(letter);
  if (code < 0x800) {
    return {static_cast<char>(0xC0U | (code >> 6U)), static_cast<char>(0x80U | (code & 0x3FU))};
  }
  return {static_cast<char>(0xE0U | (code >> 12U)), static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (code & 0x3FU))};
}

std::string fromCodePage437(std::string_view raw) {
  std::string text;
  for (const char letter : raw) {
    const auto byte = static_cast<unsigned char>(letter);
    text += byte < 0x80 ? std::string(1, letter) : utf8Of(kUpperHalf.at((byte - 0x80U) / 16)[byte % 16]);
  }
  return text;
}

char harmless(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7F || letter == ':' ? '_' : letter;
}

bool leadsElsewhere(std::string_view part) { return part.find_first_not_of(". ") == std::string_view::npos; }

}  // namespace

std::string archiveNameText(std::string_view raw, bool isMarkedUtf8) {
  std::string text = displayPath(std::string(raw));
  return isMarkedUtf8 || text == raw ? text : fromCodePage437(raw);
}

std::string harmlessPath(std::string_view name) {
  std::string path;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (!leadsElsewhere(part)) {
      path += path.empty() ? "" : "/";
      path += part;
    }
    begin = end + 1;
  }
  std::transform(path.begin(), path.end(), path.begin(), harmless);
  return path.empty() ? "unnamed" : path;
}

}  // namespace calcar::dicom
