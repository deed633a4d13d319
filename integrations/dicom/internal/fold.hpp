#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::dicom {

/// The words of a UTF-8 text in a form that can be compared: lower case, ä ö ü ø å as ae oe ue oe aa, ß as
/// ss, other accents dropped, apostrophes and full stops dropped, everything else that is no letter or digit
/// divides words. Scripts without case stay as they are.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view utf8);

}  // namespace calcar::dicom
