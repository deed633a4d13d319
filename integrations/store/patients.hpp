#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

struct StoredPatient {
  std::string id;            ///< of the store; tells nothing
  std::int64_t version = 0;  ///< grows by one with each change
  std::string payload;       ///< as it was given
  std::string mergedInto;    ///< the record that took its place; empty = none
};

/// The people of a store. What is kept of each is a text of the caller's (JSON), sealed; names, birth date
/// and ids are found again through keyed digests, so that no plain text is on the disk.
class Patients {
 public:
  explicit Patients(const Store& store) : m_store(&store) {}

  /// @returns the new record's id
  [[nodiscard]] engine::Result<std::string> add(const Actor& actor, const engine::Patient& patient,
                                                const std::string& payload) const;
  /// @errors  Conflict when the record is no longer of this version; UnknownId
  [[nodiscard]] engine::Result<void> change(const Actor& actor, const StoredPatient& before,
                                            const engine::Patient& patient, const std::string& payload) const;
  /// @errors  UnknownId
  [[nodiscard]] engine::Result<StoredPatient> read(const std::string& id) const;

  /// Those of whom every word is the beginning of a name, an id, or a birth date (`1991-03-14`,
  /// `14.03.1991`). Records that were merged into others are left out.
  [[nodiscard]] engine::Result<std::vector<StoredPatient>> search(std::string_view words,
                                                                  std::size_t limit = 20) const;
  /// The record with exactly this id of this issuer. There is at most one that is not merged.
  [[nodiscard]] engine::Result<std::optional<StoredPatient>> withId(const std::string& issuer,
                                                                    const std::string& id) const;

 private:
  const Store* m_store;
};

}  // namespace calcar::store
