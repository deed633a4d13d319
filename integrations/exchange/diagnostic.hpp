#pragma once

#include <string>
#include <vector>

namespace calcar::exchange {

/// A place in a text; both count from 1, columns in characters.
struct Position {
  int line = 1;
  int column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// One thing that is wrong with a file. Names the field and what was expected, never the value.
struct Diagnostic {
  std::string file;
  int line = 1;
  int column = 1;
  std::string field;    ///< `visits[0].findings.night-pain`; empty when the file as a whole is meant
  std::string message;  ///< `expected …`
  std::string hint;     ///< `did you mean …` or what to do; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// `file:line:column: field: message – hint`
[[nodiscard]] std::string toText(const Diagnostic& diagnostic);

/// The diagnostics with the file they are about filled in; those that name another one keep it.
[[nodiscard]] Diagnostics inFile(Diagnostics diagnostics, const std::string& file);

}  // namespace calcar::exchange
