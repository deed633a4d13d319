#pragma once

#include <map>
#include <string>
#include <string_view>

#include "integrations/dicom/internal/sample_rules.hpp"

namespace calcar::dicom {

/// Replaces the values of one file, each by one of the same length.
class SampleValues {
 public:
  /// @param declared  the character set that holds for the value
  void replace(std::string& value, SampleRule rule, std::string_view declared);

 private:
  void replaceIdentifiers(std::string& value);
  std::string identifierFor(const std::string& uid);

  std::map<std::string, std::string> m_identifiers;
};

/// Replaces letters and digits and keeps what only gives a text its form: blanks, dividers, punctuation,
/// escape sequences, and for each character the number of its bytes.
///
/// @param isName  letters become those of an invented name, not x
void maskText(std::string& text, std::string_view declared, bool isName);

}  // namespace calcar::dicom
