#pragma once

#include <filesystem>
#include <string>

#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

struct OutboxOptions {
  StoreOptions store;
  std::string ways;  ///< `--ways`; empty = the user's own file
  bool all = false;
  std::string document;  ///< a document's number, or the id of one on its way
  std::string way;
  bool urgent = false;
  bool inPerson = false;
  bool byPhone = false;
  std::filesystem::path out;
  int everySeconds = 30;
};

ExitCode listOutbox(const Terminal& terminal, const OutboxOptions& options);
ExitCode queueDocument(const Terminal& terminal, const OutboxOptions& options);
ExitCode sendDocuments(const Terminal& terminal, const OutboxOptions& options);
ExitCode watchOutbox(const Terminal& terminal, const OutboxOptions& options);
ExitCode handOverDocument(const Terminal& terminal, const OutboxOptions& options);
ExitCode saveDocument(const Terminal& terminal, const OutboxOptions& options);

/// Where the ways out of this workplace stand: as named, or `calcar/ways.yaml` in the folder of the user's
/// settings; empty when the user has no home.
[[nodiscard]] std::filesystem::path wayFile(const OutboxOptions& options);

}  // namespace calcar::cli
