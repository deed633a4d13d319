#include "integrations/store/internal/csv.hpp"

#include <string_view>

namespace calcar::store::internal {
namespace {

constexpr std::string_view kBeginsFormula = "=+-@\t\r\n";

std::string csvCell(const std::string& cell) {
  const bool isFormula = !cell.empty() && kBeginsFormula.find(cell.front()) != std::string_view::npos;
  const std::string plain = isFormula ? '\'' + cell : cell;
  if (plain.find_first_of(",\"\r\n\t;") == std::string::npos) {
    return plain;
  }
  std::string quoted = "\"";
  for (const char letter : plain) {
    quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  }
  return quoted + '"';
}

}  // namespace

std::string csvRow(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    row += (at == 0 ? "" : ",") + csvCell(cells[at]);
  }
  return row + "\r\n";
}

}  // namespace calcar::store::internal
