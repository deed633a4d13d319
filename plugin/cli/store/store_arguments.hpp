#pragma once

#include <memory>

#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

// One file each under store/: adds its commands to the program. What the command line says is kept alive by
// the action itself.

void addStoreCommands(CLI::App& app,
                      const ChooseAction& choose);  ///< store new|keys|add-key|remove-key|rotate
void addVisitCommands(CLI::App& app, const ChooseAction& choose);         ///< visits, visits add, search
void addViewingCommands(CLI::App& app, const ChooseAction& choose);       ///< show, history
void addConsultationCommands(CLI::App& app, const ChooseAction& choose);  ///< edit, review, sign
void addOutboxCommands(CLI::App& app,
                       const ChooseAction& choose);                ///< outbox list|send|watch|hand-over|queue
void addAuditCommands(CLI::App& app, const ChooseAction& choose);  ///< audit verify|export|anchor
void addRightsCommands(CLI::App& app, const ChooseAction& choose);  ///< export, erase, retention
void addMergeCommands(CLI::App& app, const ChooseAction& choose);   ///< merge, part, merges
void addBackupCommands(CLI::App& app, const ChooseAction& choose);  ///< backup, restore, doctor

}  // namespace calcar::cli
