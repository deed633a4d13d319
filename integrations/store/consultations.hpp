#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

struct StoredEntry {
  std::int64_t sequence = 0;
  std::string id;  ///< its maker's; the same twice is one entry
  std::string payload;
};

struct StoredSnapshot {
  std::int64_t sequence = 0;
  std::string payload;
};

/// One complaint of one patient, as far as it is needed to go on with it.
struct StoredConsultation {
  std::string id;
  std::string patient;
  std::int64_t sequence = 0;         ///< of the last entry
  StoredSnapshot base;               ///< the latest snapshot
  std::vector<StoredEntry> entries;  ///< since then, without a gap
};

struct ConsultationRow {
  std::string id;
  std::string patient;
  std::int64_t sequence = 0;
  std::string started;
  std::string changed;
};

/// What can be listed of a visit without unsealing it.
struct VisitRow {
  std::int64_t number = 0;
  std::string id;
  std::string consultation;
  std::string patient;
  std::string happened;  ///< `2026-11-20T10:15`, the clinic's clock
  std::string state;     ///< `draft`, `reviewed`, `signed`, `amended`
  std::int64_t version = 0;
  std::string changed;
};

/// A visit as it was signed: everything that was known and said then.
struct VisitRecord {
  std::string visit;
  std::int64_t version = 0;
  std::string payload;
};

/// A signed document, to be kept.
struct DocumentRecord {
  std::string id;  ///< its number; no patient data in it
  std::string visit;
  std::int64_t version = 0;  ///< of the visit
  std::string kind;
  std::string payload;  ///< the PDF
};

/// An event for the audit trail that belongs to what is stored.
struct TrailNote {
  std::string action;  ///< `changed`, `overrode`, `signed` …
  std::string visit;
  std::map<std::string, std::string> detail;  ///< free of names and free text, but for reasons
};

/// What is stored together or not at all.
struct Append {
  std::string consultation;
  std::string patient;  ///< whose it must be (hazard H03)
  std::vector<StoredEntry> entries;
  std::vector<VisitRow> visits;  ///< new ones and those whose state changed, by id
  std::vector<VisitRecord> records;
  std::vector<DocumentRecord> documents;
  std::vector<StoredSnapshot> snapshots;
  std::vector<TrailNote> trail;
};

class Consultations {
 public:
  explicit Consultations(const Store& store) : m_store(&store) {}

  /// @param snapshot  of a consultation in which nothing has happened yet
  /// @returns the new consultation's id
  [[nodiscard]] engine::Result<std::string> begin(const Actor& actor, const std::string& patient,
                                                  const std::string& snapshot) const;

  /// Reads it, and leaves in the trail that somebody did. @errors  UnknownId
  [[nodiscard]] engine::Result<StoredConsultation> open(const Actor& actor, const std::string& id) const;

  /// Durable when it returns. Entries that are there already, by their id, are not stored again; so after a
  /// lost answer the same may be sent again.
  ///
  /// @errors  Conflict when others came first: read `since` and rebase; WrongContext when the consultation is
  ///          of another patient; UnknownId; Full, Unwritable, Unavailable: nothing is stored, and the same
  ///          may be tried again
  [[nodiscard]] engine::Result<void> append(const Actor& actor, const Append& what) const;

  /// What others stored after `sequence`.
  [[nodiscard]] engine::Result<std::vector<StoredEntry>> since(const std::string& id,
                                                               std::int64_t sequence) const;

  [[nodiscard]] engine::Result<std::vector<ConsultationRow>> ofPatient(const std::string& patient) const;
  /// @param patient  empty = of everybody; the latest first
  [[nodiscard]] engine::Result<std::vector<VisitRow>> visits(const std::string& patient, std::size_t limit,
                                                             const std::string& before = {}) const;
  /// @errors  UnknownId
  [[nodiscard]] engine::Result<VisitRow> visit(const std::string& id) const;
  /// @param version  0 = the latest. @errors  UnknownId
  [[nodiscard]] engine::Result<VisitRecord> record(const std::string& visit, std::int64_t version = 0) const;

  // ---- who else is here

  /// Says that this workplace has it open; to be repeated every minute. @returns the others, seen within
  /// three minutes
  [[nodiscard]] engine::Result<std::vector<std::string>> present(const Actor& actor,
                                                                 const std::string& id) const;
  [[nodiscard]] engine::Result<void> leave(const Actor& actor, const std::string& id) const;

 private:
  const Store* m_store;
};

}  // namespace calcar::store
