#include <sys/stat.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "integrations/dicom/pacs/query.hpp"
#include "integrations/dicom/pacs/send.hpp"
#include "integrations/dicom/person_match.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/files.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/pacs_node.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

/// When the PDF was written, by the local clock. The same file gives the same moment, however often it is
/// sent.
std::optional<engine::Moment> writtenOn(const std::string& file) {
  struct ::stat found {};
  std::tm local{};
  if (::stat(file.c_str(), &found) != 0 || ::localtime_r(&found.st_mtime, &local) == nullptr) {
    return std::nullopt;
  }
  constexpr int kFirstYear = 1900;
  constexpr int kMinutes = 60;
  const auto date = engine::makeDate(local.tm_year + kFirstYear, local.tm_mon + 1, local.tm_mday);
  return date ? std::optional(engine::Moment{*date, local.tm_hour * kMinutes + local.tm_min}) : std::nullopt;
}

std::string listed(const std::vector<dicom::PersonDoubt>& doubts) {
  std::string text;
  for (const dicom::PersonDoubt doubt : doubts) {
    text += text.empty() ? "" : ", ";
    text += toText(doubt);
  }
  return text;
}

/// The study that a letter is to join; nothing when it is to have one of its own.
struct JoinedStudy {
  std::optional<dicom::Study> study;
  dicom::StudyLabel label;
};

/// Finds the study that the letter is to join, and blocks when it is not of the person of the letter.
ExitCode findStudy(const Terminal& terminal, const dicom::Node& node, const PacsSendOptions& options,
                   const engine::Patient& patient, JoinedStudy& joined) {
  if (options.study.empty()) {
    return ExitCode::Done;
  }
  dicom::Query query;
  query.studyUid = options.study;
  dicom::PacsLimits limits;
  limits.cancel = &Interruption::wished();
  const auto found = dicom::find(node, query, limits);
  if (!found) {
    return refuse(terminal, node, found.error());
  }
  if (found->scan.studies.empty()) {
    return refuse(terminal, node.name + ": has no such study; nothing was sent");
  }
  for (const dicom::Study& candidate : found->scan.studies) {
    const auto doubts = dicom::comparePersons(candidate.person, patient);
    if (!doubts.empty()) {
      return refuse(
          terminal,
          "the study is not known to be of the person of the case: " + listed(doubts) + "; nothing was sent",
          ExitCode::ContextRefused);
    }
  }
  joined.study = found->scan.studies.front();
  joined.label = found->labels.empty() ? dicom::StudyLabel{} : found->labels.front();
  return ExitCode::Done;
}

void print(const Terminal& terminal, const PacsSendOptions& options, const dicom::LetterObject& object) {
  const bool saved = !options.save.empty();
  if (!terminal.json) {
    terminal.out << (saved ? "written to " + options.save : "sent to " + options.node.name) << '\n'
                 << "study   " << object.studyUid << '\n'
                 << "series  " << object.seriesUid << '\n'
                 << "letter  " << object.uid << '\n';
    return;
  }
  const Json tree{{"sent", !saved},           {"node", options.node.name},  {"file", options.save},
                  {"study", object.studyUid}, {"series", object.seriesUid}, {"letter", object.uid}};
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

ExitCode deliver(const Terminal& terminal, const dicom::Node& node, const PacsSendOptions& options,
                 const dicom::LetterObject& object) {
  if (!options.save.empty()) {
    if (const auto created = createFile(options.save, object.bytes); !created) {
      return refuse(terminal, options.save + ": " + created.error().detail);
    }
    print(terminal, options, object);
    return ExitCode::Done;
  }
  dicom::PacsLimits limits;
  limits.cancel = &Interruption::wished();
  const dicom::Delivery delivery = dicom::sendDocument(node, object, limits);
  if (!delivery.sent) {
    return refuse(terminal, node, dicom::PacsFailure{delivery.kind, delivery.reason, delivery.retryable});
  }
  print(terminal, options, object);
  return ExitCode::Done;
}

struct SignedLetter {
  std::string pdf;
  engine::Moment signedOn;
};

/// @returns nothing when it cannot be read or has no date; which, was said
std::optional<SignedLetter> readLetter(const Terminal& terminal, const PacsSendOptions& options) {
  auto pdf = readFile(options.pdf, dicom::PacsLimits{}.documentBytes / 2);
  const auto signedOn = options.signedOn ? options.signedOn : writtenOn(options.pdf);
  if (!pdf || !signedOn) {
    refuse(terminal, options.pdf + ": " + (pdf ? "has no date; use --signed-on" : pdf.error().detail));
    return std::nullopt;
  }
  return SignedLetter{*std::move(pdf), *signedOn};
}

ExitCode refuseLetter(const Terminal& terminal, const engine::Error& error) {
  const bool foreign = error.code == engine::ErrorCode::Foreign;
  return refuse(terminal, error.where + ": " + error.detail,
                foreign ? ExitCode::ContextRefused : ExitCode::InputRefused);
}

}  // namespace

ExitCode sendToPacs(const Terminal& terminal, const PacsSendOptions& options) {
  if (options.signedBy.empty()) {
    return refuse(terminal, "nothing leaves unsigned: say who signed the letter with --signed-by");
  }
  const auto node = openPacsNode(terminal, options.node);
  const auto pack = node ? openPack(terminal, options.pack) : std::nullopt;
  const auto input = pack ? readCase(terminal, options.caseFile, *pack) : std::nullopt;
  if (!input) {
    return ExitCode::InputRefused;
  }
  const auto letter = readLetter(terminal, options);
  if (!letter) {
    return ExitCode::InputRefused;
  }
  const Interruption interruption;
  JoinedStudy joined;
  const ExitCode known = findStudy(terminal, *node, options, input->episode.patient, joined);
  if (known != ExitCode::Done) {
    return known;
  }
  const auto object = dicom::makeLetterObject(
      {input->episode.patient, letter->pdf, options.title, options.signedBy, letter->signedOn,
       joined.study ? &*joined.study : nullptr, joined.label, kVersion});
  return object ? deliver(terminal, *node, options, *object) : refuseLetter(terminal, object.error());
}

}  // namespace calcar::cli
