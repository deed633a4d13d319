#include "integrations/store/internal/connection.hpp"

#include <Poco/Data/LOB.h>
#include <Poco/Data/PostgreSQL/Connector.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/Statement.h>
#include <Poco/Nullable.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <deque>
#include <mutex>
#include <thread>

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

using Poco::Data::Session;
using Poco::Data::Statement;

/// How long a statement waits for another program's transaction, in milliseconds.
constexpr int kBusyWait = 10'000;
constexpr int kMostAttempts = 12;

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
  std::filesystem::create_directories(file.parent_path(), ignored);
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
                      " connect_timeout=5 keepalives_idle=10" +
                      " keepalives_interval=5 keepalives_count=3 application_name=calcar";
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

Session openFile(const Location& location, bool create) {
  if (create) {
    makeFile(location.file);
  } else if (!std::filesystem::is_regular_file(location.file)) {
    fail(engine::ErrorCode::Unreadable, "store", "there is no store; “calcar store new” makes one");
  }
  Session session("SQLite", location.file.string());
  set(session, "PRAGMA busy_timeout=" + std::to_string(kBusyWait));
  set(session, "PRAGMA journal_mode=WAL");
  set(session, "PRAGMA synchronous=FULL");
  set(session, "PRAGMA foreign_keys=ON");
  set(session, "PRAGMA secure_delete=ON");
  set(session, "PRAGMA temp_store=MEMORY");
  return session;
}

Session openSession(const Location& location, bool create) {
  registerOnce();
  try {
    if (location.kind == Location::Kind::File) {
      return openFile(location, create);
    }
    Session session("PostgreSQL", serverWords(location));
    set(session, "SET client_min_messages TO warning");
    return session;
  } catch (...) {
    throw Failure{errorInFlight()};
  }
}

/// Keeps each value alive as long as the statement that uses it.
class Bound {
 public:
  void bind(Statement& statement, const Cell& cell) {
    using namespace Poco::Data::Keywords;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
      statement, use(m_numbers.emplace_back(*whole));
    } else if (const auto* words = std::get_if<std::string>(&cell)) {
      statement, use(m_texts.emplace_back(*words));
    } else if (const auto* raw = std::get_if<Bytes>(&cell)) {
      const auto* first = reinterpret_cast<const unsigned char*>(raw->raw.data());
      statement, use(m_blobs.emplace_back(first, raw->raw.size()));
    } else {
      statement, use(m_nothings.emplace_back());
    }
  }

 private:
  std::deque<Poco::Int64> m_numbers;
  std::deque<std::string> m_texts;
  std::deque<Poco::Data::BLOB> m_blobs;
  std::deque<Poco::Nullable<std::string>> m_nothings;
};

Cell cellAt(Poco::Data::RecordSet& rows, std::size_t column, std::size_t row) {
  const Poco::Dynamic::Var value = rows.value(column, row);
  if (rows.isNull(column, row) || value.isEmpty()) {
    return Nothing{};
  }
  if (value.type() == typeid(Poco::Data::BLOB)) {
    const auto& blob = value.extract<Poco::Data::BLOB>();
    return Bytes{std::string(reinterpret_cast<const char*>(blob.rawContent()), blob.size())};
  }
  if (value.isInteger()) {
    return value.convert<Poco::Int64>();
  }
  return value.convert<std::string>();
}

bool mayWorkLater(const engine::Error& error) { return error.code == engine::ErrorCode::Conflict; }

void waitBefore(int attempt) {
  std::this_thread::sleep_for(std::chrono::milliseconds(std::min(1 << attempt, 200)));
}

}  // namespace

std::int64_t number(const Cell& cell) {
  const auto* whole = std::get_if<std::int64_t>(&cell);
  return whole == nullptr ? 0 : *whole;
}

const std::string& text(const Cell& cell) {
  static const std::string kNone;
  const auto* words = std::get_if<std::string>(&cell);
  return words == nullptr ? kNone : *words;
}

const std::string& bytes(const Cell& cell) {
  static const std::string kNone;
  const auto* raw = std::get_if<Bytes>(&cell);
  return raw == nullptr ? kNone : raw->raw;
}

Cell cellOf(const std::string& words) { return words.empty() ? Cell(Nothing{}) : Cell(words); }

Connection::Connection(const Location& location, bool create)
    : m_location(location), m_session(openSession(location, create)) {}

std::vector<Row> Connection::query(const std::string& statement, const Row& values) {
  Statement words(m_session);
  Bound bound;
  words << statement;
  for (const Cell& value : values) {
    bound.bind(words, value);
  }
  words.execute();
  Poco::Data::RecordSet found(words);
  std::vector<Row> rows(found.rowCount());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < found.columnCount(); ++column) {
      rows[row].push_back(cellAt(found, column, row));
    }
  }
  return rows;
}

std::size_t Connection::execute(const std::string& statement, const Row& values) {
  Statement words(m_session);
  Bound bound;
  words << statement;
  for (const Cell& value : values) {
    bound.bind(words, value);
  }
  return words.execute();
}

// IMMEDIATE: two programs that both read and then write would otherwise each wait for the other.
void Connection::begin() {
  if (isServer()) {
    m_session.begin();
  } else {
    execute("BEGIN IMMEDIATE");
  }
  m_inTransaction = true;
  ++m_transactions;
}

void Connection::commit() {
  if (isServer()) {
    m_session.commit();
  } else {
    execute("COMMIT");
  }
  m_inTransaction = false;
}

void Connection::rollBack() {
  m_inTransaction = false;
  try {
    if (isServer()) {
      m_session.rollback();
    } else {
      execute("ROLLBACK");
    }
  } catch (const Poco::Exception&) {
    // The database has rolled back by itself, or is gone and will.
    return;
  }
}

void Connection::transact(const std::function<void()>& work) {
  if (m_inTransaction) {
    work();
    return;
  }
  for (int attempt = 0;; ++attempt) {
    try {
      begin();
      work();
      commit();
      return;
    } catch (...) {
      const engine::Error error = errorInFlight();
      rollBack();
      if (!mayWorkLater(error) || attempt + 1 == kMostAttempts) {
        throw Failure{error};
      }
    }
    waitBefore(attempt);
  }
}

bool Connection::revive() {
  if (!isServer()) {
    return true;
  }
  try {
    m_session = openSession(m_location, false);
    return true;
  } catch (const Failure&) {
    return false;
  }
}

}  // namespace calcar::store::internal
