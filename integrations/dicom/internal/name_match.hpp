#pragma once

#include <string_view>

namespace calcar::dicom {

/// How two written names agree, the better before the worse.
enum class NameFit {
  Same,
  MarksMissing,  ///< the same but for a missing mark (Laufer, Läufer) or an initial
  GivenLonger,   ///< one side has further given names
  FamilyLonger,  ///< one side has a further family name, as after marriage
  GivenMissing,  ///< one side has the family name only
  Differs,
  OtherScript,  ///< there is no common script to compare them in
};

/// A name in one script: parts divided by `^` or by blanks within.
struct NameParts {
  std::string_view family;
  std::string_view given;
};

/// Compares two names without regard to case, accents, hyphens, titles and the order of the parts; Cyrillic
/// and Greek by their usual transliterations.
[[nodiscard]] NameFit compareNames(const NameParts& one, const NameParts& other);

}  // namespace calcar::dicom
