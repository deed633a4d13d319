#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "integrations/store/consultations.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/patients.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store::tests {

inline const Actor kNora{"Nora Vik", "room-1"};
inline const Actor kOle{"Ole Berg", "room-2"};

/// A person of whom the store knows what `payload` says.
inline std::string addPerson(const Store& store, const std::string& payload) {
  engine::Patient person;
  person.family = "Berg";
  person.given = "Ida";
  const auto id = Patients(store).add(kNora, person, payload);
  EXPECT_TRUE(id) << id.error().detail;
  return id.value_or("");
}

/// A complaint with one signed visit: two entries, a record, a letter that was queued. What is stored says
/// `words`, so that a test can look for them.
inline std::string addComplaint(const Store& store, const std::string& patient, const std::string& words,
                                const std::string& happened = "2026-11-20T10:15") {
  const Consultations consultations(store);
  const auto id = consultations.begin(kNora, patient, "snapshot of " + words);
  EXPECT_TRUE(id) << id.error().detail;
  Append what;
  what.consultation = *id;
  what.patient = patient;
  what.entries = {{1, *id + "-1", "first of " + words}, {2, *id + "-2", "second of " + words}};
  what.visits = {{0, *id + "-v", *id, patient, happened, "signed", 1, {}}};
  what.records = {{*id + "-v", 1, "record of " + words}};
  what.documents = {{*id + "-d", *id + "-v", 1, "referral", "letter of " + words}};
  what.snapshots = {{2, "later snapshot of " + words}};
  what.trail = {{"signed", *id + "-v", {{"pack", "hip"}}}};
  const auto stored = consultations.append(kNora, what);
  EXPECT_TRUE(stored) << stored.error().detail;
  return *id;
}

/// The letter of a complaint on its way out, in a state.
inline void addDelivery(const Store& store, const std::string& patient, const std::string& complaint,
                        const std::string& state) {
  internal::Vault& vault = store.vault();
  const std::string id = complaint + "-o";
  const auto stored = vault.write([&](internal::Connection& connection) {
    connection.execute(
        "INSERT INTO outgoing(id, document, transport, state, urgent, attempts, due, made, changed, sealed) "
        "VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {id, complaint + "-d", std::string("folder:praxis"), state, std::int64_t{1}, std::int64_t{0},
         internal::utcNow(), internal::utcNow(), internal::utcNow(),
         internal::Bytes{vault.sealer.seal(internal::outgoingBelonging(patient, id), "no answer yet")}});
  });
  EXPECT_TRUE(stored) << stored.error().detail;
}

/// Changes the tables past the library, as somebody with the file or the server's password could.
inline void tamper(const Store& store, const std::string& statement, const internal::Row& values = {}) {
  internal::Connection& connection = store.vault().connection;
  connection.transact([&] { connection.execute(statement, values); });
}

inline std::int64_t count(const Store& store, const std::string& what, const internal::Row& values = {}) {
  return internal::number(
      store.vault().connection.query("SELECT count(*) FROM " + what, values).front().front());
}

}  // namespace calcar::store::tests
