#pragma once

#include <QStringList>

#include "plugin/setup/workplace_setup.hpp"
#include "qml/model/door_setup.hpp"

namespace calcar::window {

/// Begins to read the rules built in, on a thread of its own, for `doorSetup` to come: a program calls this
/// before it starts Qt, which takes as long.
void readRulesAhead();

/// Everything that a window needs of this machine: the store and its key, the rules built in, who acts.
/// @errors  as the location of the store has them
[[nodiscard]] engine::Result<ui::DoorSetup> doorSetup(const setup::WorkplaceOptions& options);

/// Adds the archives of images and the ways of documents that this user has set up.
void addPlaces(ui::DoorSetup& door);

/// Adds the invented cases that come with the program.
void addExamples(ui::DoorSetup& door);

/// Where translations of the window are looked for: the user's own, then those of the machine.
[[nodiscard]] QStringList translationFolders();

}  // namespace calcar::window
