#pragma once

#include <stdexcept>
#include <string>

#include "integrations/store/consultations.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::tests {

inline const store::Actor kNora{"Nora Hagen", "room-1"};
inline const store::Actor kOle{"Ole Lund", "room-2"};

template <typename T>
T need(engine::Result<T> result) {
  if (!result) {
    throw std::runtime_error(result.error().where + ": " + result.error().detail);
  }
  if constexpr (!std::is_void_v<T>) {
    return std::move(*result);
  }
}

/// A patient of whom nothing is searched.
inline std::string addPatient(const store::Store& store) {
  store::internal::Vault& vault = store.vault();
  const std::string id = store::internal::newId();
  need(vault.write([&](store::internal::Connection& connection) {
    connection.execute(
        "INSERT INTO patient(id, version, changed, sealed) VALUES($1, $2, $3, $4)",
        {id, std::int64_t{1}, store::internal::utcNow(),
         store::internal::Bytes{vault.sealer.seal(store::internal::patientBelonging(id), "{}")}});
  }));
  return id;
}

/// A consultation of a patient of its own.
struct Begun {
  std::string patient;
  std::string consultation;
};

inline Begun begin(const store::Store& store) {
  Begun begun;
  begun.patient = addPatient(store);
  begun.consultation = need(store::Consultations(store).begin(kNora, begun.patient, "empty"));
  return begun;
}

/// One entry, as an edit makes it.
inline store::Append edit(const Begun& begun, std::int64_t sequence, const std::string& payload = "edit",
                          std::string id = {}) {
  store::Append what;
  what.consultation = begun.consultation;
  what.patient = begun.patient;
  what.entries.push_back({sequence, id.empty() ? store::internal::newId() : std::move(id), payload});
  what.trail.push_back({"changed", {}, {{"kind", "answer-finding"}}});
  return what;
}

/// A visit that is signed with the entry `sequence`, with a note.
inline store::Append signature(const Begun& begun, std::int64_t sequence, const std::string& visit,
                               std::int64_t version, const std::string& document) {
  store::Append what = edit(begun, sequence, "sign");
  what.visits.push_back(
      {0, visit, begun.consultation, begun.patient, "2026-11-20T10:15", "signed", version, {}});
  what.records.push_back({visit, version, "as signed " + std::to_string(version)});
  what.documents.push_back({document, visit, version, "note", "%PDF of " + document});
  what.trail = {{"signed", visit, {}}};
  return what;
}

inline std::int64_t count(const store::Store& store, const std::string& from) {
  return need(store.vault().read([&](store::internal::Connection& connection) {
    return store::internal::number(connection.query("SELECT count(*) FROM " + from).front().front());
  }));
}

}  // namespace calcar::tests
