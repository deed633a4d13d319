#include <filesystem>
#include <variant>

#include "integrations/dicom/pacs/query.hpp"
#include "integrations/workplace/pacs_nodes.hpp"
#include "integrations/workplace/settings_file.hpp"
#include "integrations/workplace/ways.hpp"
#include "plugin/window/door_setup.hpp"

namespace calcar::window {
namespace {

namespace fs = std::filesystem;

QString text(const std::string& words) { return QString::fromStdString(words); }

/// As DICOM people write it: the title of the archive, its host and its port.
QString placeOf(const dicom::Node& node) {
  if (const auto* web = std::get_if<dicom::WebNode>(&node.access)) {
    return text(web->url);
  }
  const auto& dimse = std::get<dicom::DimseNode>(node.access);
  return text(dimse.called + '@' + dimse.host + ':' + std::to_string(dimse.port));
}

ui::Archive archiveOf(const dicom::Node& node) {
  return {text(node.name), placeOf(node), [node]() -> engine::Result<void> {
            const auto answer = dicom::echo(node);
            if (!answer) {
              return tl::unexpected(
                  engine::Error{engine::ErrorCode::Unavailable, "archive", answer.error().detail});
            }
            return {};
          }};
}

/// What is wrong with the archives is wrong with the ways to them, and said once.
void addTrouble(ui::Places& places, const exchange::Diagnostics& problems, const fs::path& file) {
  for (const exchange::Diagnostic& problem : exchange::inFile(problems, file.string())) {
    const QString words = text(exchange::toText(problem));
    if (!places.trouble.contains(words)) {
      places.trouble += (places.trouble.isEmpty() ? "" : "\n") + words;
    }
  }
}

void addArchives(ui::Places& places) {
  std::error_code ignored;
  const fs::path file = workplace::nodeFile();
  if (!fs::exists(file, ignored)) {
    return;
  }
  const auto nodes = workplace::readNodeFile(file);
  if (!nodes) {
    addTrouble(places, nodes.error(), file);
    return;
  }
  for (const dicom::Node& node : *nodes) {
    places.archives.push_back(archiveOf(node));
  }
}

void addWays(ui::Places& places) {
  std::error_code ignored;
  const fs::path file = workplace::settingsFile("ways.yaml");
  if (!fs::exists(file, ignored)) {
    return;
  }
  const auto ways = workplace::readWayFile(file);
  if (!ways) {
    addTrouble(places, ways.error(), file);
    return;
  }
  for (const workplace::FolderWay& way : ways->folders) {
    places.ways.push_back({text(way.name), text(way.folder.string())});
  }
  for (const workplace::PacsWay& way : ways->archives) {
    places.ways.push_back({text(way.name), placeOf(way.node)});
  }
}

}  // namespace

void addPlaces(ui::DoorSetup& door) {
  door.places = [] {
    ui::Places places;
    addArchives(places);
    addWays(places);
    return places;
  };
}

}  // namespace calcar::window
