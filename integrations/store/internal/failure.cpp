#include "integrations/store/internal/failure.hpp"

#include <Poco/Data/DataException.h>
#include <Poco/Data/PostgreSQL/PostgreSQLException.h>
#include <Poco/Data/SQLite/SQLiteException.h>

#include <algorithm>
#include <array>
#include <new>
#include <typeinfo>

namespace calcar::store::internal {
namespace {

using engine::Error;
using engine::ErrorCode;

constexpr const char* kWhere = "store";

/// PostgreSQL's own code of an error (`23505`), from the text that Poco makes of it.
std::string stateIn(const std::string& message) {
  constexpr std::string_view kMark = "State: ";
  const std::size_t at = message.rfind(kMark);
  // Poco writes “N/A” where libpq has no code: the server went away.
  const std::string state = at == std::string::npos ? std::string() : message.substr(at + kMark.size(), 5);
  return state.starts_with("N/A") ? std::string() : state;
}

struct ServerMeaning {
  std::string_view begin;  ///< of the code
  ErrorCode code;
  Remedy remedy;
  const char* detail;
};

/// The first that fits holds. https://www.postgresql.org/docs/15/errcodes-appendix.html
constexpr std::array<ServerMeaning, 17> kServerMeanings{{
    {"53100", ErrorCode::Full, Remedy::None,
     "the database server has no room left; make room there, then go on: nothing is lost"},
    {"53300", ErrorCode::Unavailable, Remedy::Reconnect,
     "the database server has too many connections; close other programs or raise max_connections"},
    {"53", ErrorCode::Full, Remedy::None, "the database server is short of memory; try again later"},
    {"25006", ErrorCode::Unwritable, Remedy::None, "the database is read-only at the moment"},
    {"25P03", ErrorCode::Unavailable, Remedy::Reconnect, "the connection to the database was given up"},
    {"23505", ErrorCode::Conflict, Remedy::Once, "the same thing is there already"},
    {"23", ErrorCode::Refused, Remedy::None, "what this belongs to is not in the store"},
    {"40", ErrorCode::Conflict, Remedy::Again,
     "another workplace changed the same thing at the same time; try again"},
    {"55P03", ErrorCode::Unavailable, Remedy::None,
     "another workplace holds the store; wait for it, then go on"},
    {"28", ErrorCode::Refused, Remedy::None,
     "the database server does not let this user in; check user and PGPASSFILE"},
    {"42501", ErrorCode::Refused, Remedy::None,
     "the database user may not do this; give it the rights on its own database"},
    {"3D000", ErrorCode::Unreadable, Remedy::None,
     "there is no such database on the server; “createdb” makes one"},
    {"57014", ErrorCode::Unavailable, Remedy::None, "the database took too long; try again later"},
    {"58", ErrorCode::Unwritable, Remedy::None,
     "the disk of the database server reports an error; check it, then go on"},
    {"XX", ErrorCode::Unreadable, Remedy::None,
     "the database server reports damage; look into its log and restore the latest backup"},
    {"57", ErrorCode::Unavailable, Remedy::Reconnect,
     "the database does not answer; check the network and try again"},
    {"08", ErrorCode::Unavailable, Remedy::Reconnect,
     "the database does not answer; check the network and try again"},
}};

struct Meaning {
  const std::type_info& kind;
  ErrorCode code;
  const char* detail;
};

Trouble troubleOfFile(const Poco::Exception& error) {
  namespace Lite = Poco::Data::SQLite;
  constexpr const char* kHeld = "another program holds the store; wait for it, then go on";
  static const std::array<Meaning, 11> kMeanings{{
      {typeid(Lite::DatabaseFullException), ErrorCode::Full,
       "no room left on the disk; make room, then go on: nothing is lost"},
      {typeid(Lite::ReadOnlyException), ErrorCode::Unwritable,
       "the store can be read but not written; check its rights and its disk"},
      {typeid(Lite::CantOpenDBFileException), ErrorCode::Unreadable,
       "the file of the store cannot be opened; check that it is there and yours"},
      {typeid(Lite::CorruptImageException), ErrorCode::Unreadable,
       "the file of the store is damaged; restore the latest backup"},
      {typeid(Lite::IOErrorException), ErrorCode::Unwritable,
       "the disk of the store reports an error; check it, then go on"},
      {typeid(Lite::DBLockedException), ErrorCode::Unavailable, kHeld},
      {typeid(Lite::TableLockedException), ErrorCode::Unavailable, kHeld},
      {typeid(Lite::LockProtocolException), ErrorCode::Unavailable, kHeld},
      {typeid(Lite::ConstraintViolationException), ErrorCode::Conflict, "the same thing is there already"},
      {typeid(Lite::NoMemoryException), ErrorCode::Full, "no memory left"},
      {typeid(Lite::InvalidSQLStatementException), ErrorCode::Unreadable,
       "the file is not a store of this program, or it is damaged"},
  }};
  const auto* known = std::find_if(kMeanings.begin(), kMeanings.end(),
                                   [&error](const Meaning& one) { return one.kind == typeid(error); });
  if (known == kMeanings.end()) {
    return {Error{ErrorCode::Unreadable, kWhere, std::string("the database reports ") + error.name()},
            Remedy::None};
  }
  return {Error{known->code, kWhere, known->detail},
          known->code == ErrorCode::Conflict ? Remedy::Once : Remedy::None};
}

}  // namespace

void fail(ErrorCode code, std::string where, std::string detail) {
  throw Failure{Error{code, std::move(where), std::move(detail)}};
}

Trouble troubleOfServer(const std::string& state) {
  // Without a code it is libpq that speaks: the server does not.
  const auto* known = std::find_if(kServerMeanings.begin(), kServerMeanings.end(),
                                   [&](const ServerMeaning& one) { return state.starts_with(one.begin); });
  if (known != kServerMeanings.end()) {
    return {Error{known->code, kWhere, known->detail}, known->remedy};
  }
  if (state.empty()) {
    return troubleOfServer("08000");
  }
  return {Error{ErrorCode::Unreadable, kWhere, "the database refused a statement (SQLSTATE " + state + ")"},
          Remedy::None};
}

// What the libraries say may quote a value; their kinds are all that is handed on.
Trouble troubleInFlight() {
  try {
    throw;
  } catch (const Failure& failure) {
    return {failure.error, Remedy::None};
  } catch (const Poco::Data::PostgreSQL::PostgreSQLException& error) {
    return troubleOfServer(stateIn(error.message()));
  } catch (const Poco::Data::ConnectionFailedException&) {
    return {Error{ErrorCode::Unavailable, kWhere,
                  "the database does not answer; check that it runs and the network"},
            Remedy::Reconnect};
  } catch (const Poco::Data::NotConnectedException&) {
    return {Error{ErrorCode::Unavailable, kWhere, "the connection to the database is gone"},
            Remedy::Reconnect};
  } catch (const Poco::Exception& error) {
    return troubleOfFile(error);
  } catch (const std::bad_alloc&) {
    return {Error{ErrorCode::Full, kWhere, "no memory left"}, Remedy::None};
  } catch (const std::exception&) {
    return {Error{ErrorCode::Unreadable, kWhere, "the store could not be used"}, Remedy::None};
  }
}

Error errorInFlight() { return *troubleInFlight().error; }

}  // namespace calcar::store::internal
