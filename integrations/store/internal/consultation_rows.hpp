#pragma once

#include <array>
#include <string>

#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store::internal {

/// A kind of sealed record that hangs on a consultation, and the statements about it.
struct ConsultationRows {
  const char* table;
  const char* keys;   ///< of one consultation, in order
  const char* open;   ///< the sealed column of one key
  const char* put;    ///< a sealed column in the place of that of one key
  const char* erase;  ///< all of one consultation
  Belonging (*belonging)(const std::string& patient, const Row& key);
};

/// All kinds, in the order in which they can be erased.
[[nodiscard]] const std::array<ConsultationRows, 5>& consultationRows();

/// What one record says.
[[nodiscard]] std::string opened(Vault& vault, const ConsultationRows& kind, const std::string& patient,
                                 const Row& key);

/// Gives a consultation to another patient: seals each of its records anew, one at a time, within the
/// caller's transaction.
void giveTo(Vault& vault, const std::string& consultation, const std::string& from, const std::string& to);

/// The consultations of a patient, in order. On a server they are held until the transaction ends, so that
/// nobody adds to them meanwhile.
[[nodiscard]] std::vector<std::string> heldConsultationsOf(Connection& connection,
                                                           const std::string& patient);

}  // namespace calcar::store::internal
