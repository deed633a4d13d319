#include "integrations/dicom/internal/code_units.hpp"

#include <algorithm>
#include <array>

namespace calcar::dicom {
namespace {

constexpr char kEscape = '\x1B';

struct Designation {
  std::string_view behindEscape;
  Repertoire repertoire;
  bool isHigh;
};

// DICOM PS3.3, tables C.12-3 and C.12-4.
constexpr std::array<Designation, 20> kDesignations{{
    {"(B", Repertoire::Ascii, false},     {"(J", Repertoire::JisRoman, false},
    {"$B", Repertoire::JisX0208, false},  {"$@", Repertoire::JisX0208, false},
    {"$(D", Repertoire::JisX0212, false}, {")I", Repertoire::Katakana, true},
    {"$)C", Repertoire::KsX1001, true},   {"$)A", Repertoire::Gb2312, true},
    {"-A", Repertoire::Latin1, true},     {"-B", Repertoire::Latin2, true},
    {"-C", Repertoire::Latin3, true},     {"-D", Repertoire::Latin4, true},
    {"-L", Repertoire::Cyrillic, true},   {"-G", Repertoire::Arabic, true},
    {"-F", Repertoire::Greek, true},      {"-H", Repertoire::Hebrew, true},
    {"-M", Repertoire::Latin5, true},     {"-T", Repertoire::Thai, true},
    {"-b", Repertoire::Latin9, true},     {"$(B", Repertoire::JisX0208, false},
}};

unsigned byteAt(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

bool isWithin(unsigned byte, unsigned first, unsigned last) { return byte >= first && byte <= last; }

CodeUnit character(std::size_t length, Repertoire repertoire) {
  return {CodeUnit::Kind::Character, length, repertoire};
}

CodeUnit wrong(std::size_t length) { return {CodeUnit::Kind::Wrong, length, Repertoire::None}; }

bool isTrail(Repertoire repertoire, unsigned byte) {
  switch (repertoire) {
    case Repertoire::ShiftJis:
      return isWithin(byte, 0x40, 0x7E) || isWithin(byte, 0x80, 0xFC);
    case Repertoire::Uhc:
      return isWithin(byte, 0x41, 0x5A) || isWithin(byte, 0x61, 0x7A) || isWithin(byte, 0x81, 0xFE);
    default:
      return isWithin(byte, 0x40, 0x7E) || isWithin(byte, 0x80, 0xFE);
  }
}

bool isSingle(Repertoire repertoire, unsigned byte) {
  return repertoire == Repertoire::Utf8 || repertoire == Repertoire::EucJp ||
         (repertoire == Repertoire::ShiftJis && isWithin(byte, 0xA1, 0xDF));
}

/// A unit of a set with characters of different lengths, from its first byte, which has the high bit. Bytes
/// of UTF-8 and EUC-JP come one by one: none of them equals a delimiter.
CodeUnit mixedUnit(Repertoire repertoire, std::string_view rest) {
  if (isSingle(repertoire, byteAt(rest, 0))) {
    return character(1, repertoire);
  }
  const bool hasFour = repertoire == Repertoire::Gb18030 && isWithin(byteAt(rest, 1), '0', '9');
  if (hasFour) {
    const bool isWhole = isWithin(byteAt(rest, 2), 0x81, 0xFE) && isWithin(byteAt(rest, 3), '0', '9');
    return isWhole ? character(4, repertoire) : wrong(1);
  }
  return isTrail(repertoire, byteAt(rest, 1)) ? character(2, repertoire) : wrong(1);
}

}  // namespace

void CodeUnits::reset() {
  m_low = m_sets->low;
  m_high = m_sets->high;
}

CodeUnit CodeUnits::next() {
  const CodeUnit found = unit();
  m_at += found.length;
  return found;
}

CodeUnit CodeUnits::unit() {
  const std::string_view rest = m_bytes.substr(m_at);
  const unsigned first = byteAt(rest, 0);
  if (rest[0] == kEscape) {
    return escape();
  }
  if (first < 0x20 || first == 0x7F) {
    reset();
    return {CodeUnit::Kind::Control, 1, Repertoire::None};
  }
  if (first >= 0x80) {
    return highUnit(rest);
  }
  const bool isPair = m_low == Repertoire::JisX0208 || m_low == Repertoire::JisX0212;
  if (!isPair || first == ' ') {
    return character(1, isPair ? Repertoire::Ascii : m_low);
  }
  return isWithin(byteAt(rest, 1), 0x21, 0x7E) ? character(2, m_low) : wrong(1);
}

CodeUnit CodeUnits::highUnit(std::string_view rest) const {
  if (m_sets->whole != Repertoire::None) {
    return mixedUnit(m_sets->whole, rest);
  }
  const bool isUnknown = m_high == Repertoire::None;
  if (isUnknown) {
    // In some sets that nobody declared a backslash is the second half of a character.
    return wrong(byteAt(rest, 1) == '\\' && !m_sets->known ? 2 : 1);
  }
  const bool isPair = m_high == Repertoire::KsX1001 || m_high == Repertoire::Gb2312;
  if (isPair) {
    const bool isWhole = isWithin(byteAt(rest, 0), 0xA1, 0xFE) && isWithin(byteAt(rest, 1), 0xA1, 0xFE);
    return isWhole ? character(2, m_high) : wrong(1);
  }
  return character(1, m_high);
}

CodeUnit CodeUnits::escape() {
  const std::string_view behind = m_bytes.substr(m_at + 1);
  const auto found = std::find_if(kDesignations.begin(), kDesignations.end(), [behind](const auto& known) {
    return behind.starts_with(known.behindEscape);
  });
  if (!m_sets->extended || found == kDesignations.end()) {
    return wrong(1);
  }
  (found->isHigh ? m_high : m_low) = found->repertoire;
  return {CodeUnit::Kind::Escape, 1 + found->behindEscape.size(), Repertoire::None};
}

}  // namespace calcar::dicom
