#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/report/compose.hpp"
#include "integrations/documents/plain_text.hpp"
#include "integrations/exchange/encode_assessment.hpp"
#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/journal_json.hpp"
#include "integrations/exchange/visit_record_json.hpp"
#include "integrations/store/audit.hpp"
#include "integrations/store/random_id.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/store/action_line.hpp"
#include "plugin/cli/store/store_arguments.hpp"
#include "plugin/cli/store/visit_listing.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  StoreOptions store;
  std::string id;
  std::int64_t version = 0;
  std::vector<std::string> documents;
};
using Shared = std::shared_ptr<Options>;
using DeskResult = engine::Result<std::unique_ptr<workplace::Desk>>;

DeskResult deskFor(const Terminal& terminal, const Options& options, const std::string& packFile) {
  auto pack = openPack(terminal, packFile);
  return pack ? openDesk(options.store, std::move(*pack))
              : DeskResult(tl::unexpected(engine::Error{engine::ErrorCode::Unreadable, "pack", "expected rules"}));
}

void print(const Terminal& terminal, const Json& tree) {
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

// ---- show

/// A visit as it was signed, or as it stands.
struct Shown {
  engine::Episode episode;
  engine::Moment asOf;
  std::string signedUnder;  ///< hash of the rules of then; empty for a draft
};

engine::Result<Shown> signedVisit(const workplace::Desk& desk, const store::Store& store, const Options& options) {
  const auto record = store::Consultations(store).record(options.id, options.version);
  if (!record) {
    return tl::unexpected(record.error());
  }
  auto visit = exchange::decodeVisitRecord(record->payload);
  if (!visit) {
    return tl::unexpected(visit.error());
  }
  static_cast<void>(desk);
  return Shown{std::move(visit->episode), visit->asOf, visit->pack.hash};
}

engine::Result<Shown> draftVisit(workplace::Desk& desk, const store::VisitRow& row) {
  const auto opened = desk.open(row.consultation);
  auto now = opened ? desk.read(opened->token) : tl::unexpected(opened.error());
  if (!now) {
    return tl::unexpected(now.error());
  }
  for (std::size_t i = 0; i < now->visits.size(); ++i) {
    if (now->visits[i].id == row.id) {
      now->episode.visits.resize(i + 1);
      const engine::Moment asOf{now->episode.visits.back().when.date, std::nullopt};
      return Shown{std::move(now->episode), asOf, {}};
    }
  }
  return tl::unexpected(engine::Error{engine::ErrorCode::UnknownId, "visit", "expected a visit of the store"});
}

ExitCode show(const Terminal& terminal, const Options& options, const std::string& packFile) {
  const auto desk = deskFor(terminal, options, packFile);
  if (!desk) {
    return refuse(terminal, desk.error());
  }
  const store::Store& store = (*desk)->store();
  const auto row = store::Consultations(store).visit(options.id);
  if (!row) {
    return refuse(terminal, row.error());
  }
  const auto noted = store::Audit(store).note(
      actorOf(options.store), {"opened", row->patient, row->consultation, row->id, {}});
  if (!noted) {
    return refuse(terminal, noted.error());
  }
  const bool isSigned = row->version > 0 && (options.version > 0 || row->state != "draft");
  const auto shown = isSigned ? signedVisit(**desk, store, options) : draftVisit(**desk, *row);
  if (!shown) {
    return refuse(terminal, shown.error());
  }
  const engine::Pack& pack = (*desk)->pack();
  const auto assessment = engine::assess(pack, shown->episode, shown->asOf);
  if (terminal.json) {
    print(terminal, {{"visit", row->id},
                     {"consultation", row->consultation},
                     {"state", row->state},
                     {"version", options.version > 0 ? options.version : row->version},
                     {"signed-under", shown->signedUnder},
                     {"episode", Json::parse(exchange::encodeEpisode(shown->episode))},
                     {"assessment", Json::parse(exchange::encodeAssessment(pack, assessment))}});
    return ExitCode::Done;
  }
  if (!shown->signedUnder.empty() && shown->signedUnder != pack.hash()) {
    terminal.err << "calcar: this visit was signed under other rules; what was signed then is in its documents\n";
  }
  const auto content = engine::composeAssessment(pack, shown->episode, assessment, {row->id, kVersion});
  terminal.out << row->state << ", version " << row->version << '\n' << documents::toPlainText(content);
  return ExitCode::Done;
}

// ---- history

ExitCode history(const Terminal& terminal, const Options& options, const std::string& packFile) {
  const auto desk = deskFor(terminal, options, packFile);
  if (!desk) {
    return refuse(terminal, desk.error());
  }
  const store::Consultations consultations((*desk)->store());
  // Opening leaves in the trail that somebody looked.
  const auto known = consultations.open(actorOf(options.store), options.id);
  const auto stored = known ? consultations.since(options.id, 0) : tl::unexpected(known.error());
  if (!stored) {
    return refuse(terminal, stored.error());
  }
  std::vector<engine::Entry> entries;
  for (const store::StoredEntry& one : *stored) {
    auto entry = exchange::decodeEntry(one.payload);
    if (!entry) {
      return refuse(terminal, entry.error());
    }
    entries.push_back(std::move(*entry));
  }
  printJournal(terminal, entries);
  return ExitCode::Done;
}

// ---- edit

std::string refusedLine(const std::string& where, const std::string& what) {
  return Json{{"refused", {{"where", where}, {"what", what}}}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

engine::Result<workplace::Done> doLine(workplace::Desk& desk, const engine::ContextToken& token, ActionLine line) {
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
    terminal.out << refusedLine(first.field, first.message + (first.hint.empty() ? "" : "; " + first.hint)) << std::endl;
    return false;
  }
  const auto done = doLine(desk, token, std::move(*line));
  terminal.out << (done ? acknowledged(*done) : refusedLine(done.error().where, done.error().detail)) << std::endl;
  return done && done->clashes.empty();
}

ExitCode edit(const Terminal& terminal, const Options& options, const std::string& packFile) {
  const auto desk = deskFor(terminal, options, packFile);
  const auto opened = desk ? (*desk)->open(options.id) : tl::unexpected(desk.error());
  if (!opened) {
    return refuse(terminal, opened.error());
  }
  bool all = true;
  for (std::string text; std::getline(std::cin, text);) {
    if (!text.empty()) {
      all = answerLine(terminal, **desk, opened->token, options, text) && all;
    }
  }
  return all ? ExitCode::Done : ExitCode::InputRefused;
}

// ---- review and sign

ExitCode review(const Terminal& terminal, const Options& options, const std::string& packFile) {
  const auto desk = deskFor(terminal, options, packFile);
  const auto opened = desk ? (*desk)->open(options.id) : tl::unexpected(desk.error());
  const auto now = opened ? (*desk)->read(opened->token) : tl::unexpected(opened.error());
  const auto done = now ? (*desk)->act(opened->token, engine::Review{}) : tl::unexpected(now.error());
  if (!done) {
    return refuse(terminal, done.error());
  }
  engine::Episode episode = now->episode;
  episode.visits.resize(*now->open + 1);
  const auto assessment = engine::assess((*desk)->pack(), episode, episode.visits.back().when);
  const auto note = engine::composeNote((*desk)->pack(), episode, assessment, {now->visits[*now->open].id, kVersion});
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
      return tl::unexpected(engine::Error{engine::ErrorCode::UnknownId, "document", "expected note, referral, rehab or advice"});
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

ExitCode sign(const Terminal& terminal, const Options& options, const std::string& packFile) {
  const auto desk = deskFor(terminal, options, packFile);
  const auto opened = desk ? (*desk)->open(options.id) : tl::unexpected(desk.error());
  const auto request = opened ? signingRequest(terminal, options) : tl::unexpected(opened.error());
  const auto done = request ? (*desk)->sign(opened->token, *request) : tl::unexpected(request.error());
  if (!done) {
    return refuse(terminal, done.error());
  }
  if (!done->entry) {
    return refuse(terminal, "another workplace changed this visit in the meantime; read it through again, then sign");
  }
  Json list = Json::array();
  TextTable table({"Document", "Kind"});
  for (const auto& document : std::get<engine::Sign>(done->entry->action).documents) {
    list.push_back({{"number", document.number}, {"kind", document.kind}, {"sha256", document.digest}});
    table.add({document.number, document.kind});
  }
  if (terminal.json) {
    print(terminal, list);
  } else {
    table.print(terminal.out);
  }
  return ExitCode::Done;
}

using Act = ExitCode (*)(const Terminal&, const Options&, const std::string&);

CLI::App* add(CLI::App& app, const char* name, const char* about, const char* what, const Shared& options,
              const ChooseAction& choose, Act act) {
  CLI::App* command = app.add_subcommand(name, about);
  command->add_option("ID", options->id, what)->required();
  addStoreOptions(*command, options->store);
  command->callback([options, choose, act] {
    choose([options, act](const Terminal& terminal, const std::string& pack) { return act(terminal, *options, pack); });
  });
  return command;
}

constexpr const char* kConsultation = "A consultation, as “visits” lists it";

}  // namespace

void addConsultationCommands(CLI::App& app, const ChooseAction& choose) {
  const auto fresh = [] { return std::make_shared<Options>(); };
  const Shared shown = fresh();
  add(app, "show", "Show a stored visit and what the rules say of it", "A visit, as “visits” lists it", shown,
      choose, &show)
      ->add_option("--version", shown->version, "As it was signed then (default: the latest)")
      ->check(CLI::PositiveNumber);
  add(app, "history", "Say who did what in a consultation, and when", kConsultation, fresh(), choose, &history);
  add(app, "edit", "Type into a consultation: one edit in JSON a line, each answered once it is on the disk",
      kConsultation, fresh(), choose, &edit);
  add(app, "review", "Read the open visit through before it is signed", kConsultation, fresh(), choose, &review);
  const Shared signing = fresh();
  add(app, "sign", "Sign the visit that was read through, with its documents", kConsultation, signing, choose,
      &sign)
      ->add_option("--document", signing->documents, "note, referral, rehab or advice; again for each")
      ->required()
      ->type_name("KIND");
}

}  // namespace calcar::cli
