#pragma once

#include <stdexcept>
#include <string>

#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/outbox.hpp"

namespace calcar::tests {

inline store::Actor norasDesk() { return {"Nora Berg", "desk-1"}; }

/// A PDF of its own for each number.
inline std::string pdfOf(const std::string& number) {
  return "%PDF-1.7\n" + number + std::string(3000, '.') + "\n%%EOF\n";
}

/// Puts a signed document in a store, with the visit, consultation and patient that it belongs to.
inline void addSignedDocument(const store::Store& store, const std::string& number,
                              const std::string& kind = "referral") {
  namespace in = store::internal;
  in::Vault& vault = store.vault();
  const auto written = vault.write([&](in::Connection& connection) {
    const std::string now = in::utcNow();
    const std::string patient = "p" + number;
    const std::string consultation = "c" + number;
    const std::string visit = "v" + number;
    connection.execute("INSERT INTO patient(id, version, changed, sealed) VALUES($1, 1, $2, $3)",
                       {patient, now, in::Bytes{vault.sealer.seal(in::patientBelonging(patient), "{}")}});
    connection.execute(
        "INSERT INTO consultation(id, patient, sequence, started, changed) VALUES($1, $2, 0, $3, $4)",
        {consultation, patient, now, now});
    connection.execute(
        "INSERT INTO visit(id, consultation, happened, state, version, changed) "
        "VALUES($1, $2, '2026-11-29T10:15', 'signed', 1, $3)",
        {visit, consultation, now});
    connection.execute(
        "INSERT INTO document(id, visit, version, kind, made, sealed) VALUES($1, $2, 1, $3, $4, $5)",
        {number, visit, kind, now,
         in::Bytes{vault.sealer.seal(in::documentBelonging(patient, number), pdfOf(number))}});
  });
  if (!written) {
    throw std::runtime_error("the document could not be stored: " + written.error().detail);
  }
}

/// Marks a document as replaced by another number.
inline void replaceDocument(const store::Store& store, const std::string& number, const std::string& by) {
  const auto written = store.vault().write([&](store::internal::Connection& connection) {
    connection.execute("UPDATE document SET replaced_by=$1 WHERE id=$2", {by, number});
  });
  if (!written) {
    throw std::runtime_error(written.error().detail);
  }
}

/// How often the audit trail has an action of a document's patient.
inline std::int64_t trailCount(const store::Store& store, const std::string& number,
                               const std::string& action) {
  const auto count = store.vault().read([&](store::internal::Connection& connection) {
    return store::internal::number(
        connection.query("SELECT COUNT(*) FROM audit WHERE patient=$1 AND action=$2", {"p" + number, action})
            .front()
            .front());
  });
  return count.value_or(-1);
}

/// A clock that is moved by hand.
struct HandClock {
  std::string now = "2026-11-29T10:00:00.000Z";
  void pass(int seconds) { now = store::internal::utcAfter(now, seconds); }
};

}  // namespace calcar::tests
