#include "integrations/store/keychain/keychain_key.hpp"

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/sealing.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;

constexpr std::size_t kSaltBytes = 16;

std::string nameOf(const std::string& storeId, const KeySlot& slot) {
  return "store " + storeId + " slot " + internal::hex(slot.salt);
}

class KeychainKey : public KeySource {
 public:
  explicit KeychainKey(std::unique_ptr<Keychain> keychain) : m_keychain(std::move(keychain)) {}

  std::string kind() const override { return "keychain"; }

  engine::Result<std::string> keyFor(const std::string& storeId, const KeySlot& slot) override {
    auto secret = m_keychain->read(nameOf(storeId, slot));
    if (!secret && secret.error().code == ErrorCode::UnknownId) {
      return tl::unexpected(engine::Error{ErrorCode::Sealed, "store.keychain",
                                          "the keychain of this machine does not hold this store's key"});
    }
    return secret.and_then([&](std::string& kept) {
      auto key =
          internal::guarded([&] { return internal::deriveKey(kept, slot.salt, "keychain|" + storeId); });
      internal::wipe(kept);
      return key;
    });
  }

  engine::Result<KeySlot> newSlot(const std::string& storeId) override {
    return internal::guarded([&] {
      KeySlot slot;
      slot.kind = kind();
      slot.salt = internal::randomBytes(kSaltBytes);
      std::string random = internal::randomBytes(internal::kKeyBytes);
      // Keychains keep text better than bytes.
      std::string secret = internal::hex(random);
      internal::wipe(random);
      const std::string name = nameOf(storeId, slot);
      internal::valueOf(m_keychain->write(name, secret));
      // A store sealed under a key that was not kept would be lost.
      std::string kept = internal::valueOf(m_keychain->read(name));
      const bool isKept = kept == secret;
      internal::wipe(kept);
      internal::wipe(secret);
      if (!isKept) {
        internal::fail(ErrorCode::Unavailable, "store.keychain",
                       "the keychain did not keep the key; use a passphrase instead");
      }
      return slot;
    });
  }

 private:
  std::unique_ptr<Keychain> m_keychain;
};

}  // namespace

std::unique_ptr<KeySource> keyFromKeychain(std::unique_ptr<Keychain> keychain) {
  return std::make_unique<KeychainKey>(std::move(keychain));
}

}  // namespace calcar::store
