#pragma once

#include <string_view>
#include <vector>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/internal/declared_sets.hpp"

namespace calcar::dicom {

/// Turns the bytes of header fields into UTF-8 after the data set's Specific Character Set (0008,0005).
///
/// Decoded is only what the declaration settles: bytes that have no meaning in the declared set, high bytes
/// without a declaration, and control characters mark the text as undecodable. It then shows every byte:
/// readable ASCII as it is, all others and the backslash as `\xNN`. Cheap to make and to copy.
class CharacterSet {
 public:
  /// @param declared  the field's value; empty = the default repertoire, ASCII
  explicit CharacterSet(std::string_view declared);

  /// The first value of a text field, without padding. Ends of lines and tabs come out as one blank.
  [[nodiscard]] Text text(std::string_view raw) const;

  /// The written forms of a person name: alphabetic, ideographic, phonetic; those that are empty are left
  /// out. Each is decoded on its own, so that a readable form is not lost to an unreadable one.
  [[nodiscard]] std::vector<Text> nameForms(std::string_view raw) const;

 private:
  [[nodiscard]] Text decode(std::string_view value, bool isName) const;
  [[nodiscard]] std::string_view firstPart(std::string_view raw, char delimiter) const;

  DeclaredSets m_sets;
};

}  // namespace calcar::dicom
