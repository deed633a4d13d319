#include "rules/compiler/diagnostic.hpp"

namespace calcar::rules {

std::string toText(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file + ":" + std::to_string(diagnostic.line) + ":" +
                     std::to_string(diagnostic.column) + ": " + diagnostic.message;
  if (!diagnostic.hint.empty()) {
    text += " – " + diagnostic.hint;
  }
  return text;
}

}  // namespace calcar::rules
