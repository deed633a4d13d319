#include "engine/assessment/assessment.hpp"

#include "engine/report/compose.hpp"
#include "integrations/documents/plain_text.hpp"
#include "integrations/exchange/encode_assessment.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/document_number.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {

ExitCode assessCase(const Terminal& terminal, const AssessOptions& options) {
  const auto pack = openPack(terminal, options.pack);
  const auto input = pack ? readCase(terminal, options.file, *pack) : std::nullopt;
  if (!input) {
    return ExitCode::InputRefused;
  }
  const auto asOf = momentFor(terminal, options.asOf, input->episode);
  if (!asOf) {
    return ExitCode::InputRefused;
  }
  const auto assessment = engine::assess(*pack, input->episode, *asOf);
  if (terminal.json) {
    terminal.out << exchange::encodeAssessment(*pack, assessment);
    return ExitCode::Done;
  }
  const engine::DocumentRequest request{documentNumber(input->episode, asOf->date), kVersion};
  const auto content = engine::composeAssessment(*pack, input->episode, assessment, request);
  terminal.out << documents::toPlainText(content);
  return ExitCode::Done;
}

}  // namespace calcar::cli
