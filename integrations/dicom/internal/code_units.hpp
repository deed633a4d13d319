#pragma once

#include <cstddef>
#include <string_view>

#include "integrations/dicom/internal/declared_sets.hpp"

namespace calcar::dicom {

/// A stretch of bytes that belongs together: one character, or one escape sequence.
struct CodeUnit {
  enum class Kind { Character, Control, Escape, Wrong };
  Kind kind = Kind::Wrong;
  std::size_t length = 1;
  Repertoire repertoire = Repertoire::None;  ///< of a character
};

/// Walks through the bytes of a field by DICOM PS3.5 6.1.2: knows where a character begins and ends, so that
/// the byte of a delimiter inside a character is not taken for one.
class CodeUnits {
 public:
  CodeUnits(const DeclaredSets& sets, std::string_view bytes) : m_sets(&sets), m_bytes(bytes) { reset(); }

  [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
  [[nodiscard]] std::size_t position() const { return m_at; }

  /// The next unit. An escape sequence holds from here on; a control character ends its effect.
  ///
  /// @pre  not at the end
  CodeUnit next();

  /// Back to the declared sets, as behind each delimiter.
  void reset();

 private:
  [[nodiscard]] CodeUnit escape();
  [[nodiscard]] CodeUnit highUnit(std::string_view rest) const;
  [[nodiscard]] CodeUnit unit();

  const DeclaredSets* m_sets;
  std::string_view m_bytes;
  std::size_t m_at = 0;
  Repertoire m_low = Repertoire::Ascii;
  Repertoire m_high = Repertoire::None;
};

}  // namespace calcar::dicom
