#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "integrations/store/consultations.hpp"
#include "integrations/store/rights.hpp"
#include "integrations/workplace/patient_export.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/store/confirm.hpp"
#include "plugin/cli/store/store_answers.hpp"
#include "plugin/cli/store/store_arguments.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

struct RightsOptions {
  StoreOptions store;
  std::string patient;
  std::string out;
  std::string reason;
  std::string despiteUndelivered;
  int years = store::kUsualRetentionYears;
  bool apply = false;
  bool yes = false;
};
using Options = std::shared_ptr<RightsOptions>;
using Act = ExitCode (*)(const Terminal&, const RightsOptions&, const std::string& pack);

constexpr std::size_t kMostListed = 1000;

// ---- export

ExitCode exportPerson(const Terminal& terminal, const RightsOptions& options, const std::string& packFile) {
  const auto pack = openPack(terminal, packFile);
  if (!pack) {
    return ExitCode::InputRefused;
  }
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto all = store::exportPatient(store, actorOf(options.store), options.patient);
    const auto files =
        all ? workplace::writePatientExport(*all, {&*pack, kVersion, workplace::localNow()}, options.out)
            : tl::unexpected(all.error());
    if (!files) {
      return refuse(terminal, files.error());
    }
    Json list = Json::array();
    for (const std::filesystem::path& file : *files) {
      list.push_back(file.string());
      if (!terminal.json) {
        terminal.out << file.string() << '\n';
      }
    }
    if (terminal.json) {
      printTree(terminal, {{"patient", options.patient}, {"files", list}});
    } else {
      terminal.err << "calcar: these files are not sealed; hand them over and delete them here\n";
    }
    return ExitCode::Done;
  });
}

// ---- erase

/// What would go, in numbers.
engine::Result<std::string> whatWouldGo(const store::Store& store, const std::string& patient) {
  const store::Consultations consultations(store);
  const auto begun = consultations.ofPatient(patient);
  const auto visits = begun ? consultations.visits(patient, kMostListed) : tl::unexpected(begun.error());
  return visits.map([&](const auto& rows) {
    const std::string more = rows.size() == kMostListed ? " or more" : "";
    return std::to_string(begun->size()) + " consultations with " + std::to_string(rows.size()) + more +
           " visits";
  });
}

void printErasure(const Terminal& terminal, const RightsOptions& options, const store::Erasure& erased) {
  if (terminal.json) {
    printTree(terminal, {{"patient", options.patient},
                         {"records", erased.records},
                         {"consultations", erased.consultations},
                         {"visits", erased.visits},
                         {"documents", erased.documents},
                         {"audit-details", erased.auditDetails},
                         {"swept", erased.isSwept},
                         {"advice", erased.advice}});
    return;
  }
  terminal.out << "Erased: " << erased.records << " records, " << erased.consultations << " consultations, "
               << erased.visits << " visits, " << erased.documents
               << " documents. The audit trail keeps that "
               << "something happened, not what.\n";
  if (!erased.advice.empty()) {
    terminal.err << "calcar: left to do: " << erased.advice << '\n';
  }
}

ExitCode erasePerson(const Terminal& terminal, const RightsOptions& options, const std::string& /*pack*/) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto wouldGo = whatWouldGo(store, options.patient);
    if (!wouldGo) {
      return refuse(terminal, wouldGo.error());
    }
    if (const ExitCode wanted = confirm(
            terminal, options.yes, "This erases patient " + options.patient + " for good: " + *wouldGo + '.');
        wanted != ExitCode::Done) {
      return wanted;
    }
    const auto erased = store::erasePatient(store, actorOf(options.store),
                                            {options.patient, options.reason, options.despiteUndelivered});
    if (!erased) {
      return refuse(terminal, erased.error());
    }
    printErasure(terminal, options, *erased);
    return ExitCode::Done;
  });
}

// ---- retention

Json treeOf(const std::vector<store::Expired>& expired) {
  Json list = Json::array();
  for (const store::Expired& one : expired) {
    list.push_back({{"patient", one.patient}, {"last-visit", one.lastVisit}});
  }
  return list;
}

void printExpired(const Terminal& terminal, const std::vector<store::Expired>& expired) {
  TextTable table({"Patient", "Last visit"});
  for (const store::Expired& one : expired) {
    constexpr std::size_t kDay = 10;
    table.add({one.patient, one.lastVisit.substr(0, kDay)});
  }
  if (!expired.empty()) {
    table.print(terminal.out);
  }
  if (expired.size() == kMostListed) {
    terminal.err << "calcar: there are more; the " << kMostListed << " longest ago are listed\n";
  }
}

ExitCode listExpired(const Terminal& terminal, engine::Date before,
                     const std::vector<store::Expired>& expired) {
  if (terminal.json) {
    printTree(terminal, {{"before", toText(before)}, {"people", treeOf(expired)}});
    return ExitCode::Done;
  }
  printExpired(terminal, expired);
  terminal.err << "calcar: last visit before " << toText(before) << ": " << expired.size()
               << (expired.empty() ? "\n" : "; nothing was erased, --apply does it\n");
  return ExitCode::Done;
}

ExitCode applyRetention(const Terminal& terminal, const RightsOptions& options, const store::Store& store,
                        engine::Date before) {
  const Interruption interruption;
  const auto report = store::eraseExpired(store, actorOf(options.store), before,
                                          [](std::int64_t /*erased*/) { return !Interruption::wished(); });
  if (!report) {
    return refuse(terminal, report.error());
  }
  Json kept = Json::array();
  for (const auto& one : report->kept) {
    kept.push_back({{"patient", one.patient}, {"why", one.why}});
    if (!terminal.json) {
      terminal.err << "calcar: kept " << one.patient << ": " << one.why << '\n';
    }
  }
  if (terminal.json) {
    printTree(
        terminal,
        {{"before", toText(before)}, {"erased", report->erased}, {"kept", kept}, {"advice", report->advice}});
  } else {
    terminal.out << "Erased: " << report->erased << " people. Kept: " << report->kept.size() << ".\n";
    if (!report->advice.empty()) {
      terminal.err << "calcar: left to do: " << report->advice << '\n';
    }
  }
  return Interruption::wished() ? ExitCode::Cancelled : ExitCode::Done;
}

ExitCode retain(const Terminal& terminal, const RightsOptions& options, const std::string& /*pack*/) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const engine::Date before = store::retentionLimit(today(), options.years);
    const auto expired = store::findExpired(store, before, kMostListed);
    if (!expired) {
      return refuse(terminal, expired.error());
    }
    if (!options.apply) {
      return listExpired(terminal, before, *expired);
    }
    const std::string more = expired->size() == kMostListed ? " or more" : "";
    const ExitCode wanted = confirm(terminal, options.yes,
                                    "This erases for good " + std::to_string(expired->size()) + more +
                                        " people whose last visit was before " + toText(before) + '.');
    return wanted == ExitCode::Done ? applyRetention(terminal, options, store, before) : wanted;
  });
}

// ---- what the command line says

CLI::App* add(CLI::App& app, const ChooseAction& choose, const char* name, const char* about, Act act,
              const Options& options) {
  CLI::App* command = app.add_subcommand(name, about);
  addStoreOptions(*command, options->store);
  command->callback([choose, act, options] {
    choose([act, options](const Terminal& terminal, const std::string& pack) {
      return act(terminal, *options, pack);
    });
  });
  return command;
}

void addPatient(CLI::App& command, const Options& options) {
  command.add_option("PATIENT", options->patient, "The id of the store, as “calcar search” lists it")
      ->required();
}

void addExport(CLI::App& app, const ChooseAction& choose) {
  const auto options = std::make_shared<RightsOptions>();
  CLI::App* command = add(app, choose, "export", "Copy everything of one person, for programs and for people",
                          &exportPerson, options);
  addPatient(*command, options);
  command->add_option("--out", options->out, "A new or an empty folder")->required()->type_name("FOLDER");
}

void addErase(CLI::App& app, const ChooseAction& choose) {
  const auto options = std::make_shared<RightsOptions>();
  CLI::App* command =
      add(app, choose, "erase", "Erase everything of one person for good", &erasePerson, options);
  addPatient(*command, options);
  command->add_option("--reason", options->reason, "Why; it is kept. No names of patients")->required();
  command->add_flag("--yes", options->yes, "It is really wanted; otherwise the terminal asks");
  command
      ->add_option("--despite-undelivered", options->despiteUndelivered,
                   "Why documents that never arrived are given up; it is kept")
      ->type_name("REASON");
}

void addRetention(CLI::App& app, const ChooseAction& choose) {
  constexpr int kMostYears = 100;
  const auto options = std::make_shared<RightsOptions>();
  CLI::App* command = add(app, choose, "retention", "List people whose last visit is long ago, or erase them",
                          &retain, options);
  command->add_option("--years", options->years, "How long ago (default: 10)")
      ->check(CLI::Range(1, kMostYears))
      ->type_name("N");
  auto* apply = command->add_flag("--apply", options->apply, "Erase them for good");
  command->add_flag("--yes", options->yes, "It is really wanted; otherwise the terminal asks")->needs(apply);
}

}  // namespace

void addRightsCommands(CLI::App& app, const ChooseAction& choose) {
  addExport(app, choose);
  addErase(app, choose);
  addRetention(app, choose);
}

}  // namespace calcar::cli
