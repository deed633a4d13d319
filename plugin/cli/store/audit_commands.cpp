#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "engine/episode/date.hpp"
#include "integrations/store/audit_export.hpp"
#include "plugin/cli/store/store_answers.hpp"
#include "plugin/cli/store/store_arguments.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using store::TrailFormat;

struct AuditOptions {
  StoreOptions store;
  std::string line;
  std::string reason;
  bool feedback = false;
  TrailFormat format = TrailFormat::JsonLines;
  store::TrailFilter filter;
};
using Options = std::shared_ptr<AuditOptions>;
using Act = ExitCode (*)(const Terminal&, const AuditOptions&);

const char* wordOf(store::AnchorState state) {
  switch (state) {
    case store::AnchorState::Agrees:
      return "agrees";
    case store::AnchorState::Contradicts:
      return "contradicts";
    case store::AnchorState::None:
      return "none";
    case store::AnchorState::Damaged:
      return "damaged";
  }
  return "";
}

Json treeOf(const store::TrailReport& report) {
  Json faults = Json::array();
  for (const store::TrailFault& fault : report.faults) {
    faults.push_back({{"damage", toText(fault.damage)},
                      {"first", fault.first},
                      {"last", fault.last},
                      {"advice", fault.advice}});
  }
  return {{"whole", report.isWhole()},
          {"events", report.events},
          {"last", report.last},
          {"erased-details", report.erasedDetails},
          {"fault-count", report.faultCount},
          {"faults", faults},
          {"anchor", wordOf(report.anchor)},
          {"anchor-advice", report.anchorAdvice}};
}

std::string placeOf(const store::TrailFault& fault) {
  return fault.first == fault.last
             ? "event " + std::to_string(fault.first)
             : "events " + std::to_string(fault.first) + " to " + std::to_string(fault.last);
}

void print(const Terminal& terminal, const store::TrailReport& report) {
  terminal.out << (report.isWhole() ? "The audit trail is whole: " : "The audit trail is NOT whole: ")
               << report.events << " events";
  if (report.erasedDetails > 0) {
    terminal.out << ", of " << report.erasedDetails << " the details were erased with their patients";
  }
  terminal.out << ".\n";
  for (const store::TrailFault& fault : report.faults) {
    terminal.out << toText(fault.damage) << ", " << placeOf(fault) << ": " << fault.advice << '\n';
  }
  if (report.faultCount > static_cast<std::int64_t>(report.faults.size())) {
    terminal.out << report.faultCount << " faults in all.\n";
  }
  terminal.out << "The anchor of this workplace: " << wordOf(report.anchor) << ".\n";
  if (!report.anchorAdvice.empty()) {
    terminal.err << "calcar: " << report.anchorAdvice << '\n';
  }
}

ExitCode verify(const Terminal& terminal, const AuditOptions& options) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto report = store::Audit(store).verify(options.line);
    if (!report) {
      return refuse(terminal, report.error());
    }
    if (terminal.json) {
      printTree(terminal, treeOf(*report));
    } else {
      print(terminal, *report);
    }
    const bool isAnchored =
        report->anchor == store::AnchorState::Agrees || report->anchor == store::AnchorState::None;
    return report->isWhole() && isAnchored ? ExitCode::Done : ExitCode::InputRefused;
  });
}

ExitCode exportEvents(const Terminal& terminal, const AuditOptions& options) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto sink = [&terminal](std::string_view piece) {
      terminal.out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
      return static_cast<bool>(terminal.out);
    };
    const auto exported = (options.feedback ? store::exportFeedback : store::exportTrail)(
        store, actorOf(options.store), options.filter, options.format, sink);
    if (!exported) {
      return refuse(terminal, exported.error());
    }
    if (!terminal.json) {
      terminal.err << "calcar: " << *exported << (options.feedback ? " decisions\n" : " events\n");
      if (options.feedback && *exported > 0) {
        terminal.err << "calcar: reasons are free text; read them before you hand the file on\n";
      }
    }
    return ExitCode::Done;
  });
}

ExitCode printAnchor(const Terminal& terminal, const AuditOptions& options) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto line = store::Audit(store).anchorLine();
    if (!line) {
      return refuse(terminal, line.error());
    }
    if (terminal.json) {
      printTree(terminal, {{"store", store.id()}, {"line", *line}});
      return ExitCode::Done;
    }
    terminal.out << *line << '\n';
    terminal.err << "calcar: write this line down with today's date and keep it away from this machine; "
                    "“calcar audit verify --line” holds the trail against it\n";
    return ExitCode::Done;
  });
}

ExitCode renewAnchor(const Terminal& terminal, const AuditOptions& options) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto renewed = store::Audit(store).renewAnchor(actorOf(options.store), options.reason);
    if (!renewed) {
      return refuse(terminal, renewed.error());
    }
    if (terminal.json) {
      printTree(terminal, {{"renewed", true}});
    } else {
      terminal.out << "The trail counts as whole from now on; why is kept in it.\n";
    }
    return ExitCode::Done;
  });
}

// ---- what the command line says

CLI::App* add(CLI::App& audit, const ChooseAction& choose, const char* name, const char* about, Act act,
              const Options& options) {
  CLI::App* command = audit.add_subcommand(name, about);
  addStoreOptions(*command, options->store);
  command->callback([choose, act, options] {
    choose([act, options](const Terminal& terminal, const std::string& /*pack*/) {
      return act(terminal, *options);
    });
  });
  return command;
}

void addMoment(CLI::App& command, const char* name, const char* about, std::string& into) {
  command
      .add_option_function<std::string>(
          name,
          [name, &into](const std::string& text) {
            const auto moment = engine::parseMoment(text);
            if (!moment) {
              throw CLI::ValidationError(name, "expected YYYY-MM-DD or YYYY-MM-DDTHH:MM, in UTC");
            }
            into = toText(*moment);
          },
          about)
      ->type_name("MOMENT");
}

void addExport(CLI::App& audit, const ChooseAction& choose) {
  static const std::map<std::string, TrailFormat> kFormats{{"jsonl", TrailFormat::JsonLines},
                                                           {"csv", TrailFormat::Csv}};
  const auto options = std::make_shared<AuditOptions>();
  CLI::App* command = add(audit, choose, "export", "Write who did what, when and where to standard output",
                          &exportEvents, options);
  command->add_flag("--feedback", options->feedback,
                    "Only what became of suggestions, without patients, for those who write rules");
  command
      ->add_option_function<std::string>(
          "--format", [options](const std::string& word) { options->format = kFormats.at(word); },
          "One event a line as JSON, or a table (default: jsonl)")
      ->type_name("jsonl|csv")
      ->check(CLI::IsMember({"jsonl", "csv"}));
  addMoment(*command, "--from", "From this moment on, UTC", options->filter.from);
  addMoment(*command, "--to", "Before this moment, UTC", options->filter.to);
  command->add_option("--patient", options->filter.patient, "Of one patient of the store")->type_name("ID");
  command->add_option("--visit", options->filter.visit, "Of one visit")->type_name("ID");
  command->add_option("--action", options->filter.action, "One kind only, such as signed or exported");
}

}  // namespace

void addAuditCommands(CLI::App& app, const ChooseAction& choose) {
  CLI::App* audit = app.add_subcommand("audit", "The audit trail: who did what, when, from where");
  audit->require_subcommand(1);
  audit->fallthrough();
  const auto verified = std::make_shared<AuditOptions>();
  add(*audit, choose, "verify", "Check that nobody changed or cut the trail", &verify, verified)
      ->add_option("--line", verified->line, "A line that “audit anchor” once printed, from paper")
      ->type_name("LINE");
  addExport(*audit, choose);
  add(*audit, choose, "anchor", "Print where the trail stands, to be kept on paper", &printAnchor,
      std::make_shared<AuditOptions>());
  const auto renewed = std::make_shared<AuditOptions>();
  add(*audit, choose, "renew-anchor",
      "Take the trail as it stands for whole from now on, after a backup was restored on purpose",
      &renewAnchor, renewed)
      ->add_option("--reason", renewed->reason, "Why; it is kept. No names of patients")
      ->required();
}

}  // namespace calcar::cli
