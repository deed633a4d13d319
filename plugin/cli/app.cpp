#include "plugin/cli/app.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <sstream>
#include <utility>

#include "plugin/cli/cohort_arguments.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/document_number.hpp"
#include "plugin/cli/pacs_arguments.hpp"
#include "plugin/cli/store/store_arguments.hpp"

namespace calcar::cli {
namespace {

constexpr const char* kAbout =
    "Calcar: decision support for physiotherapists who see runners with hip pain.\n"
    "It is not a certified medical device, and its rules are not signed off by a clinician.";

constexpr const char* kExamples =
    "Examples:\n"
    "  calcar new case.yaml                              an empty case file to fill in\n"
    "  calcar findings --section range                   what can be measured, and how\n"
    "  calcar import dicom /media/disc --into case.yaml  attach the imaging of this person\n"
    "  calcar import training run.gpx --into case.yaml   take a training log into the diary of the case\n"
    "  calcar assess case.yaml                           what the rules say, disposition first\n"
    "  calcar pacs import archive --into case.yaml       attach what an archive has of this person\n"
    "  calcar report case.yaml --kind note --out letters the consultation note as PDF, HTML and text\n"
    "\n"
    "Exit: 0 done, 1 input refused (nothing changed), 2 usage, 3 images of another person, 4 cancelled,\n"
    "5 internal error. Data goes to standard output, everything about it to standard error.";

/// What every command has, and the one that was chosen.
struct Choice {
  bool json = false;
  bool version = false;
  std::string pack;
  std::function<ExitCode(const Terminal&)> action;
};

void addAsOf(CLI::App& command, AsOf& asOf) {
  command
      .add_option_function<std::string>(
          "--as-of",
          [&asOf](const std::string& text) {
            asOf.lastVisit = text == "last-visit";
            asOf.moment = engine::parseMoment(text);
            if (!asOf.lastVisit && !asOf.moment) {
              throw CLI::ValidationError("--as-of", "expected YYYY-MM-DD, YYYY-MM-DDTHH:MM or last-visit");
            }
          },
          "The moment of assessment, or last-visit (default: now)")
      ->type_name("MOMENT");
}

void addNew(CLI::App& app, Choice& choice, NewOptions& options) {
  CLI::App* command = app.add_subcommand("new", "Write an empty case file to fill in");
  command->add_option("FILE", options.file, "A new file (default: standard output); never overwritten");
  command->callback([&] {
    options.pack = choice.pack;
    choice.action = [&options](const Terminal& terminal) { return newCase(terminal, options); };
  });
}

void addFindings(CLI::App& app, Choice& choice, FindingsOptions& options) {
  CLI::App* command = app.add_subcommand("findings", "List what can be asked and examined, and how");
  command->add_option("--section", options.section, "Only one section, such as range or pain-behaviour");
  command->callback([&] {
    options.pack = choice.pack;
    choice.action = [&options](const Terminal& terminal) { return listFindings(terminal, options); };
  });
}

void addAssess(CLI::App& app, Choice& choice, AssessOptions& options) {
  CLI::App* command = app.add_subcommand("assess", "Say what the rules make of a case, disposition first");
  command->add_option("CASE", options.file, "A case file, YAML or JSON; - for standard input")->required();
  addAsOf(*command, options.asOf);
  command->callback([&] {
    options.pack = choice.pack;
    choice.action = [&options](const Terminal& terminal) { return assessCase(terminal, options); };
  });
}

void addImportDicom(CLI::App& import, Choice& choice, ImportOptions& options) {
  CLI::App* command = import.add_subcommand("dicom", "List the imaging in files and folders, headers only");
  command->add_option("PATH", options.paths, "Files, folders, zip archives, directory files (DICOMDIR)")
      ->required();
  auto* into =
      command->add_option("--into", options.into, "A case file that takes in the studies of its person");
  auto* confirm =
      command
          ->add_option("--confirm", options.confirm.study,
                       "A study whose person does not simply match: shows both identities side by "
                       "side; with --by and --reason records that they are one person")
          ->type_name("STUDY")
          ->needs(into);
  command->add_option("--by", options.confirm.by, "Who compared both identities")
      ->type_name("NAME")
      ->needs(confirm);
  command->add_option("--reason", options.confirm.reason, "Why both are the same person")->needs(confirm);
  command->add_flag("--text", options.text, "Print what structured reports say, line by line");
  command->add_flag("--in-process", options.inProcess,
                    "Read the files without the restricted process that keeps hostile ones from doing harm");
  command
      ->add_option("--anonymised-sample", options.sample,
                   "Import nothing; write the structure of one file, without what it holds, to a new file or "
                   "into a folder")
      ->type_name("OUT")
      ->excludes("--into");
  command->fallthrough();
  command->callback([&] {
    options.pack = choice.pack;
    choice.action = [&options](const Terminal& terminal) {
      return options.sample.empty() ? importDicom(terminal, options)
                                    : writeAnonymisedSample(terminal, options);
    };
  });
}

void addTrainingUnits(CLI::App& command, training::ReadOptions& reading) {
  using training::DateOrder;
  using training::LengthUnit;
  static const std::map<std::string, LengthUnit> kUnits{{"km", LengthUnit::Km}, {"miles", LengthUnit::Miles}};
  static const std::map<std::string, DateOrder> kOrders{{"dmy", DateOrder::DayFirst},
                                                        {"mdy", DateOrder::MonthFirst}};
  command
      .add_option_function<std::string>(
          "--unit", [&reading](const std::string& word) { reading.unit = kUnits.at(word); },
          "The unit of distances where a file does not say it")
      ->type_name("km|miles")
      ->check(CLI::IsMember({"km", "miles"}));
  command
      .add_option_function<std::string>(
          "--dates", [&reading](const std::string& word) { reading.dates = kOrders.at(word); },
          "The order of days such as 3/4/2026 where a file does not show it")
      ->type_name("dmy|mdy")
      ->check(CLI::IsMember({"dmy", "mdy"}));
  command
      .add_option_function<std::string>(
          "--sport",
          [&reading](const std::string& word) {
            reading.sport = engine::parseSport(word);
            if (!reading.sport) {
              throw CLI::ValidationError("--sport",
                                         "expected running, walking, cycling, swimming, aqua-running, "
                                         "strength, cross-trainer, rowing or other");
            }
          },
          "The sport of sessions that name none")
      ->type_name("SPORT");
}

void addImportTraining(CLI::App& import, Choice& choice, TrainingImportOptions& options) {
  CLI::App* command = import.add_subcommand("training", "Read training logs: GPX, TCX or CSV");
  command->add_option("FILE", options.files, "Files of a watch or a training site")->required();
  command->add_option("--into", options.into, "A case file that takes the sessions into its diary");
  addTrainingUnits(*command, options.reading);
  command->fallthrough();
  command->callback([&] {
    options.pack = choice.pack;
    choice.action = [&options](const Terminal& terminal) { return importTraining(terminal, options); };
  });
}

void addImport(CLI::App& app, Choice& choice, ImportOptions& imaging, TrainingImportOptions& training) {
  CLI::App* import = app.add_subcommand("import", "Bring in what other programs know");
  import->require_subcommand(1);
  import->fallthrough();
  addImportDicom(*import, choice, imaging);
  addImportTraining(*import, choice, training);
}

void addReport(CLI::App& app, Choice& choice, ReportOptions& options) {
  static const std::map<std::string, ReportKind> kKinds{{"note", ReportKind::Note},
                                                        {"referral", ReportKind::Referral},
                                                        {"rehab", ReportKind::Rehabilitation},
                                                        {"advice", ReportKind::Advice}};
  CLI::App* command = app.add_subcommand("report", "Write a document as PDF and HTML");
  command->add_option("CASE", options.file, "A case file, YAML or JSON; - for standard input")->required();
  command
      ->add_option_function<std::string>(
          "--kind", [&options](const std::string& word) { options.kind = kKinds.at(word); }, "Which document")
      ->required()
      ->type_name("note|referral|rehab|advice")
      ->check([](const std::string& word) {
        return kKinds.count(word) == 0 ? std::string("expected note, referral, rehab or advice")
                                       : std::string();
      });
  command->add_option("--out", options.out, "The folder to write to; made when it is not there")->required();
  addAsOf(*command, options.asOf);
  command->add_option("--number", options.number, "The document's number (default: from day and content)")
      ->check([](const std::string& number) {
        return isDocumentNumber(number) ? std::string() : std::string("expected letters, digits and hyphens");
      });
  command->callback([&] {
    options.pack = choice.pack;
    choice.action = [&options](const Terminal& terminal) { return writeReport(terminal, options); };
  });
}

void addOpen(CLI::App& app, Choice& choice, OpenOptions& options) {
  CLI::App* command = app.add_subcommand("open", "Open the window, or reach the one that is open");
  command
      ->add_option("--context-file", options.contextFile,
                   "The patient to open, as docs/schema/context.schema.json describes it")
      ->type_name("FILE");
  command->add_option("--store", options.store, "A file, or postgresql://user@host/database")
      ->type_name("STORE");
  command->add_option("--key-file", options.keyFile, "Unlock with this file")->type_name("FILE");
  command->callback([&] {
    choice.action = [&options](const Terminal& terminal) { return openWindow(terminal, options); };
  });
}

void addShared(CLI::App& app, Choice& choice) {
  app.add_flag("--json", choice.json, "Write JSON instead of text");
  app.add_option("--pack", choice.pack, "Another pack of rules than the one built in")->type_name("FILE");
  app.add_flag("--version", choice.version, "Say which program and which rules these are");
  app.footer(kExamples);
  app.fallthrough();
  app.require_subcommand(0, 1);
}

/// Help is an answer and goes to `out`; everything else that CLI11 throws is a wrong command line.
ExitCode explain(const CLI::App& app, const CLI::ParseError& error, std::ostream& out, std::ostream& err) {
  std::ostringstream text;
  const int code = app.exit(error, text, text);
  (code == 0 ? out : err) << text.str();
  return code == 0 ? ExitCode::Done : ExitCode::Usage;
}

ExitCode act(const CLI::App& app, const Choice& choice, std::ostream& out, std::ostream& err) {
  const Terminal terminal{out, err, choice.json};
  if (choice.version) {
    return showVersion(terminal, {choice.pack});
  }
  if (!choice.action) {
    err << app.help();
    return ExitCode::Usage;
  }
  return choice.action(terminal);
}

}  // namespace

ExitCode run(int count, const char* const* arguments, std::ostream& out, std::ostream& err) {
  CLI::App app(kAbout, "calcar");
  Choice choice;
  NewOptions newOptions;
  FindingsOptions findingsOptions;
  AssessOptions assessOptions;
  ImportOptions importOptions;
  TrainingImportOptions trainingOptions;
  ReportOptions reportOptions;
  OpenOptions openOptions;
  PacsArguments pacsArguments;
  CohortArguments cohortArguments;
  addShared(app, choice);
  addNew(app, choice, newOptions);
  addFindings(app, choice, findingsOptions);
  addAssess(app, choice, assessOptions);
  addImport(app, choice, importOptions, trainingOptions);
  addReport(app, choice, reportOptions);
  addOpen(app, choice, openOptions);
  addPacs(app, pacsArguments, [&choice](PacsAction action) {
    choice.action = [&choice, action = std::move(action)](const Terminal& terminal) {
      return action(terminal, choice.pack);
    };
  });
  addCohort(app, cohortArguments, [&choice](auto action) { choice.action = std::move(action); });
  const ChooseAction choose = [&choice](StoreAction action) {
    choice.action = [&choice, action = std::move(action)](const Terminal& terminal) {
      return action(terminal, choice.pack);
    };
  };
  addBackupCommands(app, choose);
  addStoreCommands(app, choose);
  addVisitCommands(app, choose);
  addViewingCommands(app, choose);
  addConsultationCommands(app, choose);
  addOutboxCommands(app, choose);
  addAuditCommands(app, choose);
  addRightsCommands(app, choose);
  addMergeCommands(app, choose);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return explain(app, error, out, err);
  }
  return act(app, choice, out, err);
}

}  // namespace calcar::cli
