#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace calcar::store::internal {

inline constexpr std::size_t kKeyBytes = 32;

/// Whose record it is and which; sealed with it, so that a record moved elsewhere does not open.
struct Belonging {
  std::string kind;     ///< `patient`, `entry`, `snapshot` …
  std::string patient;  ///< empty for what belongs to nobody
  std::string record;   ///< id, with the sequence or version where there is one: `ab12/7`
};

/// AES-256-GCM with a fresh nonce: `version | key number | nonce | ciphertext | tag`. Text is deflated first.
/// @throws  Failure(Sealed) when the key is missing or anything was altered
///
/// Seal within the transaction that stores the record: only then is it sure that the key is not being
/// replaced at the same moment.
class Sealer {
 public:
  Sealer() = default;
  Sealer(const Sealer&) = delete;
  Sealer& operator=(const Sealer&) = delete;
  ~Sealer();  ///< wipes the keys

  void addKey(std::uint32_t number, std::string key);
  void removeKey(std::uint32_t number);
  void sealWith(std::uint32_t number) { m_active = number; }
  [[nodiscard]] std::uint32_t active() const { return m_active; }

  /// `fetch` is called for a key that is not here (another workplace may have made it since) and adds it;
  /// `look` before each sealing, to learn which key is in force.
  void watch(std::function<void(std::uint32_t)> fetch, std::function<void()> look);

  [[nodiscard]] std::string seal(const Belonging& belonging, std::string_view plain) const;
  [[nodiscard]] std::string open(const Belonging& belonging, std::string_view sealed) const;
  /// Which key sealed it.
  [[nodiscard]] static std::uint32_t keyOf(std::string_view sealed);

 private:
  [[nodiscard]] const std::string& keyNumbered(std::uint32_t number) const;

  std::map<std::uint32_t, std::string> m_keys;
  std::function<void(std::uint32_t)> m_fetch;
  std::function<void()> m_look;
  std::uint32_t m_active = 0;
};

/// The number as it stands in a sealed record, behind its first byte.
[[nodiscard]] std::string keyNumberAsStored(std::uint32_t number);

/// One key sealed under another.
[[nodiscard]] std::string wrapKey(const std::string& key, const std::string& under, const std::string& label);
[[nodiscard]] std::string unwrapKey(const std::string& wrapped, const std::string& under,
                                    const std::string& label);

/// Overwrites a secret before its memory is given back.
void wipe(std::string& secret);

[[nodiscard]] std::string randomBytes(std::size_t count);
/// A name for a record that tells nothing: 26 letters and digits, 128 random bits.
[[nodiscard]] std::string newId();
[[nodiscard]] std::string hmacSha256(const std::string& key, std::string_view message);
/// HKDF-SHA-256 to 32 bytes.
[[nodiscard]] std::string deriveKey(const std::string& secret, const std::string& salt,
                                    const std::string& use);
[[nodiscard]] std::string hex(std::string_view bytes);

}  // namespace calcar::store::internal
