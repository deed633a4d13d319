#include "integrations/exchange/diagnostic.hpp"

#include <utility>

namespace calcar::exchange {

std::string toText(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file.empty() ? std::string() : diagnostic.file + ':';
  text += std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column) + ": ";
  if (!diagnostic.field.empty()) {
    text += diagnostic.field + ": ";
  }
  text += diagnostic.message;
  if (!diagnostic.hint.empty()) {
    text += " – " + diagnostic.hint;
  }
  return text;
}

Diagnostics inFile(Diagnostics diagnostics, const std::string& file) {
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.file.empty()) {
      diagnostic.file = file;
    }
  }
  return diagnostics;
}

}  // namespace calcar::exchange
