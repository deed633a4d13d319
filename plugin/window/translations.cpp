#include <QStandardPaths>

#include "plugin/window/door_setup.hpp"

namespace calcar::window {

QStringList translationFolders() {
  const std::filesystem::path own = setup::settingsFolder() / "translations";
  return QStringList{QString::fromStdString(own.string())} +
         QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, "calcar/translations",
                                   QStandardPaths::LocateDirectory);
}

}  // namespace calcar::window
