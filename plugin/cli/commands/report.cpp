#include <nlohmann/json.hpp>
#include <system_error>

#include "engine/report/compose.hpp"
#include "integrations/documents/document_file.hpp"
#include "integrations/documents/html.hpp"
#include "integrations/documents/pdf.hpp"
#include "integrations/documents/plain_text.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/document_number.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const char* wordOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::Note:
      return "note";
    case ReportKind::Referral:
      return "referral";
    case ReportKind::Rehabilitation:
      return "rehab";
    case ReportKind::Advice:
      return "advice";
  }
  return "";
}

engine::Result<engine::DocumentContent> compose(ReportKind kind, const engine::Pack& pack,
                                                const engine::Episode& episode,
                                                const engine::Assessment& assessment,
                                                const engine::DocumentRequest& request) {
  switch (kind) {
    case ReportKind::Note:
      return engine::composeNote(pack, episode, assessment, request);
    case ReportKind::Referral:
      return engine::composeReferral(pack, episode, assessment, request);
    case ReportKind::Rehabilitation:
      return engine::composeRehabilitation(pack, episode, assessment, request);
    case ReportKind::Advice:
      return engine::composeAdvice(pack, episode, assessment, request);
  }
  return tl::unexpected(
      engine::Error{engine::ErrorCode::UnknownId, "report.kind", "expected a kind of document"});
}

using Files = std::vector<fs::path>;

/// PDF and HTML of every kind; the note as text too, for pasting into a record.
engine::Result<Files> write(const engine::DocumentContent& content, ReportKind kind, const fs::path& stem) {
  const auto named = [&stem](const char* extension) { return fs::path(stem.string() + extension); };
  Files files{named(".pdf"), named(".html")};
  if (const auto pdf = documents::writePdf(content, files[0]); !pdf) {
    return tl::unexpected(pdf.error());
  }
  if (const auto html = documents::writeDocumentFile(files[1], documents::toHtml(content)); !html) {
    return tl::unexpected(html.error());
  }
  if (kind == ReportKind::Note) {
    files.push_back(named(".txt"));
    if (const auto text = documents::writeDocumentFile(files[2], documents::toPlainText(content)); !text) {
      return tl::unexpected(text.error());
    }
  }
  return files;
}

void print(const Terminal& terminal, const Files& files, ReportKind kind, const std::string& number) {
  if (!terminal.json) {
    for (const fs::path& file : files) {
      terminal.out << file.string() << '\n';
    }
    return;
  }
  Json tree = Json::object();
  tree["kind"] = wordOf(kind);
  tree["document-number"] = number;
  tree["files"] = Json::array();
  for (const fs::path& file : files) {
    tree["files"].push_back(file.string());
  }
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

ExitCode writeReport(const Terminal& terminal, const ReportOptions& options) {
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
  const std::string number =
      options.number.empty() ? documentNumber(input->episode, asOf->date) : options.number;
  const auto content = compose(options.kind, *pack, input->episode, assessment, {number, kVersion});
  if (!content) {
    return refuse(terminal, content.error().detail);
  }
  std::error_code problem;
  fs::create_directories(options.out, problem);
  if (problem) {
    return refuse(terminal, "the output folder cannot be made");
  }
  const auto files =
      write(*content, options.kind, options.out / (std::string(wordOf(options.kind)) + '-' + number));
  if (!files) {
    return refuse(terminal, files.error().detail);
  }
  print(terminal, *files, options.kind, number);
  return ExitCode::Done;
}

}  // namespace calcar::cli
