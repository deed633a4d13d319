#pragma once

#include <string_view>

#include "integrations/dicom/internal/repertoire.hpp"

namespace calcar::dicom {

/// What a value of Specific Character Set (0008,0005) says about the bytes of other fields.
struct DeclaredSets {
  /// The one set of all bytes, whose characters have different lengths (UTF-8, GB18030 …); None where the two
  /// below hold.
  Repertoire whole = Repertoire::None;
  Repertoire low = Repertoire::Ascii;  ///< of bytes without high bit at the start of each value
  Repertoire high = Repertoire::None;  ///< of bytes with high bit at the start of each value
  bool extended = false;               ///< escape sequences may switch to other sets
  bool known = true;                   ///< the first term is understood
};

/// Understands the terms of DICOM PS3.3 C.12.1.1.2 in any spelling that leaves no doubt (`ISO-IR 100`,
/// `ISO 2022 100`, `latin1`, `utf-8`), and private words whose meaning is clear (`SJIS`, `KSC`,
/// `WINDOWS-1251`). Never guesses from the bytes of a field.
///
/// Several terms, or one of `ISO 2022`, allow escape sequences; which of the standard ones follow is not
/// held against the list, since each escape names its set itself.
[[nodiscard]] DeclaredSets readDeclared(std::string_view declared);

}  // namespace calcar::dicom
