#include <algorithm>
#include <array>
#include <cstddef>

#include "integrations/dicom/internal/sample_values.hpp"

namespace calcar::dicom {
namespace {

constexpr char kEscape = '\x1B';

/// Which characters a text may have beyond ASCII.
enum class Repertoire { OneByte, Utf8, Chinese, Extended };

/// A set that an escape sequence switches to, and a letter of it to write for all others.
struct Designation {
  std::string_view escape;
  std::string_view letter;  ///< of as many bytes as one of its letters has
  bool isLow;               ///< takes the place of ASCII, until another escape sequence
};

// DICOM PS3.3 tables C.12-3 and C.12-4.
constexpr std::array<Designation, 17> kDesignations{{{"\x1B(B", "x", true},
                                                     {"\x1B(J", "x", true},
                                                     {"\x1B)I", "\xB1", false},
                                                     {"\x1B-A", "\xE4", false},
                                                     {"\x1B-B", "\xE4", false},
                                                     {"\x1B-C", "\xE5", false},
                                                     {"\x1B-D", "\xE4", false},
                                                     {"\x1B-F", "\xE1", false},
                                                     {"\x1B-G", "\xC7", false},
                                                     {"\x1B-H", "\xE0", false},
                                                     {"\x1B-L", "\xD0", false},
                                                     {"\x1B-M", "\xE4", false},
                                                     {"\x1B-T", "\xA1", false},
                                                     {"\x1B$B", ";3", true},
                                                     {"\x1B$(D", "0!", true},
                                                     {"\x1B$)A", "\xC9\xBD", false},
                                                     {"\x1B$)C", "\xB1\xE8", false}}};

struct OneByteSet {
  std::string_view number;  ///< as it stands in the names of the set
  std::string_view letter;
};

constexpr std::array<OneByteSet, 12> kOneByteSets{{{"100", "\xE4"},
                                                   {"101", "\xE4"},
                                                   {"109", "\xE5"},
                                                   {"110", "\xE4"},
                                                   {"126", "\xE1"},
                                                   {"127", "\xC7"},
                                                   {"138", "\xE0"},
                                                   {"144", "\xD0"},
                                                   {"148", "\xE4"},
                                                   {"166", "\xA1"},
                                                   {"203", "\xE4"},
                                                   {"13", "\xB1"}}};

Repertoire repertoireOf(std::string_view declared) {
  if (declared.find("192") != std::string_view::npos || declared.find("UTF") != std::string_view::npos) {
    return Repertoire::Utf8;
  }
  if (declared.find("GB") != std::string_view::npos) {
    return Repertoire::Chinese;
  }
  return declared.find("2022") != std::string_view::npos ? Repertoire::Extended : Repertoire::OneByte;
}

std::string_view letterOfFirstSet(std::string_view declared) {
  const std::string_view first = declared.substr(0, declared.find('\\'));
  const auto known = std::find_if(kOneByteSets.begin(), kOneByteSets.end(), [&](const OneByteSet& set) {
    return first.find(set.number, first.rfind(' ') == std::string_view::npos ? 0 : first.rfind(' ')) !=
           std::string_view::npos;
  });
  return known == kOneByteSets.end() ? "\xE4" : known->letter;
}

class Mask {
 public:
  Mask(std::string& text, std::string_view declared, bool isName)
      : m_text(text),
        m_repertoire(repertoireOf(declared)),
        m_isName(isName),
        m_high(letterOfFirstSet(declared)) {}

  void run() {
    while (m_at < m_text.size()) {
      const auto byte = static_cast<unsigned char>(m_text[m_at]);
      if (!takeEscape()) {
        const bool isTwoByteLetter = m_low.size() == 2 && byte > 0x20 && byte < 0x7F;
        byte >= 0x80 ? takeHigh(byte) : (isTwoByteLetter ? write(m_low) : takeAscii());
      }
    }
  }

 private:
  /// Escape sequences of the standard stay; any other is no text that could be shown.
  bool takeEscape() {
    if (m_text[m_at] != kEscape) {
      return false;
    }
    const std::string_view rest = std::string_view(m_text).substr(m_at);
    const auto known = std::find_if(kDesignations.begin(), kDesignations.end(),
                                    [&](const Designation& set) { return rest.starts_with(set.escape); });
    if (known == kDesignations.end()) {
      ++m_at;
      return true;
    }
    (known->isLow ? m_low : m_high) = known->letter;
    m_at += known->escape.size();
    return true;
  }

  void takeHigh(unsigned char byte) {
    switch (m_repertoire) {
      case Repertoire::Utf8:
        return write(utf8Letter(byte));
      case Repertoire::Chinese:
        return write(chineseLetter(byte));
      case Repertoire::OneByte:
      case Repertoire::Extended:
        return write(m_high);
    }
  }

  /// A letter of as many bytes, or a byte that is no letter where this one is none either.
  [[nodiscard]] std::string_view utf8Letter(unsigned char lead) const {
    constexpr std::string_view kNone = "\xFF";
    constexpr std::array<std::string_view, 3> kLetters{"\xC3\xA4", "\xE5\xB1\xB1", "\xF0\xA0\xAE\xB7"};
    const std::size_t length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2);
    bool isLetter = lead >= 0xC2 && lead < 0xF5 && m_at + length <= m_text.size();
    for (std::size_t i = 1; isLetter && i < length; ++i) {
      const auto byte = static_cast<unsigned char>(m_text[m_at + i]);
      isLetter = byte >= 0x80 && byte < 0xC0;
    }
    return isLetter ? kLetters.at(length - 2) : kNone;
  }

  /// Keeps second bytes that look like a divider: those are what readers stumble over.
  [[nodiscard]] std::string_view chineseLetter(unsigned char lead) const {
    constexpr std::string_view kNone = "\xFF";
    const std::string_view rest = std::string_view(m_text).substr(m_at);
    if (rest.size() < 2 || lead == 0x80 || lead == 0xFF) {
      return kNone;
    }
    const auto second = static_cast<unsigned char>(rest[1]);
    if (second >= '0' && second <= '9') {
      return rest.size() < 4 ? kNone : "\x82\x35\x8F\x33";
    }
    if (second == '\\' || second == '^') {
      return second == '\\' ? "\x81\\" : "\x81^";
    }
    return second >= 0x40 ? "\xC9\xBD" : kNone;
  }

  void takeAscii() {
    constexpr std::string_view kForm(" \0\t\r\n\f\\^=.,'-()/:;&+_", 21);
    char& letter = m_text[m_at++];
    const bool isCapital = letter >= 'A' && letter <= 'Z';
    if (isCapital || (letter >= 'a' && letter <= 'z')) {
      letter = inventedLetter(isCapital);
      return;
    }
    const bool isForm = kForm.find(letter) != std::string_view::npos;
    m_written = isForm ? 0 : m_written;
    letter = letter >= '0' && letter <= '9' ? '0' : (isForm ? letter : 'x');
  }

  char inventedLetter(bool isCapital) {
    constexpr std::string_view kName = "samplename";
    const char letter = m_isName ? kName[m_written++ % kName.size()] : 'x';
    return isCapital ? static_cast<char>(letter - 'a' + 'A') : letter;
  }

  void write(std::string_view letter) {
    const std::size_t count = std::min(letter.size(), m_text.size() - m_at);
    // A letter that is cut off by the end of its text is none.
    m_text.replace(m_at, count, count == letter.size() ? letter : std::string_view("\xFF\xFF\xFF", count));
    m_at += count;
  }

  std::string& m_text;
  Repertoire m_repertoire;
  bool m_isName;
  std::string_view m_high;
  std::string_view m_low = "x";
  std::size_t m_at = 0;
  std::size_t m_written = 0;
};

}  // namespace

void maskText(std::string& text, std::string_view declared, bool isName) {
  Mask(text, declared, isName).run();
}

}  // namespace calcar::dicom
