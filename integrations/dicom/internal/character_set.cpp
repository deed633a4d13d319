#include "integrations/dicom/internal/character_set.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/episode/utf8.hpp"
#include "integrations/dicom/internal/code_units.hpp"

namespace calcar::dicom {
namespace {

constexpr char kValueDelimiter = '\\';
constexpr char kFormDelimiter = '=';
constexpr char kNamePartDelimiter = '^';

std::string_view withoutPadding(std::string_view raw) {
  constexpr std::string_view kPadding(" \0\t\r\n\f", 6);
  const std::size_t begin = raw.find_first_not_of(kPadding);
  if (begin == std::string_view::npos) {
    return {};
  }
  return raw.substr(begin, raw.find_last_not_of(kPadding) - begin + 1);
}

bool isPlainAscii(std::string_view raw) {
  return std::all_of(raw.begin(), raw.end(), [](char letter) { return letter >= 0x20 && letter < 0x7F; });
}

bool isWhiteSpace(char letter) {
  return letter == '\t' || letter == '\r' || letter == '\n' || letter == '\f';
}

Text undecodable(std::string_view raw) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  Text text{{}, true};
  for (const char letter : raw) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x20 && byte < 0x7F && letter != '\\') {
      text.value += letter;
    } else {
      text.value += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 0x0FU]};
    }
  }
  return text;
}

/// Gathers characters of one set, so that each stretch is converted at once.
class Stretches {
 public:
  explicit Stretches(std::string_view bytes) : m_bytes(bytes) {}

  /// @returns false when the stretch that ends here cannot be converted
  [[nodiscard]] bool add(const CodeUnit& unit, std::size_t begin) {
    const bool continues = unit.repertoire == m_repertoire && begin == m_begin + m_length;
    if (continues) {
      m_length += unit.length;
      return true;
    }
    const bool converted = finish();
    m_repertoire = unit.repertoire;
    m_begin = begin;
    m_length = unit.length;
    return converted;
  }

  [[nodiscard]] bool finish() {
    const bool converted = appendConverted(m_utf8, m_repertoire, m_bytes.substr(m_begin, m_length));
    m_length = 0;
    return converted;
  }

  [[nodiscard]] bool addBlank() {
    const bool converted = finish();
    if (!m_utf8.ends_with(' ')) {
      m_utf8 += ' ';
    }
    return converted;
  }

  [[nodiscard]] std::string_view bytes() const { return m_bytes; }
  std::string& utf8() { return m_utf8; }

 private:
  std::string_view m_bytes;
  std::string m_utf8;
  Repertoire m_repertoire = Repertoire::None;
  std::size_t m_begin = 0;
  std::size_t m_length = 0;
};

/// @returns false when the unit has no meaning, or none in a name
bool take(Stretches& stretches, const CodeUnit& unit, std::size_t begin, bool isName) {
  switch (unit.kind) {
    case CodeUnit::Kind::Character:
      return stretches.add(unit, begin);
    case CodeUnit::Kind::Control:
      return !isName && isWhiteSpace(stretches.bytes()[begin]) && stretches.addBlank();
    case CodeUnit::Kind::Escape:
      return true;
    case CodeUnit::Kind::Wrong:
      break;
  }
  return false;
}

/// Signs such as ¡ ¸ ÷ stand in no name. Where they do, the bytes are of another set than the declared one.
bool holdsSigns(std::string_view utf8) {
  constexpr char32_t kFirstSign = 0xA1;
  constexpr char32_t kLastSign = 0xBF;
  constexpr std::u32string_view kInNames = U"\u00AA\u00B7\u00BA";  // Mª, Gal·la, Nº
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t point = engine::nextCodePoint(utf8, at);
    const bool isSign = point >= kFirstSign && point <= kLastSign && kInNames.find(point) == kInNames.npos;
    if (isSign || point == U'×' || point == U'÷') {
      return true;
    }
  }
  return false;
}

bool isDelimiter(const CodeUnit& unit, char letter, char delimiter) {
  const bool isLow = unit.repertoire == Repertoire::Ascii || unit.repertoire == Repertoire::JisRoman;
  return unit.kind == CodeUnit::Kind::Character && unit.length == 1 && isLow && letter == delimiter;
}

}  // namespace

CharacterSet::CharacterSet(std::string_view declared) : m_sets(readDeclared(declared)) {}

std::string_view CharacterSet::firstPart(std::string_view raw, char delimiter) const {
  if (raw.find(delimiter) == std::string_view::npos) {
    return raw;
  }
  CodeUnits units(m_sets, raw);
  while (!units.atEnd()) {
    const std::size_t begin = units.position();
    if (isDelimiter(units.next(), raw[begin], delimiter)) {
      return raw.substr(0, begin);
    }
  }
  return raw;
}

Text CharacterSet::decode(std::string_view value, bool isName) const {
  if (m_sets.low == Repertoire::Ascii && isPlainAscii(value)) {
    return Text{std::string(value), false};
  }
  CodeUnits units(m_sets, value);
  Stretches stretches(value);
  bool fits = true;
  while (fits && !units.atEnd()) {
    const std::size_t begin = units.position();
    const CodeUnit unit = units.next();
    fits = take(stretches, unit, begin, isName);
    if (isName && isDelimiter(unit, value[begin], kNamePartDelimiter)) {
      units.reset();
    }
  }
  fits = fits && stretches.finish() && engine::isPresentable(stretches.utf8()) &&
         !(isName && holdsSigns(stretches.utf8()));
  return fits ? Text{std::move(stretches.utf8()), false} : undecodable(value);
}

Text CharacterSet::text(std::string_view raw) const {
  return decode(withoutPadding(firstPart(withoutPadding(raw), kValueDelimiter)), false);
}

std::vector<Text> CharacterSet::nameForms(std::string_view raw) const {
  std::string_view rest = firstPart(withoutPadding(raw), kValueDelimiter);
  std::vector<Text> forms;
  for (bool more = true; more;) {
    const std::string_view part = firstPart(rest, kFormDelimiter);
    more = part.size() < rest.size();
    rest.remove_prefix(part.size() + (more ? 1 : 0));
    const std::string_view form = withoutPadding(part);
    if (!form.empty()) {
      forms.push_back(decode(form, true));
    }
  }
  return forms;
}

}  // namespace calcar::dicom
