#include "integrations/store/contents.hpp"

#include <string>

#include "integrations/store/internal/schema.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using internal::Connection;

std::int64_t count(Connection& connection, const std::string& rows) {
  return internal::number(connection.query("SELECT count(*) FROM " + rows).at(0).front());
}

}  // namespace

engine::Result<StoreContents> contentsOf(const Store& store) {
  return store.vault().read([](Connection& connection) {
    StoreContents contents;
    contents.schema = internal::schemaOf(connection);
    contents.people = count(connection, "patient WHERE merged_into IS NULL");
    contents.consultations = count(connection, "consultation");
    contents.visits = count(connection, "visit");
    contents.signedVisits = count(connection, "visit WHERE version>0");
    contents.documents = count(connection, "document");
    contents.outgoing = count(connection, "outgoing WHERE state<>'acknowledged'");
    contents.trailEvents = count(connection, "audit");
    return contents;
  });
}

}  // namespace calcar::store
