#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/report/compose.hpp"
#include "integrations/documents/plain_text.hpp"
#include "integrations/store/random_id.hpp"
#include "plugin/cli/store/action_line.hpp"
#include "plugin/cli/store/store_answers.hpp"
#include "plugin/cli/store/store_arguments.hpp"
#include "plugin/cli/store/visit_listing.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  StoreOptions store;
  std::string id;
  std::vector<std::string> documents;
};
using Shared = std::shared_ptr<Options>;

std::string refusedLine(const std::string& where, const std::string& what) {
  return Json{{"refused", {{"where", where}, {"what", what}}}}.dump(-1, ' ', false,
                                                                    Json::error_handler_t::replace);
}

engine::Result<workplace::Done> doLine(workplace::Desk& desk, const engine::ContextToken& token,
                                       ActionLine line) {
  switch (line.kind) {
    case ActionLine::Kind::Undo:
      return desk.undo(token);
    case ActionLine::Kind::Redo:
      return desk.redo(token);
    case ActionLine::Kind::Act:
      break;
  }
  return desk.act(token, std::move(line.action));
}

/// What one line came to, as a line. @returns whether it was done
bool answerLine(const Terminal& terminal, workplace::Desk& desk, const engine::ContextToken& token,
                const Options& options, const std::string& text) {
  auto line = readActionLine(text, desk.pack(), store::randomId(), workplace::localNow(),
                             authorOf(options.store).clinician);
  if (!line) {
    const auto& first = line.error().front();
    terminal.out << refusedLine(first.field, first.message + (first.hint.empty() ? "" : "; " + first.hint))
                 << std::endl;
    return false;
  }
  const auto done = doLine(desk, token, std::move(*line));
  terminal.out << (done ? acknowledged(*done) : refusedLine(done.error().where, done.error().detail))
               << std::endl;
  return done && done->clashes.empty();
}

ExitCode edit(const Terminal& terminal, const Options& options, workplace::Desk& desk) {
  const auto opened = desk.open(options.id);
  if (!opened) {
    return refuse(terminal, opened.error());
  }
  bool all = true;
  for (std::string text; std::getline(std::cin, text);) {
    if (!text.empty()) {
      all = answerLine(terminal, desk, opened->token, options, text) && all;
    }
  }
  return all ? ExitCode::Done : ExitCode::InputRefused;
}

ExitCode review(const Terminal& terminal, const Options& options, workplace::Desk& desk) {
  const auto opened = desk.open(options.id);
  const auto now = opened ? desk.read(opened->token) : tl::unexpected(opened.error());
  const auto done = now ? desk.act(opened->token, engine::Review{}) : tl::unexpected(now.error());
  if (!done) {
    return refuse(terminal, done.error());
  }
  engine::Episode episode = now->episode;
  episode.visits.resize(*now->open + 1);
  const auto assessment = engine::assess(desk.pack(), episode, episode.visits.back().when);
  const auto note =
      engine::composeNote(desk.pack(), episode, assessment, {now->visits[*now->open].id, kVersion});
  if (terminal.json) {
    terminal.out << acknowledged(*done) << '\n';
  } else {
    terminal.out << documents::toPlainText(note);
    terminal.err << "calcar: read through by you; “calcar sign” makes the documents\n";
  }
  return ExitCode::Done;
}

engine::Result<workplace::SigningRequest> signingRequest(const Terminal& terminal, const Options& options) {
  workplace::SigningRequest request;
  request.by = authorOf(options.store).clinician;
  for (const std::string& word : options.documents) {
    const auto kind = workplace::documentKindOf(word);
    if (!kind) {
      return tl::unexpected(engine::Error{engine::ErrorCode::UnknownId, "document",
                                          "expected note, referral, rehab or advice"});
    }
    request.documents.push_back(*kind);
    if (*kind == engine::DocumentKind::Referral) {
      const auto name = askLine(terminal, "The receiver's name, as the letter has it: ");
      if (!name) {
        return tl::unexpected(name.error());
      }
      request.receiverConfirmed = *name;
    }
  }
  return request;
}

ExitCode sign(const Terminal& terminal, const Options& options, workplace::Desk& desk) {
  const auto opened = desk.open(options.id);
  const auto request = opened ? signingRequest(terminal, options) : tl::unexpected(opened.error());
  const auto done = request ? desk.sign(opened->token, *request) : tl::unexpected(request.error());
  if (!done) {
    return refuse(terminal, done.error());
  }
  if (!done->entry) {
    return refuse(terminal,
                  "another workplace changed this visit in the meantime; read it through again, then sign");
  }
  Json list = Json::array();
  TextTable table({"Document", "Kind"});
  for (const auto& document : std::get<engine::Sign>(done->entry->action).documents) {
    list.push_back({{"number", document.number}, {"kind", document.kind}, {"sha256", document.digest}});
    table.add({document.number, document.kind});
  }
  if (terminal.json) {
    printTree(terminal, list);
  } else {
    table.print(terminal.out);
  }
  return ExitCode::Done;
}

using Act = ExitCode (*)(const Terminal&, const Options&, workplace::Desk&);

CLI::App* add(CLI::App& app, const char* name, const char* about, const ChooseAction& choose, Act act,
              const Shared& options) {
  CLI::App* command = app.add_subcommand(name, about);
  command->add_option("ID", options->id, "A consultation, as “visits” lists it")->required();
  addStoreOptions(*command, options->store);
  command->callback([options, choose, act] {
    choose([options, act](const Terminal& terminal, const std::string& pack) {
      return onDesk(terminal, options->store, pack,
                    [&](workplace::Desk& desk) { return act(terminal, *options, desk); });
    });
  });
  return command;
}

}  // namespace

void addConsultationCommands(CLI::App& app, const ChooseAction& choose) {
  add(app, "edit", "Type into a consultation: one edit in JSON a line, each answered once it is on the disk",
      choose, &edit, std::make_shared<Options>());
  add(app, "review", "Read the open visit through before it is signed", choose, &review,
      std::make_shared<Options>());
  const auto signing = std::make_shared<Options>();
  add(app, "sign", "Sign the visit that was read through, with its documents", choose, &sign, signing)
      ->add_option("--document", signing->documents, "note, referral, rehab or advice; again for each")
      ->required()
      ->type_name("KIND");
}

}  // namespace calcar::cli
