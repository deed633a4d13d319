#include "integrations/store/internal/sealing.hpp"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <zlib.h>

#include <array>
#include <memory>

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

constexpr char kFormat = 1;
constexpr std::size_t kNumberBytes = 4;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;
constexpr std::size_t kHeadBytes = 1 + kNumberBytes + kNonceBytes;
/// No record is as large; a length beyond it is no length of ours.
constexpr std::size_t kLargestPlain = std::size_t{256} << 20;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

[[noreturn]] void refuse() {
  fail(engine::ErrorCode::Sealed, "store.record",
       "a record does not open: it was altered or moved, or its key is missing");
}

void check(bool succeeded) {
  if (!succeeded) {
    refuse();
  }
}

const unsigned char* in(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* out(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// Lengths first, so that no two belongings can be written alike.
std::string associated(const Belonging& belonging) {
  std::string words = "calcar/1";
  for (const std::string* part : {&belonging.kind, &belonging.patient, &belonging.record}) {
    words += '|' + std::to_string(part->size()) + ':' + *part;
  }
  return words;
}

std::string encrypt(const std::string& key, const std::string& nonce, std::string_view with,
                    std::string_view plain) {
  const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
  std::string sealed(plain.size() + kTagBytes, '\0');
  int length = 0;
  check(EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1);
  check(EVP_EncryptUpdate(cipher.get(), nullptr, &length, in(with), static_cast<int>(with.size())) == 1);
  check(EVP_EncryptUpdate(cipher.get(), out(sealed), &length, in(plain), static_cast<int>(plain.size())) ==
        1);
  check(EVP_EncryptFinal_ex(cipher.get(), out(sealed) + length, &length) == 1);
  check(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, out(sealed) + plain.size()) == 1);
  return sealed;
}

std::string decrypt(const std::string& key, std::string_view nonce, std::string_view with,
                    std::string_view sealed) {
  check(sealed.size() >= kTagBytes && key.size() == kKeyBytes);
  const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
  const std::size_t size = sealed.size() - kTagBytes;
  std::string plain(size, '\0');
  std::string tag(sealed.substr(size));
  int length = 0;
  check(EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1);
  check(EVP_DecryptUpdate(cipher.get(), nullptr, &length, in(with), static_cast<int>(with.size())) == 1);
  check(EVP_DecryptUpdate(cipher.get(), out(plain), &length, in(sealed), static_cast<int>(size)) == 1);
  check(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, out(tag)) == 1);
  check(EVP_DecryptFinal_ex(cipher.get(), out(plain) + length, &length) == 1);
  return plain;
}

std::string bigEndian(std::uint32_t value) {
  std::string raw;
  for (int shift = 24; shift >= 0; shift -= 8) {
    raw.push_back(static_cast<char>((value >> shift) & 0xFFU));
  }
  return raw;
}

std::uint32_t fromBigEndian(std::string_view raw) {
  std::uint32_t value = 0;
  for (const char byte : raw) {
    value = (value << 8U) | static_cast<unsigned char>(byte);
  }
  return value;
}

/// The length, then the deflated text.
std::string deflated(std::string_view plain) {
  if (plain.size() > kLargestPlain) {
    fail(engine::ErrorCode::OutOfRange, "store.record", "expected a record of at most 256 MB");
  }
  uLongf size = compressBound(static_cast<uLong>(plain.size()));
  std::string packed(size, '\0');
  check(compress2(out(packed), &size, in(plain), static_cast<uLong>(plain.size()), Z_BEST_SPEED) == Z_OK);
  packed.resize(size);
  return bigEndian(static_cast<std::uint32_t>(plain.size())) + packed;
}

std::string inflated(std::string_view packed) {
  check(packed.size() >= kNumberBytes);
  const std::size_t size = fromBigEndian(packed.substr(0, kNumberBytes));
  check(size <= kLargestPlain);
  std::string plain(size, '\0');
  uLongf length = static_cast<uLongf>(size);
  const std::string_view rest = packed.substr(kNumberBytes);
  check(uncompress(out(plain), &length, in(rest), static_cast<uLong>(rest.size())) == Z_OK && length == size);
  return plain;
}

}  // namespace

Sealer::~Sealer() {
  for (auto& [number, key] : m_keys) {
    wipe(key);
  }
}

void Sealer::addKey(std::uint32_t number, std::string key) { m_keys[number] = std::move(key); }

void Sealer::removeKey(std::uint32_t number) {
  const auto key = m_keys.find(number);
  if (key != m_keys.end()) {
    wipe(key->second);
    m_keys.erase(key);
  }
}

void Sealer::watch(std::function<void(std::uint32_t)> fetch, std::function<void()> look) {
  m_fetch = std::move(fetch);
  m_look = std::move(look);
}

const std::string& Sealer::keyNumbered(std::uint32_t number) const {
  if (m_fetch && !m_keys.contains(number)) {
    m_fetch(number);
  }
  const auto key = m_keys.find(number);
  check(key != m_keys.end());
  return key->second;
}

std::string Sealer::seal(const Belonging& belonging, std::string_view plain) const {
  if (m_look) {
    m_look();
  }
  const std::string& key = keyNumbered(m_active);
  const std::string nonce = randomBytes(kNonceBytes);
  return kFormat + bigEndian(m_active) + nonce + encrypt(key, nonce, associated(belonging), deflated(plain));
}

std::string Sealer::open(const Belonging& belonging, std::string_view sealed) const {
  check(sealed.size() >= kHeadBytes + kTagBytes && sealed.front() == kFormat);
  const std::string& key = keyNumbered(keyOf(sealed));
  const std::string_view nonce = sealed.substr(1 + kNumberBytes, kNonceBytes);
  return inflated(decrypt(key, nonce, associated(belonging), sealed.substr(kHeadBytes)));
}

std::uint32_t Sealer::keyOf(std::string_view sealed) {
  check(sealed.size() >= kHeadBytes);
  return fromBigEndian(sealed.substr(1, kNumberBytes));
}

std::string keyNumberAsStored(std::uint32_t number) { return bigEndian(number); }

std::string wrapKey(const std::string& key, const std::string& under, const std::string& label) {
  const std::string nonce = randomBytes(kNonceBytes);
  return nonce + encrypt(under, nonce, label, key);
}

std::string unwrapKey(const std::string& wrapped, const std::string& under, const std::string& label) {
  check(wrapped.size() == kNonceBytes + kKeyBytes + kTagBytes);
  const std::string_view raw = wrapped;
  return decrypt(under, raw.substr(0, kNonceBytes), label, raw.substr(kNonceBytes));
}

void wipe(std::string& secret) {
  OPENSSL_cleanse(secret.data(), secret.size());
  secret.clear();
}

std::string randomBytes(std::size_t count) {
  std::string raw(count, '\0');
  if (RAND_bytes(out(raw), static_cast<int>(count)) != 1) {
    fail(engine::ErrorCode::Unavailable, "store.random", "the system gives no random numbers");
  }
  return raw;
}

std::string newId() {
  constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string id;
  for (const char byte : randomBytes(26)) {
    id.push_back(kLetters[static_cast<unsigned char>(byte) % kLetters.size()]);
  }
  return id;
}

std::string hmacSha256(const std::string& key, std::string_view message) {
  std::string digest(EVP_MAX_MD_SIZE, '\0');
  unsigned int size = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), in(message), message.size(), out(digest),
       &size);
  digest.resize(size);
  return digest;
}

std::string deriveKey(const std::string& secret, const std::string& salt, const std::string& use) {
  const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kind(EVP_KDF_fetch(nullptr, "HKDF", nullptr),
                                                               &EVP_KDF_free);
  const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> work(EVP_KDF_CTX_new(kind.get()),
                                                                       &EVP_KDF_CTX_free);
  std::string digest = "SHA256";
  std::string key = secret;
  std::string grain = salt;
  std::string words = use;
  const std::array<OSSL_PARAM, 5> parameters{
      OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, key.data(), key.size()),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, grain.data(), grain.size()),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, words.data(), words.size()),
      OSSL_PARAM_construct_end()};
  std::string derived(kKeyBytes, '\0');
  check(EVP_KDF_derive(work.get(), out(derived), derived.size(), parameters.data()) == 1);
  return derived;
}

std::string hex(std::string_view raw) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string words;
  for (const char byte : raw) {
    words.push_back(kDigits[static_cast<unsigned char>(byte) >> 4U]);
    words.push_back(kDigits[static_cast<unsigned char>(byte) & 0xFU]);
  }
  return words;
}

}  // namespace calcar::store::internal
