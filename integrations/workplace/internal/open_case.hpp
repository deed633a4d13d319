#pragma once

#include <string>
#include <vector>

#include "engine/consultation/consultation.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/store/pending.hpp"
#include "integrations/workplace/desk.hpp"

namespace calcar::workplace::internal {

/// The consultation that is open, and how it is kept.
struct OpenCase {
  std::string id;
  std::string patient;  ///< id of the store
  engine::Consultation consultation;
  std::vector<engine::Entry> waiting;  ///< accepted here, not yet in the database
};

/// What one action needs besides its entry.
struct Extras {
  std::vector<store::VisitRecord> records;
  std::vector<store::DocumentRecord> documents;
};

/// Everything that saving needs to know.
struct Saver {
  const store::Store& store;
  const engine::Pack& pack;
  store::Actor actor;
  store::Pending pending;
};

/// Reads a consultation and what waits for it on this machine.
[[nodiscard]] engine::Result<OpenCase> openCase(const Saver& saver, const std::string& consultation);

/// Stores an entry, behind those that wait; takes in what others stored first. When the database is gone the
/// entry waits on this machine instead.
[[nodiscard]] engine::Result<Done> save(const Saver& saver, OpenCase& open, engine::Entry entry,
                                        const Extras& extras);

/// Sends what waits and takes in what others did.
[[nodiscard]] engine::Result<Done> refresh(const Saver& saver, OpenCase& open);

}  // namespace calcar::workplace::internal
