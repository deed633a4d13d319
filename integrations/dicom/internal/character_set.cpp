#include "integrations/dicom/internal/character_set.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcspchrs.h>

#include <algorithm>
#include <string>

namespace calcar::dicom {
namespace {

constexpr char kEscape = '\x1B';
constexpr std::string_view kNameDelimiters = "\\^=";
constexpr std::string_view kTextDelimiters = "\\";

std::string_view withoutPadding(std::string_view raw) {
  constexpr std::string_view kPadding(" \0\t\r\n", 5);
  const std::size_t begin = raw.find_first_not_of(kPadding);
  if (begin == std::string_view::npos) {
    return {};
  }
  return raw.substr(begin, raw.find_last_not_of(kPadding) - begin + 1);
}

bool isPlainAscii(std::string_view raw) {
  return std::all_of(raw.begin(), raw.end(), [](char letter) { return letter >= 0x20 && letter < 0x7F; });
}

/// A control character in decoded text means that the bytes were not what was declared.
bool holdsControls(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    const auto next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0U;
    if (byte < 0x20 || byte == 0x7F || (byte == 0xC2 && next >= 0x80 && next < 0xA0)) {
      return true;
    }
  }
  return false;
}

Text undecodable(std::string_view raw) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  Text text{{}, true};
  for (const char letter : raw) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x20 && byte < 0x7F) {
      text.value += letter;
    } else {
      text.value += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 0x0FU]};
    }
  }
  return text;
}

/// What an escape sequence at the beginning of a text does.
struct Escape {
  std::size_t length = 3;
  bool toTwoBytes = false;
};

/// ESC $ B, ESC $ @ and ESC $ ( D switch to two-byte characters, ESC ( x back to single bytes; ESC $ ) and
/// ESC ) concern high bytes only, which equal no delimiter.
Escape escapeAt(std::string_view text, bool twoBytes) {
  const bool isMultiByte = text[1] == '$' && text[2] != ')';
  const bool staysTwoBytes = twoBytes && text[1] != '(';
  return Escape{isMultiByte && text[2] == '(' ? 4U : 3U, isMultiByte || staysTwoBytes};
}

/// Cuts at a delimiter, but not inside the two-byte characters of the Japanese sets, whose bytes can equal
/// one.
std::vector<std::string_view> split(std::string_view raw, char delimiter) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  bool twoBytes = false;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == kEscape && i + 2 < raw.size()) {
      const Escape escape = escapeAt(raw.substr(i), twoBytes);
      twoBytes = escape.toTwoBytes;
      i += escape.length - 1;
    } else if (twoBytes) {
      ++i;
    } else if (raw[i] == delimiter) {
      parts.push_back(raw.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  parts.push_back(raw.substr(begin));
  return parts;
}

/// The first of several declared sets holds as long as a text does not switch to another.
std::string firstSet(std::string_view declared) {
  constexpr std::string_view kExtended = "ISO 2022 IR ";
  const std::string_view first = withoutPadding(declared.substr(0, declared.find('\\')));
  if (first.empty() || first == "ISO 2022 IR 6") {
    return {};
  }
  if (first.starts_with(kExtended)) {
    return "ISO_IR " + std::string(first.substr(kExtended.size()));
  }
  return std::string(first);
}

}  // namespace

struct CharacterSet::Converters {
  // The conversion keeps state inside the library's object although it only reads the text.
  mutable DcmSpecificCharacterSet all;
  mutable DcmSpecificCharacterSet first;
  bool allKnown = false;
  bool firstKnown = false;
};

CharacterSet::CharacterSet(std::string_view declared) : m_converters(std::make_unique<Converters>()) {
  Converters& sets = *m_converters;
  sets.allKnown = sets.all.selectCharacterSet(OFString(declared.data(), declared.size())).good();
  sets.firstKnown = sets.first.selectCharacterSet(OFString(firstSet(declared).c_str())).good();
}

CharacterSet::~CharacterSet() = default;

Text CharacterSet::decode(std::string_view raw, std::string_view delimiters) const {
  if (isPlainAscii(raw)) {
    return Text{std::string(raw), false};
  }
  const Converters& sets = *m_converters;
  const bool useFirst = !sets.allKnown && raw.find(kEscape) == std::string_view::npos;
  if (!sets.allKnown && !(useFirst && sets.firstKnown)) {
    return undecodable(raw);
  }
  DcmSpecificCharacterSet& converter = useFirst ? sets.first : sets.all;
  OFString utf8;
  const OFString from(raw.data(), raw.size());
  const OFString stops(delimiters.data(), delimiters.size());
  if (converter.convertString(from, utf8, stops).bad() || holdsControls({utf8.data(), utf8.size()})) {
    return undecodable(raw);
  }
  return Text{std::string(utf8.data(), utf8.size()), false};
}

Text CharacterSet::text(std::string_view raw) const {
  Text whole = decode(withoutPadding(raw), kTextDelimiters);
  if (!whole.undecodable) {
    // Only decoded text can be cut safely: a Chinese character may hold the byte of a backslash.
    whole.value =
        std::string(withoutPadding(std::string_view(whole.value).substr(0, whole.value.find('\\'))));
    return whole;
  }
  return decode(withoutPadding(split(withoutPadding(raw), '\\').front()), kTextDelimiters);
}

std::vector<Text> CharacterSet::nameForms(std::string_view raw) const {
  const std::string_view padded = withoutPadding(raw);
  const Text whole = decode(padded, kNameDelimiters);
  const std::string_view source = whole.undecodable ? padded : std::string_view(whole.value);
  std::vector<Text> forms;
  for (const std::string_view part : split(split(source, '\\').front(), '=')) {
    const std::string_view form = withoutPadding(part);
    if (!form.empty()) {
      forms.push_back(whole.undecodable ? decode(form, kNameDelimiters) : Text{std::string(form), false});
    }
  }
  return forms;
}

}  // namespace calcar::dicom
