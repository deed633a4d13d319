#include <CLI/CLI.hpp>
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
  std::int64_t version = 0;
};
using Shared = std::shared_ptr<Options>;

/// A visit as it was signed, or as it stands.
struct Shown {
  engine::Episode episode;
  engine::Moment asOf;
  std::string signedUnder;  ///< hash of the rules of then; empty for a draft
};

engine::Result<Shown> signedVisit(const store::Store& store, const Options& options) {
  const auto record = store::Consultations(store).record(options.id, options.version);
  if (!record) {
    return tl::unexpected(record.error());
  }
  auto visit = exchange::decodeVisitRecord(record->payload);
  if (!visit) {
    return tl::unexpected(visit.error());
  }
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
  return tl::unexpected(
      engine::Error{engine::ErrorCode::UnknownId, "visit", "expected a visit of the store"});
}

ExitCode show(const Terminal& terminal, const Options& options, workplace::Desk& desk) {
  const store::Store& store = desk.store();
  const auto row = store::Consultations(store).visit(options.id);
  if (!row) {
    return refuse(terminal, row.error());
  }
  const auto noted = store::Audit(store).note(actorOf(options.store),
                                              {"opened", row->patient, row->consultation, row->id, {}});
  if (!noted) {
    return refuse(terminal, noted.error());
  }
  const bool isSigned = row->version > 0 && (options.version > 0 || row->state != "draft");
  const auto shown = isSigned ? signedVisit(store, options) : draftVisit(desk, *row);
  if (!shown) {
    return refuse(terminal, shown.error());
  }
  const engine::Pack& pack = desk.pack();
  const auto assessment = engine::assess(pack, shown->episode, shown->asOf);
  if (terminal.json) {
    printTree(terminal, {{"visit", row->id},
                         {"consultation", row->consultation},
                         {"state", row->state},
                         {"version", options.version > 0 ? options.version : row->version},
                         {"signed-under", shown->signedUnder},
                         {"episode", Json::parse(exchange::encodeEpisode(shown->episode))},
                         {"assessment", Json::parse(exchange::encodeAssessment(pack, assessment))}});
    return ExitCode::Done;
  }
  if (!shown->signedUnder.empty() && shown->signedUnder != pack.hash()) {
    terminal.err
        << "calcar: this visit was signed under other rules; what was signed then is in its documents\n";
  }
  const auto content = engine::composeAssessment(pack, shown->episode, assessment, {row->id, kVersion});
  terminal.out << row->state << ", version " << row->version << '\n' << documents::toPlainText(content);
  return ExitCode::Done;
}

ExitCode history(const Terminal& terminal, const Options& options, workplace::Desk& desk) {
  const store::Consultations consultations(desk.store());
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

using Look = ExitCode (*)(const Terminal&, const Options&, workplace::Desk&);

CLI::App* add(CLI::App& app, const char* name, const char* about, const char* what,
              const ChooseAction& choose, Look look, const Shared& options) {
  CLI::App* command = app.add_subcommand(name, about);
  command->add_option("ID", options->id, what)->required();
  addStoreOptions(*command, options->store);
  command->callback([options, choose, look] {
    choose([options, look](const Terminal& terminal, const std::string& pack) {
      return onDesk(terminal, options->store, pack,
                    [&](workplace::Desk& desk) { return look(terminal, *options, desk); });
    });
  });
  return command;
}

}  // namespace

void addViewingCommands(CLI::App& app, const ChooseAction& choose) {
  const auto shown = std::make_shared<Options>();
  add(app, "show", "Show a stored visit and what the rules say of it", "A visit, as “visits” lists it",
      choose, &show, shown)
      ->add_option("--version", shown->version, "As it was signed then (default: the latest)")
      ->check(CLI::PositiveNumber);
  add(app, "history", "Say who did what in a consultation, and when", "A consultation, as “visits” lists it",
      choose, &history, std::make_shared<Options>());
}

}  // namespace calcar::cli
