#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <string>
#include <vector>

#include "plugin/cli/commands.hpp"
#include "plugin/cli/files.hpp"
#include "plugin/setup/host_context.hpp"

namespace calcar::cli {
namespace {

/// The program beside this one.
std::filesystem::path desktopProgram() {
  std::error_code problem;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
  return self.parent_path() / "calcar-desktop";
}

}  // namespace

ExitCode openWindow(const Terminal& terminal, const OpenOptions& options) {
  if (!options.contextFile.empty()) {
    const auto read = readFile(options.contextFile, setup::kLargestContext);
    const auto context = read ? setup::readContext(*read)
                              : engine::Result<workplace::PatientContext>(tl::unexpected(read.error()));
    if (!context) {
      return refuse(terminal, context.error().where + ": " + context.error().detail);
    }
  }
  std::vector<std::string> words{desktopProgram().string()};
  const auto pass = [&words](const char* option, const std::string& value) {
    if (!value.empty()) {
      words.emplace_back(option);
      words.push_back(value);
    }
  };
  pass("--context-file", options.contextFile);
  pass("--store", options.store);
  pass("--key-file", options.keyFile);
  std::vector<char*> arguments;
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  terminal.out.flush();
  ::execv(arguments.front(), arguments.data());
  return refuse(terminal, "the window's program, calcar-desktop, is not beside this one",
                ExitCode::InternalError);
}

}  // namespace calcar::cli
