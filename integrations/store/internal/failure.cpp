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
  return at == std::string::npos ? std::string() : message.substr(at + kMark.size(), 5);
}

Error errorOfServer(const std::string& message) {
  const std::string state = stateIn(message);
  if (state == "53100" || state == "53200" || state == "54000") {
    return {ErrorCode::Full, kWhere, "the database server has no room left; make room there, then go on"};
  }
  if (state == "25006") {
    return {ErrorCode::Unwritable, kWhere, "the database is read-only at the moment"};
  }
  if (state == "23505" || state == "40001" || state == "40P01" || state == "55P03") {
    return {ErrorCode::Conflict, kWhere, "another workplace changed the same thing at the same time"};
  }
  if (state.starts_with("28") || state == "42501") {
    return {ErrorCode::Refused, kWhere,
            "the database server does not let this user in; check user and PGPASSFILE"};
  }
  if (state.starts_with("08") || state.starts_with("57") || state.empty()) {
    return {ErrorCode::Unavailable, kWhere, "the database does not answer; check the network and try again"};
  }
  return {ErrorCode::Unreadable, kWhere, "the database refused a statement (SQLSTATE " + state + ")"};
}

struct Meaning {
  const std::type_info& kind;
  ErrorCode code;
  const char* detail;
};

Error errorOfFile(const Poco::Exception& error) {
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
  return known == kMeanings.end()
             ? Error{ErrorCode::Unreadable, kWhere, std::string("the database reports ") + error.name()}
             : Error{known->code, kWhere, known->detail};
}

}  // namespace

void fail(ErrorCode code, std::string where, std::string detail) {
  throw Failure{Error{code, std::move(where), std::move(detail)}};
}

// What the libraries say may quote a value; their kinds are all that is handed on.
Error errorInFlight() {
  try {
    throw;
  } catch (const Failure& failure) {
    return failure.error;
  } catch (const Poco::Data::PostgreSQL::PostgreSQLException& error) {
    return errorOfServer(error.message());
  } catch (const Poco::Data::ConnectionFailedException&) {
    return {ErrorCode::Unavailable, kWhere,
            "the database does not answer; check that it runs and the network"};
  } catch (const Poco::Data::NotConnectedException&) {
    return {ErrorCode::Unavailable, kWhere, "the connection to the database is gone"};
  } catch (const Poco::Exception& error) {
    return errorOfFile(error);
  } catch (const std::bad_alloc&) {
    return {ErrorCode::Full, kWhere, "no memory left"};
  } catch (const std::exception&) {
    return {ErrorCode::Unreadable, kWhere, "the store could not be used"};
  }
}

}  // namespace calcar::store::internal
