#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "integrations/exchange/diagnostic.hpp"
#include "plugin/setup/exit_code.hpp"

namespace calcar::cli {

using setup::ExitCode;

/// Where a command writes: data to `out`, everything about it to `err`.
struct Terminal {
  std::ostream& out;
  std::ostream& err;
  bool json = false;
};

/// A refusal in one sentence, as text or as JSON.
ExitCode refuse(const Terminal& terminal, std::string_view message, ExitCode code = ExitCode::InputRefused);

/// Everything that is wrong with a file, one line each, or as JSON.
ExitCode refuse(const Terminal& terminal, const exchange::Diagnostics& problems);

/// Text of others made safe to print: control characters, which could rewrite the screen, become `?`.
[[nodiscard]] std::string printable(std::string_view text);

/// Lines of cells under a header, columns aligned by characters.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> header);
  void add(std::vector<std::string> row);
  void print(std::ostream& out) const;

 private:
  std::vector<std::vector<std::string>> m_rows;
};

}  // namespace calcar::cli
