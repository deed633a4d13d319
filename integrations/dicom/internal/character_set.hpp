#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "integrations/dicom/instance.hpp"

namespace calcar::dicom {

/// Turns the bytes of header fields into UTF-8 after the data set's Specific Character Set (0008,0005).
class CharacterSet {
 public:
  /// @param declared  the field's value; empty = the default repertoire, ASCII
  explicit CharacterSet(std::string_view declared);
  CharacterSet(const CharacterSet&) = delete;
  CharacterSet& operator=(const CharacterSet&) = delete;
  CharacterSet(CharacterSet&&) = delete;
  CharacterSet& operator=(CharacterSet&&) = delete;
  ~CharacterSet();

  /// The first value of a text field, without padding.
  [[nodiscard]] Text text(std::string_view raw) const;

  /// The written forms of a person name: alphabetic, ideographic, phonetic. Each is decoded on its own when
  /// the whole cannot be, so that a readable form is not lost to an unreadable one.
  [[nodiscard]] std::vector<Text> nameForms(std::string_view raw) const;

 private:
  struct Converters;

  [[nodiscard]] Text decode(std::string_view raw, std::string_view delimiters) const;

  std::unique_ptr<Converters> m_converters;
};

}  // namespace calcar::dicom
