#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/result.hpp"
#include "integrations/store/audit.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/store/merge.hpp"
#include "integrations/store/patients.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

// ---- a copy of everything

struct ExportedDocument {
  DocumentRecord document;
  std::string replacedBy;  ///< number of the newer version; empty = none
  std::string made;        ///< UTC
};

/// A document on one way out, in the words in which it is stored.
struct ExportedDelivery {
  std::string id;
  std::string document;
  std::string transport;
  std::string state;
  bool urgent = false;
  std::int64_t attempts = 0;
  std::string changed;  ///< UTC
  std::string detail;   ///< last reason, or who acknowledged
};

struct ExportedConsultation {
  ConsultationRow row;
  std::vector<StoredSnapshot> snapshots;
  std::vector<StoredEntry> entries;
  std::vector<VisitRow> visits;
  std::vector<VisitRecord> records;
  std::vector<ExportedDocument> documents;
  std::vector<ExportedDelivery> deliveries;
};

/// Everything that is stored of one person.
struct PatientExport {
  std::vector<StoredPatient> records;  ///< the person's own, then those that were merged into it
  std::vector<ExportedConsultation> consultations;
  std::vector<Merge> merges;
  std::vector<TrailEvent> events;
};

/// @errors  UnknownId; Refused when the record was merged into another one: export that one
[[nodiscard]] engine::Result<PatientExport> exportPatient(const Store& store, const Actor& actor,
                                                          const std::string& patient);

// ---- erasure

struct ErasureWish {
  std::string patient;
  std::string reason;
  /// why documents that never arrived are given up; empty = they stop the erasure
  std::string despiteUndelivered;
};

/// What was erased. The stub in the audit trail says the same.
struct Erasure {
  std::int64_t records = 0;  ///< of the person, with those merged into it
  std::int64_t consultations = 0;
  std::int64_t visits = 0;
  std::int64_t documents = 0;
  std::int64_t auditDetails = 0;
  bool isSwept = false;  ///< no remnant is left in the files of the store
  std::string advice;    ///< what is left to do: backups, and what could not be swept
};

/// Erases all that is stored of one person, in one transaction. Of the audit trail the rows stay, without
/// their details: that something happened, not what. Backups that were made before still hold it.
///
/// @errors  UnknownId; Refused, saying why: no reason; merged into another record (erase that one); a
///          consultation is open; a document is on its way and did not arrive
[[nodiscard]] engine::Result<Erasure> erasePatient(const Store& store, const Actor& actor,
                                                   const ErasureWish& wish);

/// Writes the files of the store anew, so that they hold no remnant of what was erased. `erasePatient` does
/// it by itself; again when it said that it could not. @returns the same advice; empty = nothing left to do
[[nodiscard]] std::string sweep(const Store& store);

// ---- retention

/// A usual period after the last visit. A default, not a statement about any law.
inline constexpr int kUsualRetentionYears = 10;

/// The day before which a last visit lies too far back.
[[nodiscard]] engine::Date retentionLimit(engine::Date today, int years = kUsualRetentionYears);

struct Expired {
  std::string patient;
  std::string lastVisit;  ///< of a person without a visit, when the record was changed last
};

/// Those whose last visit was before that day, the longest ago first.
[[nodiscard]] engine::Result<std::vector<Expired>> findExpired(const Store& store, engine::Date before,
                                                               std::size_t limit = 1000);

struct RetentionReport {
  std::int64_t erased = 0;
  struct Kept {
    std::string patient;
    std::string why;
  };
  std::vector<Kept> kept;
  std::string advice;
};

/// Erases them one by one. Stopped at any moment, it goes on when it is called again.
///
/// @param goOn  asked before each of them, with the number erased so far
[[nodiscard]] engine::Result<RetentionReport> eraseExpired(
    const Store& store, const Actor& actor, engine::Date before,
    const std::function<bool(std::int64_t)>& goOn = [](std::int64_t) { return true; });

}  // namespace calcar::store
