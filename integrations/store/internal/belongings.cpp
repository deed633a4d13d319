#include "integrations/store/internal/belongings.hpp"

namespace calcar::store::internal {
namespace {

std::string numbered(const std::string& id, std::int64_t number) { return id + '/' + std::to_string(number); }

}  // namespace

Belonging patientBelonging(const std::string& patient) { return {"patient", patient, patient}; }

Belonging snapshotBelonging(const std::string& patient, const std::string& consultation,
                            std::int64_t sequence) {
  return {"snapshot", patient, numbered(consultation, sequence)};
}

Belonging entryBelonging(const std::string& patient, const std::string& consultation, std::int64_t sequence) {
  return {"entry", patient, numbered(consultation, sequence)};
}

Belonging recordBelonging(const std::string& patient, const std::string& visit, std::int64_t version) {
  return {"record", patient, numbered(visit, version)};
}

Belonging documentBelonging(const std::string& patient, const std::string& id) {
  return {"document", patient, id};
}

Belonging outgoingBelonging(const std::string& patient, const std::string& id) {
  return {"outgoing", patient, id};
}

Belonging mergeBelonging(const std::string& surviving, const std::string& id) {
  return {"merge", surviving, id};
}

Belonging cohortRunBelonging(const std::string& run) { return {"cohort-run", {}, run}; }

Belonging cohortChangeBelonging(const std::string& run, std::int64_t visit) {
  return {"cohort-change", {}, numbered(run, visit)};
}

}  // namespace calcar::store::internal
