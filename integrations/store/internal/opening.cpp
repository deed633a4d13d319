#include "integrations/store/internal/opening.hpp"

#include <Poco/Data/PostgreSQL/Connector.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/Statement.h>
#include <Poco/URI.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <string>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/file_place.hpp"

namespace calcar::store::internal {
namespace {

using Poco::Data::Session;
using Poco::Data::Statement;

/// How long a statement waits for another program's transaction, in milliseconds.
constexpr int kBusyWait = 5'000;
/// How long a single statement may take, and how long a transaction may do nothing, in milliseconds.
constexpr int kLongestStatement = 120'000;
constexpr int kLongestPause = 300'000;

void registerOnce() {
  static std::once_flag once;
  std::call_once(once, [] {
    Poco::Data::SQLite::Connector::registerConnector();
    Poco::Data::PostgreSQL::Connector::registerConnector();
  });
}

/// Made before SQLite makes it, because SQLite would let the whole group read it.
void makeFile(const std::filesystem::path& file) {
  std::error_code ignored;
  std::filesystem::create_directories(folderOf(file), ignored);
  const int handle = ::open(file.c_str(), O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, S_IRUSR | S_IWUSR);
  if (handle < 0) {
    const bool isThere = errno == EEXIST;
    fail(isThere ? engine::ErrorCode::Refused : engine::ErrorCode::Unwritable, "store",
         isThere ? "there is a file of that name already" : "expected a folder that can be written");
  }
  ::close(handle);
}

/// Poco divides this text at blanks and hands the parts to libpq.
std::string serverWords(const Location& location) {
  std::string words = "host=" + location.host + " port=" + std::to_string(location.port) +
                      " user=" + location.user + " dbname=" + location.database +
                      " connect_timeout=5 keepalives_idle=10 keepalives_interval=5 keepalives_count=3" +
                      " tcp_user_timeout=15000 application_name=calcar";
  if (!location.encryption.empty()) {
    words += " sslmode=" + location.encryption;
  }
  if (!location.rootCertificate.empty()) {
    words += " sslrootcert=" + location.rootCertificate;
  }
  return words;
}

void set(Session& session, const std::string& statement) {
  Statement words(session);
  words << statement;
  words.execute();
}

/// @returns the first value that the database answers, as text
std::string ask(Session& session, const std::string& statement) {
  Statement words(session);
  words << statement;
  words.execute();
  Poco::Data::RecordSet answer(words);
  return answer.rowCount() == 0 ? std::string() : answer.value(0, 0).convert<std::string>();
}

/// A setting that SQLite does not take (a disk without shared memory, say) is left as it was, silently.
void require(Session& session, const std::string& setting, const std::string& value,
             const std::string& readBack) {
  set(session, "PRAGMA " + setting + '=' + value);
  if (ask(session, "PRAGMA " + setting) != readBack) {
    fail(engine::ErrorCode::Unwritable, "store.file",
         "the disk does not allow a durable store (" + setting + "); use a disk of this machine");
  }
}

Session openFile(const Location& location, bool create) {
  if (create) {
    makeFile(location.file);
  } else if (!std::filesystem::is_regular_file(location.file)) {
    fail(engine::ErrorCode::Unreadable, "store", "there is no store; “calcar store new” makes one");
  }
  checkPlace(location.file);
  Session session("SQLite", location.file.string());
  set(session, "PRAGMA busy_timeout=" + std::to_string(kBusyWait));
  require(session, "journal_mode", "WAL", "wal");
  require(session, "synchronous", "FULL", "2");
  require(session, "foreign_keys", "ON", "1");
  require(session, "secure_delete", "ON", "1");
  require(session, "temp_store", "MEMORY", "2");
  return session;
}

Session openServer(const Location& location) {
  Session session("PostgreSQL", serverWords(location));
  set(session, "SELECT set_config('client_min_messages', 'warning', false), set_config('lock_timeout', '" +
                   std::to_string(kBusyWait) + "', false), set_config('statement_timeout', '" +
                   std::to_string(kLongestStatement) +
                   "', false), set_config('idle_in_transaction_session_timeout', '" +
                   std::to_string(kLongestPause) +
                   "', false), set_config('synchronous_commit', 'on', false)");
  // A server without it says “stored” before it is.
  if (ask(session, "SHOW fsync") != "on") {
    fail(engine::ErrorCode::Refused, "store.server",
         "the database server runs with fsync off and would lose what it confirmed; switch it on");
  }
  return session;
}

template <typename Opening>
Session opened(Opening opening) {
  registerOnce();
  try {
    return opening();
  } catch (...) {
    throw Failure{errorInFlight()};
  }
}

}  // namespace

Session openSession(const Location& location, bool create) {
  return opened([&] {
    return location.kind == Location::Kind::File ? openFile(location, create) : openServer(location);
  });
}

Session openForReading(const std::filesystem::path& file) {
  return opened([&] {
    if (!std::filesystem::is_regular_file(file)) {
      fail(engine::ErrorCode::Unreadable, "store.backup", "expected a file that is there");
    }
    std::string name;
    Poco::URI::encode(std::filesystem::absolute(file).string(), "?#%", name);
    return Session("SQLite", "file:" + name + "?mode=ro&immutable=1");
  });
}

}  // namespace calcar::store::internal
