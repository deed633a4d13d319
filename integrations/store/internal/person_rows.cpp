#include "integrations/store/internal/person_rows.hpp"

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {

std::vector<std::string> heldRecordsOf(Connection& connection, const std::string& patient) {
  const std::string held = connection.isServer() ? " FOR UPDATE" : "";
  const auto rows = connection.query("SELECT merged_into FROM patient WHERE id=$1" + held, {patient});
  if (rows.empty()) {
    fail(engine::ErrorCode::UnknownId, "store.patient", "there is no record with this id");
  }
  if (!text(rows.front().front()).empty()) {
    fail(engine::ErrorCode::Refused, "store.patient",
         "this record was merged into " + text(rows.front().front()) + "; take that one");
  }
  std::vector<std::string> ids{patient};
  // The list grows while it is walked: a merged record may itself have taken others in.
  for (std::size_t at = 0; at < ids.size(); ++at) {
    for (const Row& row :
         connection.query("SELECT id FROM patient WHERE merged_into=$1 ORDER BY number" + held, {ids[at]})) {
      ids.push_back(text(row.front()));
    }
  }
  return ids;
}

}  // namespace calcar::store::internal
