#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>
#include <memory>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/recovery_code.hpp"
#include "integrations/store/internal/sealing.hpp"
#include "integrations/store/key_source.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::fail;

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kShortestPassphrase = 12;
constexpr std::size_t kLongestPassphrase = 1024;
/// scrypt with N = 2^16, r = 8, p = 1 takes 64 MB and a good tenth of a second for each guess.
constexpr std::int64_t kCost = std::int64_t{1} << 16;
/// What is read back was written by somebody: less would be cheap to guess, more would stop the machine.
constexpr std::int64_t kLeastCost = std::int64_t{1} << 15;
constexpr std::int64_t kLargestCost = std::int64_t{1} << 18;
constexpr std::uint32_t kBlockSize = 8;
constexpr std::uint32_t kLanes = 1;
constexpr std::uint64_t kMostMemory = std::uint64_t{512} << 20;

void checkSlot(const KeySlot& slot) {
  const bool isPower = slot.cost > 0 && (slot.cost & (slot.cost - 1)) == 0;
  if (!isPower || slot.cost < kLeastCost || slot.cost > kLargestCost || slot.salt.size() != kSaltBytes) {
    fail(ErrorCode::Unreadable, "store.key.cost", "a key slot is damaged; restore the latest backup");
  }
}

std::string scrypt(std::string& secret, const KeySlot& slot) {
  checkSlot(slot);
  const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kind(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr),
                                                               &EVP_KDF_free);
  const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> work(EVP_KDF_CTX_new(kind.get()),
                                                                       &EVP_KDF_CTX_free);
  std::string salt = slot.salt;
  auto cost = static_cast<std::uint64_t>(slot.cost);
  std::uint32_t blockSize = kBlockSize;
  std::uint32_t lanes = kLanes;
  std::uint64_t memory = kMostMemory;
  const std::array<OSSL_PARAM, 7> parameters{
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, secret.data(), secret.size()),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt.data(), salt.size()),
      OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &cost),
      OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &blockSize),
      OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &lanes),
      OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
      OSSL_PARAM_construct_end()};
  std::string key(internal::kKeyBytes, '\0');
  if (work == nullptr || EVP_KDF_derive(work.get(), reinterpret_cast<unsigned char*>(key.data()), key.size(),
                                        parameters.data()) != 1) {
    fail(ErrorCode::Full, "store.passphrase",
         "the key cannot be computed: it takes 64 MB of memory and OpenSSL's scrypt");
  }
  return key;
}

/// Passphrases and recovery codes: what a person types.
class TypedSecret : public KeySource {
 public:
  TypedSecret(std::string kind, std::string secret) : m_kind(std::move(kind)), m_secret(std::move(secret)) {}
  TypedSecret(const TypedSecret&) = delete;
  TypedSecret& operator=(const TypedSecret&) = delete;
  ~TypedSecret() override { internal::wipe(m_secret); }

  std::string kind() const override { return m_kind; }

  engine::Result<std::string> keyFor(const std::string& /*storeId*/, const KeySlot& slot) override {
    return internal::guarded([&] { return scrypt(m_secret, slot); });
  }

  engine::Result<KeySlot> newSlot(const std::string& /*storeId*/) override {
    return internal::guarded([&] {
      if (m_secret.size() < kShortestPassphrase || m_secret.size() > kLongestPassphrase) {
        fail(ErrorCode::OutOfRange, "store.passphrase",
             "expected at least 12 letters; several words that do not belong together are best");
      }
      KeySlot slot;
      slot.kind = m_kind;
      slot.salt = internal::randomBytes(kSaltBytes);
      slot.cost = kCost;
      return slot;
    });
  }

 private:
  std::string m_kind;
  std::string m_secret;
};

}  // namespace

std::unique_ptr<KeySource> keyFromPassphrase(std::string passphrase) {
  return std::make_unique<TypedSecret>("passphrase", std::move(passphrase));
}

std::string newRecoveryCode() { return internal::recoveryCode(internal::randomBytes(internal::kCodeBytes)); }

engine::Result<std::unique_ptr<KeySource>> keyFromRecoveryCode(std::string_view typed) {
  return internal::guarded([&]() -> std::unique_ptr<KeySource> {
    return std::make_unique<TypedSecret>("recovery", internal::readRecoveryCode(typed));
  });
}

}  // namespace calcar::store
