#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "engine/result.hpp"
#include "integrations/store/key_source.hpp"
#include "integrations/store/location.hpp"

namespace calcar::store {

namespace internal {
class Vault;
}

/// Who acts, from where.
struct Actor {
  std::string name;       ///< of the clinician, as it is signed
  std::string workplace;  ///< of the machine, as the clinic calls it
};

/// An open store: one connection, its keys, its audit chain. Rooms beside this one (`Patients`,
/// `Consultations`, `Outbox` …) work on it. May be used from several threads, which take turns.
class Store {
 public:
  /// Makes an empty store with one key slot.
  ///
  /// @errors  Refused when one is already there; Unwritable, Full, Unavailable
  [[nodiscard]] static engine::Result<Store> create(const Location& location, KeySource& key);

  /// Opens a store: checks that it is whole, backs it up and brings it to this program's schema where it is
  /// older, and unlocks its keys.
  ///
  /// @param backupFolder  where a server's backup goes; empty = `$XDG_STATE_HOME/calcar`. A file's is beside
  /// it
  /// @errors  Unreadable when there is none or it is damaged; Foreign when a newer program made it; Sealed
  ///          when the key is another one; Unavailable
  [[nodiscard]] static engine::Result<Store> open(const Location& location, KeySource& key,
                                                  const std::filesystem::path& backupFolder = {});

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  [[nodiscard]] const std::string& id() const;  ///< random, made with the store
  [[nodiscard]] const Location& location() const;

  /// For the rooms of this library.
  [[nodiscard]] internal::Vault& vault() const { return *m_vault; }

 private:
  explicit Store(std::unique_ptr<internal::Vault> vault);
  std::unique_ptr<internal::Vault> m_vault;
};

}  // namespace calcar::store
