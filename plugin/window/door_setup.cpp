#include "plugin/window/door_setup.hpp"

#include <future>
#include <memory>
#include <utility>

#include "integrations/store/keychain/keychain_key.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar::window {
namespace {

using Rules = engine::Result<engine::Pack>;

Rules openRules() { return engine::Pack::openInPlace(rules::embeddedPack()); }

/// Without a state unless they are being read ahead.
std::future<Rules>& rulesAhead() {
  static std::future<Rules> rules;
  return rules;
}

}  // namespace

void readRulesAhead() { rulesAhead() = std::async(std::launch::async, openRules); }

engine::Result<ui::DoorSetup> doorSetup(const setup::WorkplaceOptions& options) {
  auto location = setup::locationOf(options);
  if (!location) {
    return tl::unexpected(location.error());
  }
  auto pack = rulesAhead().valid() ? rulesAhead().get() : openRules();
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
