#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

/// Entries that the database could not take: kept sealed in a file on this machine until it can. So work goes
/// on while the network is gone, and a power cut in between loses nothing either.
class Pending {
 public:
  /// @param folder  of this machine and user; made when it is missing, for its owner alone
  Pending(const Store& store, std::filesystem::path folder);

  /// Durable when it returns. @errors  Unwritable, Full
  [[nodiscard]] engine::Result<void> keep(const std::string& patient, const std::string& consultation,
                                          const StoredEntry& entry) const;
  /// What is kept for a consultation, in order. What was cut off while it was written had not been
  /// acknowledged and is left out. @errors  Sealed when it is of another patient or altered
  [[nodiscard]] engine::Result<std::vector<StoredEntry>> read(const std::string& patient,
                                                              const std::string& consultation) const;
  /// Once the database has them.
  void clear(const std::string& consultation) const;
  /// The consultations that wait.
  [[nodiscard]] std::vector<std::string> waiting() const;

 private:
  [[nodiscard]] std::filesystem::path fileOf(const std::string& consultation) const;

  const Store* m_store;
  std::filesystem::path m_folder;
};

}  // namespace calcar::store
