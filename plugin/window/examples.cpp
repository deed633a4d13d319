#include <array>
#include <memory>
#include <utility>

#include <QCoreApplication>
#include <QFile>

#include "integrations/exchange/yaml/case_file.hpp"
#include "plugin/window/door_setup.hpp"

namespace calcar::window {
namespace {

engine::Result<engine::Episode> readExample(const QString& key, const engine::Pack& pack) {
  QFile file(":/calcar/examples/" + key + ".yaml");
  if (!file.open(QIODevice::ReadOnly)) {
    return tl::unexpected(engine::Error{engine::ErrorCode::UnknownId, "example", "there is no such example"});
  }
  auto episode = exchange::readCaseFile(file.readAll().toStdString(), pack, key.toStdString());
  if (!episode) {
    return tl::unexpected(
        engine::Error{engine::ErrorCode::Unreadable, "example", exchange::toText(episode.error().front())});
  }
  return std::move(*episode);
}

}  // namespace

void addExamples(ui::DoorSetup& door) {
  const std::array<std::pair<const char*, QString>, 3> cases{
      {{"femoral-neck-stress",
        QCoreApplication::translate("calcar::window",
                                    "Pain in front of the LEFT hip after a jump in mileage")},
       {"gluteal-tendinopathy",
        QCoreApplication::translate("calcar::window", "Pain at the side of the RIGHT hip")},
       {"labral", QCoreApplication::translate("calcar::window", "LEFT groin pain for six months")}}};
  for (const auto& [key, title] : cases) {
    const QString name(key);
    door.examples.push_back({name, title, [name, pack = door.pack] { return readExample(name, *pack); }});
  }
}

}  // namespace calcar::window
