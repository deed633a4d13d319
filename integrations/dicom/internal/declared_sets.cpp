#include "integrations/dicom/internal/declared_sets.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace calcar::dicom {
namespace {

struct Term {
  std::string_view word;
  Repertoire repertoire;
};

// What follows ISO_IR or ISO 2022 IR: the number in the international register.
constexpr std::array<Term, 20> kRegistered{{
    {"6", Repertoire::Ascii},      {"14", Repertoire::JisRoman},  {"13", Repertoire::Katakana},
    {"100", Repertoire::Latin1},   {"101", Repertoire::Latin2},   {"109", Repertoire::Latin3},
    {"110", Repertoire::Latin4},   {"144", Repertoire::Cyrillic}, {"127", Repertoire::Arabic},
    {"126", Repertoire::Greek},    {"138", Repertoire::Hebrew},   {"148", Repertoire::Latin5},
    {"166", Repertoire::Thai},     {"203", Repertoire::Latin9},   {"87", Repertoire::JisX0208},
    {"159", Repertoire::JisX0212}, {"149", Repertoire::KsX1001},  {"58", Repertoire::Gb2312},
    {"192", Repertoire::Utf8},     {"GBK", Repertoire::Gbk},
}};

// What follows ISO8859.
constexpr std::array<Term, 11> kParts{{
    {"1", Repertoire::Latin1},
    {"2", Repertoire::Latin2},
    {"3", Repertoire::Latin3},
    {"4", Repertoire::Latin4},
    {"5", Repertoire::Cyrillic},
    {"6", Repertoire::Arabic},
    {"7", Repertoire::Greek},
    {"8", Repertoire::Hebrew},
    {"9", Repertoire::Latin5},
    {"11", Repertoire::Thai},
    {"15", Repertoire::Latin9},
}};

// Words outside both series, without anything but letters and digits.
constexpr std::array<Term, 53> kWords{{
    {"ASCII", Repertoire::Ascii},
    {"USASCII", Repertoire::Ascii},
    {"ISO646", Repertoire::Ascii},
    {"LATIN1", Repertoire::Latin1},
    {"LATIN2", Repertoire::Latin2},
    {"LATIN3", Repertoire::Latin3},
    {"LATIN4", Repertoire::Latin4},
    {"LATIN5", Repertoire::Latin5},
    {"LATIN9", Repertoire::Latin9},
    {"TIS620", Repertoire::Thai},
    {"UTF8", Repertoire::Utf8},
    {"UNICODEUTF8", Repertoire::Utf8},
    {"ISO10646UTF8", Repertoire::Utf8},
    {"GB18030", Repertoire::Gb18030},
    {"ISO2022GB18030", Repertoire::Gb18030},
    {"GBK", Repertoire::Gbk},
    {"CP936", Repertoire::Gbk},
    {"GB2312", Repertoire::Gbk},
    {"EUCCN", Repertoire::Gbk},
    {"WINDOWS1250", Repertoire::Windows1250},
    {"WINDOWS1251", Repertoire::Windows1251},
    {"WINDOWS1252", Repertoire::Windows1252},
    {"WINDOWS1253", Repertoire::Windows1253},
    {"WINDOWS1254", Repertoire::Windows1254},
    {"WINDOWS1255", Repertoire::Windows1255},
    {"WINDOWS1256", Repertoire::Windows1256},
    {"WINDOWS1257", Repertoire::Windows1257},
    {"WINDOWS1258", Repertoire::Windows1258},
    {"CP1250", Repertoire::Windows1250},
    {"CP1251", Repertoire::Windows1251},
    {"CP1252", Repertoire::Windows1252},
    {"CP1253", Repertoire::Windows1253},
    {"CP1254", Repertoire::Windows1254},
    {"CP1255", Repertoire::Windows1255},
    {"CP1256", Repertoire::Windows1256},
    {"CP1257", Repertoire::Windows1257},
    {"CP1258", Repertoire::Windows1258},
    {"KOI8R", Repertoire::Koi8R},
    {"SJIS", Repertoire::ShiftJis},
    {"SHIFTJIS", Repertoire::ShiftJis},
    {"CP932", Repertoire::ShiftJis},
    {"WINDOWS31J", Repertoire::ShiftJis},
    {"MSKANJI", Repertoire::ShiftJis},
    {"EUCJP", Repertoire::EucJp},
    {"KSC", Repertoire::Uhc},
    {"KSC5601", Repertoire::Uhc},
    {"KSX1001", Repertoire::Uhc},
    {"EUCKR", Repertoire::Uhc},
    {"CP949", Repertoire::Uhc},
    {"UHC", Repertoire::Uhc},
    {"BIG5", Repertoire::Big5},
    {"CP950", Repertoire::Big5},
    {"ISO88591LATIN1", Repertoire::Latin1},
}};

template <std::size_t kCount>
const Term* find(const std::array<Term, kCount>& terms, std::string_view word) {
  const auto found =
      std::find_if(terms.begin(), terms.end(), [word](const Term& term) { return term.word == word; });
  return found == terms.end() ? nullptr : &*found;
}

/// Letters and digits only, in upper case: spelling varies in everything else.
std::string bare(std::string_view term) {
  std::string word;
  for (const char letter : term) {
    if (letter >= 'a' && letter <= 'z') {
      word += static_cast<char>(letter - 'a' + 'A');
    } else if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) {
      word += letter;
    }
  }
  return word;
}

bool takeStart(std::string_view& word, std::string_view start) {
  const bool starts = word.starts_with(start);
  word.remove_prefix(starts ? start.size() : 0);
  return starts;
}

struct ReadTerm {
  const Term* term = nullptr;
  bool extended = false;
};

ReadTerm readTerm(std::string_view written) {
  const std::string bareWord = bare(written);
  if (const Term* word = find(kWords, bareWord)) {
    return {word, false};
  }
  std::string_view rest = bareWord;
  const bool iso = takeStart(rest, "ISO");
  if (takeStart(rest, "8859")) {
    return {find(kParts, rest), false};
  }
  const bool extended = iso && takeStart(rest, "2022");
  const bool registered = takeStart(rest, "IR");
  return {iso || registered ? find(kRegistered, rest) : nullptr, extended};
}

bool hasOwnLengths(Repertoire repertoire) {
  switch (repertoire) {
    case Repertoire::Utf8:
    case Repertoire::Gb18030:
    case Repertoire::Gbk:
    case Repertoire::ShiftJis:
    case Repertoire::EucJp:
    case Repertoire::Uhc:
    case Repertoire::Big5:
      return true;
    default:
      return false;
  }
}

bool needsEscapes(Repertoire repertoire) {
  return repertoire == Repertoire::JisX0208 || repertoire == Repertoire::JisX0212 ||
         repertoire == Repertoire::KsX1001 || repertoire == Repertoire::Gb2312;
}

/// What stands before the first escape sequence of a value.
void designate(DeclaredSets& sets, Repertoire first) {
  if (hasOwnLengths(first)) {
    sets.whole = first;
    sets.extended = false;
  } else if (first == Repertoire::JisRoman || first == Repertoire::Katakana) {
    sets.low = Repertoire::JisRoman;
    sets.high = Repertoire::Katakana;
  } else if (first != Repertoire::Ascii && first != Repertoire::JisX0208 && first != Repertoire::JisX0212) {
    sets.high = first;
  }
}

}  // namespace

DeclaredSets readDeclared(std::string_view declared) {
  const std::size_t end = declared.find('\\');
  const std::string_view written = declared.substr(0, end);
  DeclaredSets sets;
  sets.extended = end != std::string_view::npos;
  if (bare(written).empty()) {
    sets.known = written.find_first_not_of(std::string_view(" \0", 2)) == std::string_view::npos;
    return sets;
  }
  const ReadTerm first = readTerm(written);
  sets.known = first.term != nullptr;
  if (sets.known) {
    sets.extended = sets.extended || first.extended || needsEscapes(first.term->repertoire);
    designate(sets, first.term->repertoire);
  }
  return sets;
}

}  // namespace calcar::dicom
