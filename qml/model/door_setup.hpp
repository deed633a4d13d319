#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QString>

#include "engine/consultation/journal.hpp"
#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/store/key_source.hpp"
#include "integrations/store/location.hpp"
#include "integrations/workplace/desk.hpp"

namespace calcar::ui {

/// An invented case that comes with the program.
struct Example {
  QString key;
  QString title;  ///< what it is about
  std::function<engine::Result<engine::Episode>()> read;
};

/// An archive of images that this workplace knows.
struct Archive {
  QString name;
  QString place;
  std::function<engine::Result<void>()> ask;  ///< whether it answers; called off the thread of the window
};

/// A way of documents out of this workplace.
struct Way {
  QString name;   ///< `folder:praxis`
  QString place;  ///< where it leads
};

/// Where images come from and documents go to, as this user has set it up.
struct Places {
  std::vector<Archive> archives;
  std::vector<Way> ways;
  QString trouble;  ///< why some of it could not be read
};

/// What a program gives its window: everything that a window must not know how to get.
struct DoorSetup {
  store::Location location;
  std::shared_ptr<const engine::Pack> pack;
  /// What opens the store without anybody typing: a key file, or the keychain of the machine.
  std::function<std::unique_ptr<store::KeySource>()> machineKey;
  bool hasKeyFile = false;  ///< that key is a file, not the keychain
  engine::Author author;    ///< unless the settings name somebody
  std::function<workplace::DeskSetup(engine::Author author, const std::string& storeId)> deskSetup;
  workplace::Clock clock = workplace::localNow;
  std::vector<Example> examples;
  std::function<Places()> places;  ///< as the files have it now; none = nothing is set up here
};

}  // namespace calcar::ui
