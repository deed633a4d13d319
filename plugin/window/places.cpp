#include <filesystem>
#include <utility>
#include <variant>

#include <QCoreApplication>

#include "integrations/dicom/pacs/query.hpp"
#include "integrations/workplace/pacs_nodes.hpp"
#include "integrations/workplace/ways.hpp"
#include "plugin/window/door_setup.hpp"

namespace calcar::window {
namespace {

namespace fs = std::filesystem;

QString text(const std::string& words) { return QString::fromStdString(words); }

QString placeOf(const dicom::Node& node) {
  if (const auto* web = std::get_if<dicom::WebNode>(&node.access)) {
    return text(web->url);
  }
  const auto& dimse = std::get<dicom::DimseNode>(node.access);
  return text(dimse.called + " at " + dimse.host + ":" + std::to_string(dimse.port));
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

}  // namespace

void addPlaces(ui::DoorSetup& door) {
  std::error_code problem;
  if (const fs::path file = setup::settingsFolder() / "pacs.yaml"; fs::exists(file, problem)) {
    if (const auto nodes = workplace::readNodeFile(file)) {
      for (const dicom::Node& node : *nodes) {
        door.archives.push_back(archiveOf(node));
      }
    } else {
      door.placesTrouble = text(exchange::toText(nodes.error().front()));
    }
  }
  if (const fs::path file = setup::settingsFolder() / "ways.yaml"; fs::exists(file, problem)) {
    if (const auto ways = workplace::readWayFile(file)) {
      for (const workplace::FolderWay& way : ways->folders) {
        door.ways.push_back(text(way.name + ", " + way.folder.string()));
      }
      for (const workplace::PacsWay& way : ways->archives) {
        door.ways.push_back(text(way.name) + ", " + placeOf(way.node));
      }
    } else {
      door.placesTrouble = text(exchange::toText(ways.error().front()));
    }
  }
}

}  // namespace calcar::window
