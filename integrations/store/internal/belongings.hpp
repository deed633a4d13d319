#pragma once

#include <cstdint>
#include <string>

#include "integrations/store/internal/sealing.hpp"

namespace calcar::store::internal {

// Under what name each kind of record is sealed. Written once, because who seals, who reads and who seals
// anew under another key must say the same. (`auditBelonging` is with the chain.)

[[nodiscard]] Belonging patientBelonging(const std::string& patient);
[[nodiscard]] Belonging snapshotBelonging(const std::string& patient, const std::string& consultation,
                                          std::int64_t sequence);
[[nodiscard]] Belonging entryBelonging(const std::string& patient, const std::string& consultation,
                                       std::int64_t sequence);
[[nodiscard]] Belonging recordBelonging(const std::string& patient, const std::string& visit,
                                        std::int64_t version);
/// @param id  the document's number
[[nodiscard]] Belonging documentBelonging(const std::string& patient, const std::string& id);
[[nodiscard]] Belonging outgoingBelonging(const std::string& patient, const std::string& id);
[[nodiscard]] Belonging mergeBelonging(const std::string& surviving, const std::string& id);
[[nodiscard]] Belonging cohortRunBelonging(const std::string& run);
/// @param visit  its number in the store
[[nodiscard]] Belonging cohortChangeBelonging(const std::string& run, std::int64_t visit);

}  // namespace calcar::store::internal
