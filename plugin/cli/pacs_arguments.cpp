#include "plugin/cli/pacs_arguments.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <utility>

namespace calcar::cli {
namespace {

using Choose = std::function<void(PacsAction)>;

void addNode(CLI::App& command, PacsArguments& arguments) {
  command.add_option("NODE", arguments.node.name, "An archive, as the file of nodes names it")->required();
  command.fallthrough();
}

void addNodes(CLI::App& pacs, PacsArguments& arguments, const Choose& choose) {
  CLI::App* command = pacs.add_subcommand("nodes", "List the archives of the file of nodes");
  command->fallthrough();
  command->callback([&arguments, choose] {
    choose([&arguments](const Terminal& terminal, const std::string&) {
      return listPacsNodes(terminal, arguments.node);
    });
  });
}

void addEcho(CLI::App& pacs, PacsArguments& arguments, const Choose& choose) {
  CLI::App* command = pacs.add_subcommand("echo", "Test whether an archive answers and lets us in");
  addNode(*command, arguments);
  command->callback([&arguments, choose] {
    choose([&arguments](const Terminal& terminal, const std::string&) {
      return echoPacs(terminal, arguments.node);
    });
  });
}

void addKeys(CLI::App& command, PacsFindOptions& find) {
  static const std::map<std::string, dicom::QueryLevel> kLevels{{"patient", dicom::QueryLevel::Patient},
                                                                {"study", dicom::QueryLevel::Study},
                                                                {"series", dicom::QueryLevel::Series},
                                                                {"image", dicom::QueryLevel::Image}};
  command.add_option("--case", find.caseFile, "Search for the person of a case file");
  command.add_option("--patient-id", find.query.patientId, "Search for an id");
  command.add_option("--name", find.query.name, "Search for a name, Family^Given; * stands for any letters");
  command
      .add_option_function<std::string>(
          "--birth-date",
          [&find](const std::string& text) {
            find.query.birthDate = engine::parseDate(text);
            if (!find.query.birthDate) {
              throw CLI::ValidationError("--birth-date", "expected YYYY-MM-DD");
            }
          },
          "Search for a birth date")
      ->type_name("DATE");
  command.add_option("--study-uid", find.query.studyUid, "Search for one study");
  command
      .add_option_function<std::string>(
          "--level", [&find](const std::string& word) { find.query.level = kLevels.at(word); },
          "How deep to ask (default: study)")
      ->type_name("patient|study|series|image")
      ->check([](const std::string& word) {
        return kLevels.count(word) == 0 ? std::string("expected patient, study, series or image")
                                        : std::string();
      });
}

void addFind(CLI::App& pacs, PacsArguments& arguments, const Choose& choose) {
  CLI::App* command = pacs.add_subcommand("find", "List what an archive has; no image is transferred");
  addNode(*command, arguments);
  addKeys(*command, arguments.find);
  command->callback([&arguments, choose] {
    choose([&arguments](const Terminal& terminal, const std::string& pack) {
      arguments.find.node = arguments.node;
      arguments.find.pack = pack;
      return findInPacs(terminal, arguments.find);
    });
  });
}

void addImport(CLI::App& pacs, PacsArguments& arguments, const Choose& choose) {
  CLI::App* command = pacs.add_subcommand("import", "Attach what an archive has of the person of a case");
  addNode(*command, arguments);
  command->add_option("--into", arguments.import.into, "The case file")->required();
  command->callback([&arguments, choose] {
    choose([&arguments](const Terminal& terminal, const std::string& pack) {
      arguments.import.node = arguments.node;
      arguments.import.pack = pack;
      return importFromPacs(terminal, arguments.import);
    });
  });
}

void addSend(CLI::App& pacs, PacsArguments& arguments, const Choose& choose) {
  PacsSendOptions& send = arguments.send;
  CLI::App* command = pacs.add_subcommand("send", "Send a signed letter to an archive");
  addNode(*command, arguments);
  command->add_option("--pdf", send.pdf, "The letter")->required();
  command->add_option("--case", send.caseFile, "The case file of its person")->required();
  command->add_option("--study", send.study, "The study it belongs to (default: a study of its own)");
  command->add_option("--title", send.title, "What the archive shows as title (default: Letter)");
  command->add_option("--signed-by", send.signedBy, "Who signed it; nothing leaves unsigned");
  command
      ->add_option_function<std::string>(
          "--signed-on",
          [&send](const std::string& text) {
            send.signedOn = engine::parseMoment(text);
            if (!send.signedOn) {
              throw CLI::ValidationError("--signed-on", "expected YYYY-MM-DD or YYYY-MM-DDTHH:MM");
            }
          },
          "When it was signed (default: when the PDF was written)")
      ->type_name("MOMENT");
  command->add_option("--save", send.save, "Write the DICOM object to a new file instead of sending it");
  command->callback([&arguments, choose] {
    choose([&arguments](const Terminal& terminal, const std::string& pack) {
      arguments.send.node = arguments.node;
      arguments.send.pack = pack;
      return sendToPacs(terminal, arguments.send);
    });
  });
}

}  // namespace

void addPacs(CLI::App& app, PacsArguments& arguments, const std::function<void(PacsAction)>& choose) {
  CLI::App* pacs = app.add_subcommand("pacs", "Ask an archive of images, and send it letters");
  pacs->add_option(
      "--nodes", arguments.node.nodes,
      "The file of nodes (default: $CALCAR_PACS_NODES, else calcar/pacs.yaml in the folder of the "
      "user's settings)");
  pacs->require_subcommand(1);
  pacs->fallthrough();
  addNodes(*pacs, arguments, choose);
  addEcho(*pacs, arguments, choose);
  addFind(*pacs, arguments, choose);
  addImport(*pacs, arguments, choose);
  addSend(*pacs, arguments, choose);
}

}  // namespace calcar::cli
