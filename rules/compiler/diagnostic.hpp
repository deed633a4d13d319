#pragma once

#include <compare>
#include <string>

namespace calcar::rules {

/// What is wrong in a rule file, where exactly, and what to do about it. Lines and columns count from 1.
struct Diagnostic {
  std::string file;
  int line = 1;
  int column = 1;
  std::string message;
  std::string hint;  ///< may be empty

  friend auto operator<=>(const Diagnostic&, const Diagnostic&) = default;
};

/// “file:line:column: message – hint”.
[[nodiscard]] std::string toText(const Diagnostic& diagnostic);

}  // namespace calcar::rules
