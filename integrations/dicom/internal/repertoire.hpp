#pragma once

#include <string>
#include <string_view>

namespace calcar::dicom {

/// A set of characters with its coding, as Specific Character Set and escape sequences name them.
enum class Repertoire {
  None,      ///< no characters
  Ascii,     ///< ISO-IR 6
  JisRoman,  ///< ISO-IR 14: ASCII with an overline instead of the tilde
  Katakana,  ///< ISO-IR 13, half-width, one high byte each
  Latin1,    ///< ISO 8859-1, ISO-IR 100
  Latin2,    ///< ISO 8859-2, ISO-IR 101
  Latin3,    ///< ISO 8859-3, ISO-IR 109
  Latin4,    ///< ISO 8859-4, ISO-IR 110
  Cyrillic,  ///< ISO 8859-5, ISO-IR 144
  Arabic,    ///< ISO 8859-6, ISO-IR 127
  Greek,     ///< ISO 8859-7, ISO-IR 126
  Hebrew,    ///< ISO 8859-8, ISO-IR 138
  Latin5,    ///< ISO 8859-9, ISO-IR 148
  Thai,      ///< ISO 8859-11, ISO-IR 166
  Latin9,    ///< ISO 8859-15, ISO-IR 203
  JisX0208,  ///< ISO-IR 87, two bytes without high bit each
  JisX0212,  ///< ISO-IR 159, two bytes without high bit each
  KsX1001,   ///< ISO-IR 149, two high bytes each
  Gb2312,    ///< ISO-IR 58, two high bytes each
  Utf8,      ///< ISO-IR 192
  Gb18030,
  Gbk,
  Windows1250,  ///< this and all below: no terms of DICOM, but words that writers declare
  Windows1251,
  Windows1252,
  Windows1253,
  Windows1254,
  Windows1255,
  Windows1256,
  Windows1257,
  Windows1258,
  Koi8R,
  ShiftJis,
  EucJp,
  Uhc,  ///< EUC-KR with all syllables
  Big5,
};

/// Appends the bytes of one repertoire as UTF-8.
///
/// @param bytes  whole characters; of a repertoire with more than one byte per character no ASCII
/// @returns false, with `to` as it was, when a byte has no meaning there
[[nodiscard]] bool appendConverted(std::string& to, Repertoire repertoire, std::string_view bytes);

}  // namespace calcar::dicom
