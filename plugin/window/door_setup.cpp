#include "plugin/window/door_setup.hpp"

#include <memory>
#include <utility>

#include "integrations/store/keychain/keychain_key.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar::window {

engine::Result<ui::DoorSetup> doorSetup(const setup::WorkplaceOptions& options) {
  auto location = setup::locationOf(options);
  if (!location) {
    return tl::unexpected(location.error());
  }
  auto pack = engine::Pack::openInPlace(rules::embeddedPack());
  if (!pack) {
    return tl::unexpected(pack.error());
  }
  ui::DoorSetup door;
  door.location = std::move(*location);
  door.pack = std::make_shared<const engine::Pack>(std::move(*pack));
  const std::string keyFile = setup::keyFileOf(options);
  door.hasKeyFile = !keyFile.empty();
  door.machineKey = [keyFile] {
    return keyFile.empty() ? store::keyFromKeychain() : store::keyFromFile(keyFile);
  };
  door.author = setup::authorOf(options);
  door.deskSetup = [](engine::Author author, const std::string& storeId) {
    return setup::deskSetup(std::move(author), storeId);
  };
  return door;
}

}  // namespace calcar::window
