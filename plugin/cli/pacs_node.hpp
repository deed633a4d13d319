#pragma once

#include <optional>
#include <vector>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/node.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// All archives of the file of nodes; what is wrong with it has then been said.
[[nodiscard]] std::optional<std::vector<dicom::Node>> readPacsNodes(const Terminal& terminal,
                                                                    const PacsNode& options);

/// The archive that was asked for. Says on `err` when others can read what it is told.
[[nodiscard]] std::optional<dicom::Node> openPacsNode(const Terminal& terminal, const PacsNode& options);

/// A refusal that says what an archive did not do, and whether it is worth trying again.
ExitCode refuse(const Terminal& terminal, const dicom::Node& node, const dicom::PacsFailure& failure);

}  // namespace calcar::cli
