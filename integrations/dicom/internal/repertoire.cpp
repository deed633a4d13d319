#include "integrations/dicom/internal/repertoire.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/episode/utf8.hpp"

namespace calcar::dicom {
namespace {

/// The name under which the C library knows a repertoire; null where it is not asked.
const char* libraryName(Repertoire repertoire) {
  constexpr std::array<const char*, static_cast<std::size_t>(Repertoire::Big5) + 1> kNames{
      nullptr,      nullptr,       nullptr,       nullptr,      "ISO-8859-1", "ISO-8859-2",
      "ISO-8859-3", "ISO-8859-4",  "ISO-8859-5",  "ISO-8859-6", "ISO-8859-7", "ISO-8859-8",
      "ISO-8859-9", "ISO-8859-11", "ISO-8859-15", "EUC-JP",     "EUC-JP",     "EUC-KR",
      "EUC-CN",     nullptr,       "GB18030",     "GBK",        "CP1250",     "CP1251",
      "CP1252",     "CP1253",      "CP1254",      "CP1255",     "CP1256",     "CP1257",
      "CP1258",     "KOI8-R",      "SHIFT_JIS",   "EUC-JP",     "UHC",        "BIG5"};
  return kNames[static_cast<std::size_t>(repertoire)];
}

/// The converters of one thread. Opening one costs more than many conversions, so each stays open.
class Converters {
 public:
  Converters() { m_open.fill(closed()); }
  Converters(const Converters&) = delete;
  Converters& operator=(const Converters&) = delete;
  Converters(Converters&&) = delete;
  Converters& operator=(Converters&&) = delete;
  ~Converters() {
    for (const iconv_t converter : m_open) {
      if (converter != closed()) {
        ::iconv_close(converter);
      }
    }
  }

  /// Whether all bytes could be converted; `to` is as it was if not.
  bool append(std::string& to, Repertoire repertoire, std::string_view bytes) {
    constexpr std::size_t kMostGrowth = 4;
    const iconv_t converter = opened(repertoire);
    if (converter == closed()) {
      return false;
    }
    const std::size_t before = to.size();
    to.resize(before + bytes.size() * kMostGrowth);
    // The C interface takes its input as not const but does not write there.
    char* from = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    std::size_t fromLeft = bytes.size();
    char* into = to.data() + before;
    std::size_t intoLeft = to.size() - before;
    ::iconv(converter, nullptr, nullptr, nullptr, nullptr);
    const std::size_t irreversible = ::iconv(converter, &from, &fromLeft, &into, &intoLeft);
    // Some converters hold a letter back until they know that no mark follows it.
    const bool done =
        irreversible == 0 && fromLeft == 0 && ::iconv(converter, nullptr, nullptr, &into, &intoLeft) == 0;
    to.resize(done ? to.size() - intoLeft : before);
    return done;
  }

 private:
  static iconv_t closed() {
    // The C interface says so: (iconv_t)-1.
    return reinterpret_cast<iconv_t>(static_cast<std::intptr_t>(-1));  // NOLINT(performance-no-int-to-ptr)
  }

  iconv_t opened(Repertoire repertoire) {
    const char* name = libraryName(repertoire);
    iconv_t& converter = m_open[static_cast<std::size_t>(repertoire)];
    if (converter == closed() && name != nullptr) {
      converter = ::iconv_open("UTF-8", name);
    }
    return converter;
  }

  std::array<iconv_t, static_cast<std::size_t>(Repertoire::Big5) + 1> m_open{};
};

/// As EUC-JP has the Japanese sets: with the high bit in each byte, and a lead byte for the second set.
std::string inEucJp(std::string_view bytes, bool secondSet) {
  std::string high;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (secondSet && i % 2 == 0) {
      high += '\x8F';
    }
    high += static_cast<char>(static_cast<unsigned char>(bytes[i]) | 0x80U);
  }
  return high;
}

bool appendKatakana(std::string& to, std::string_view bytes) {
  const bool known = std::all_of(bytes.begin(), bytes.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0xA1 && byte <= 0xDF;
  });
  for (const char letter : known ? bytes : std::string_view()) {
    constexpr char32_t kFirst = 0xFF61;
    engine::appendCodePoint(to, kFirst + (static_cast<unsigned char>(letter) - 0xA1U));
  }
  return known;
}

bool appendAscii(std::string& to, std::string_view bytes, std::string_view tilde) {
  if (!std::all_of(bytes.begin(), bytes.end(), [](char letter) { return letter >= 0x20 && letter < 0x7F; })) {
    return false;
  }
  for (const char letter : bytes) {
    letter == '~' ? to += tilde : to += letter;
  }
  return true;
}

}  // namespace

bool appendConverted(std::string& to, Repertoire repertoire, std::string_view bytes) {
  thread_local Converters converters;
  switch (repertoire) {
    case Repertoire::None:
      return bytes.empty();
    case Repertoire::Ascii:
      return appendAscii(to, bytes, "~");
    case Repertoire::JisRoman:
      return appendAscii(to, bytes, "\u203E");
    case Repertoire::Katakana:
      return appendKatakana(to, bytes);
    case Repertoire::Utf8:
      to += bytes;
      return true;
    case Repertoire::JisX0208:
    case Repertoire::JisX0212:
      return converters.append(to, repertoire, inEucJp(bytes, repertoire == Repertoire::JisX0212));
    default:
      return converters.append(to, repertoire, bytes);
  }
}

}  // namespace calcar::dicom
