#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/pacs/node.hpp"
#include "integrations/exchange/diagnostic.hpp"
#include "integrations/workplace/transport.hpp"

namespace calcar::workplace {

struct FolderWay {
  std::string name;  ///< `folder:praxis`
  std::filesystem::path folder;
};

struct PacsWay {
  std::string name;  ///< `pacs:archive`
  dicom::Node node;
};

/// How documents leave this workplace, as its configuration says.
struct Ways {
  std::vector<FolderWay> folders;
  std::vector<PacsWay> archives;
  std::map<std::string, std::string> usual;  ///< kind of a document to the way it takes unless told otherwise
};

/// Reads the ways that a configuration names. `by-hand` is always there and needs no entry.
///
/// @param folder  relative paths in the configuration start here
/// @errors  everything that is wrong, each with its line; what is wrong with a file of nodes, with its name
[[nodiscard]] tl::expected<Ways, exchange::Diagnostics> readWays(std::string_view text,
                                                                 const std::filesystem::path& folder);

/// The same from a file, which nobody but its owner may be able to write.
[[nodiscard]] tl::expected<Ways, exchange::Diagnostics> readWayFile(const std::filesystem::path& file);

[[nodiscard]] std::vector<std::unique_ptr<Transport>> makeTransports(const Ways& ways,
                                                                     const std::string& softwareVersion);

}  // namespace calcar::workplace
