#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "rules/compiler/compile.hpp"
#include "rules/compiler/evidence_document.hpp"
#include "rules/compiler/folder.hpp"
#include "rules/compiler/sheet.hpp"
#include "rules/compiler/summary.hpp"

namespace {

namespace fs = std::filesystem;
using namespace calcar;

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kUsage = 2;

/// Diagnostics name files below the folder; editors need the way there.
void print(const std::vector<rules::Diagnostic>& diagnostics, const fs::path& folder) {
  for (auto diagnostic : diagnostics) {
    diagnostic.file = (folder / diagnostic.file).generic_string();
    std::cerr << rules::toText(diagnostic) << "\n";
  }
  std::cerr << diagnostics.size() << (diagnostics.size() == 1 ? " problem" : " problems") << "\n";
}

int refuse(const std::string& message) {
  std::cerr << "calcar-rules: " << message << "\n";
  return kRefused;
}

struct Compiled {
  std::vector<rules::SourceFile> files;
  std::vector<std::byte> bytes;
};

std::optional<Compiled> compileFolder(const fs::path& folder) {
  auto files = rules::readFolder(folder);
  if (!files) {
    refuse(files.error());
    return std::nullopt;
  }
  auto bytes = rules::compile(*files);
  if (!bytes) {
    print(bytes.error(), folder);
    return std::nullopt;
  }
  return Compiled{std::move(*files), std::move(*bytes)};
}

/// The pack of a folder; nothing, and the reason printed, when there is none.
std::optional<engine::Pack> packOf(const fs::path& folder) {
  const auto compiled = compileFolder(folder);
  if (!compiled) {
    return std::nullopt;
  }
  auto pack = engine::Pack::open(compiled->bytes);
  if (!pack) {
    refuse("the compiled pack does not open: " + pack.error().detail);
    return std::nullopt;
  }
  return std::move(*pack);
}

int check(const fs::path& folder) {
  const auto pack = packOf(folder);
  if (!pack) {
    return kRefused;
  }
  std::cout << folder.generic_string() << ": " << rules::toText(rules::summaryOf(*pack)) << "\n";
  return kDone;
}

/// What the pack depends on, for a build tool: all files, and all folders, since a new file belongs to it
/// too.
std::string dependencies(const fs::path& target, const fs::path& folder, const Compiled& compiled) {
  const auto escaped = [](const fs::path& path) {
    std::string text;
    for (const char letter : path.generic_string()) {
      text += letter == ' ' ? std::string("\\ ") : std::string(1, letter);
    }
    return text;
  };
  std::string text = escaped(target) + ":";
  for (const auto& below : rules::foldersBelow(folder)) {
    text += " " + escaped(below);
  }
  for (const auto& file : compiled.files) {
    text += " " + escaped(folder / file.path);
  }
  return text + "\n";
}

int compile(const fs::path& folder, const fs::path& target, const fs::path& dependencyFile) {
  const auto compiled = compileFolder(folder);
  if (!compiled) {
    return kRefused;
  }
  auto problem = rules::writeWhole(target, compiled->bytes);
  if (!problem && !dependencyFile.empty()) {
    const std::string text = dependencies(target, folder, *compiled);
    problem = rules::writeWhole(dependencyFile, std::as_bytes(std::span(text)));
  }
  return problem ? refuse(*problem) : kDone;
}

int list(const fs::path& folder) {
  const auto pack = packOf(folder);
  if (!pack) {
    return kRefused;
  }
  const auto print = [&](const auto* tables, std::string_view kind) {
    for (std::size_t i = 0; tables != nullptr && i < tables->size(); ++i) {
      std::cout << kind << " " << tables->Get(static_cast<flatbuffers::uoffset_t>(i))->id()->string_view()
                << "\n";
    }
  };
  const auto& content = pack->content();
  print(content.findings(), "finding");
  print(content.panels(), "panel");
  print(content.red_flags(), "red-flag");
  print(content.conditions(), "condition");
  print(content.segments(), "segment");
  print(content.imaging(), "imaging");
  print(content.exercises(), "exercise");
  print(content.programmes(), "programme");
  print(content.running_plans(), "running");
  print(content.instruments(), "outcome-measure");
  return kDone;
}

int print(const std::string& text, const fs::path& target) {
  if (target.empty()) {
    std::cout << text;
    return kDone;
  }
  const auto problem = rules::writeWhole(target, std::as_bytes(std::span(text)));
  return problem ? refuse(*problem) : kDone;
}

int document(const fs::path& folder, const fs::path& target) {
  const auto pack = packOf(folder);
  return pack ? print(rules::evidenceDocument(*pack), target) : kRefused;
}

int sheet(const fs::path& folder, const fs::path& target) {
  const auto pack = packOf(folder);
  return pack ? print(rules::contactSheet(*pack), target) : kRefused;
}

int run(int argc, char** argv) {
  CLI::App app("Compiles Calcar's rules: YAML in, one verified pack out.", "calcar-rules");
  app.require_subcommand(1);
  std::string folder;
  std::string target;
  std::string dependencyFile;
  auto* checking =
      app.add_subcommand("check", "Compile without writing; print what is wrong, or what there is");
  checking->add_option("folder", folder, "The folder of the rules")->required();
  auto* compiling = app.add_subcommand("compile", "Write the pack");
  compiling->add_option("folder", folder, "The folder of the rules")->required();
  compiling->add_option("-o,--output", target, "The pack to write")->required();
  compiling->add_option("--depfile", dependencyFile, "Also write what the pack depends on, for a build tool");
  auto* listing = app.add_subcommand("list", "Print the ids of everything the rules define");
  listing->add_option("folder", folder, "The folder of the rules")->required();
  auto* documenting = app.add_subcommand("doc", "Write what the rules rest on, as Markdown");
  documenting->add_option("folder", folder, "The folder of the rules")->required();
  documenting->add_option("-o,--output", target, "The page to write; standard output when left out");
  auto* showing = app.add_subcommand("sheet", "Write all drawings of exercises on one page, as SVG");
  showing->add_option("folder", folder, "The folder of the rules")->required();
  showing->add_option("-o,--output", target, "The page to write; standard output when left out");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? kDone : kUsage;
  }
  if (*checking) {
    return check(folder);
  }
  if (*documenting) {
    return document(folder, target);
  }
  if (*showing) {
    return sheet(folder, target);
  }
  return *compiling ? compile(folder, target, dependencyFile) : list(folder);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& problem) {
    return refuse(problem.what());
  }
}
