#include "integrations/store/internal/connection.hpp"

#include <Poco/Data/LOB.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Statement.h>
#include <Poco/Nullable.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <deque>
#include <thread>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/opening.hpp"

namespace calcar::store::internal {
namespace {

using Poco::Data::Statement;

constexpr int kMostAttempts = 12;

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

bool mayTryAgain(Remedy remedy, int attempt) {
  switch (remedy) {
    case Remedy::None:
      return false;
    case Remedy::Once:
    case Remedy::Reconnect:
      return attempt < 2;
    case Remedy::Again:
      return attempt < kMostAttempts;
  }
  return false;
}

void waitBefore(int attempt) {
  std::this_thread::sleep_for(std::chrono::milliseconds(std::min(1 << attempt, 200)));
}

}  // namespace

std::int64_t number(const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    return *whole;
  }
  // What SQLite computes (count, max) has no declared type, and Poco gives it as text.
  const std::string& words = text(cell);
  std::int64_t whole = 0;
  std::from_chars(words.data(), words.data() + words.size(), whole);
  return whole;
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
    : Connection(location, openSession(location, create)) {}

Connection::Connection(Location location, Poco::Data::Session session)
    : m_location(std::move(location)), m_session(std::move(session)) {
  if (!isServer()) {
    m_file = identityOf(m_location.file);
  }
}

Connection Connection::forReading(const std::filesystem::path& file) {
  Location location;
  location.file = file;
  return {location, openForReading(file)};
}

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
void Connection::begin(Purpose purpose) {
  if (isServer()) {
    m_session.begin();
  } else {
    // SQLite would go on writing into a file that has no name any more.
    if (identityOf(m_location.file) != m_file) {
      fail(engine::ErrorCode::Unreadable, "store.file",
           "another file is in the place of the store; open the store again");
    }
    execute(purpose == Purpose::Write ? "BEGIN IMMEDIATE" : "BEGIN");
  }
  m_inTransaction = true;
  ++m_transactions;
  if (isServer() && purpose == Purpose::Look) {
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }
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

Trouble Connection::attempt(Purpose purpose, const std::function<void()>& work) {
  bool storing = false;
  try {
    begin(purpose);
    work();
    storing = true;
    commit();
    return {};
  } catch (...) {
    Trouble trouble = troubleInFlight();
    rollBack();
    if (trouble.remedy == Remedy::Reconnect) {
      m_isLost = true;
      if (storing) {
        trouble.remedy = Remedy::None;
        trouble.error->detail = "the connection was lost while storing; do the same again, it is stored once";
      }
    }
    return trouble;
  }
}

void Connection::runWhole(Purpose purpose, const std::function<void()>& work) {
  if (m_inTransaction) {
    work();
    return;
  }
  for (int attempts = 1;; ++attempts) {
    reviveIfLost();
    const Trouble trouble = attempt(purpose, work);
    if (!trouble.error) {
      return;
    }
    if (!mayTryAgain(trouble.remedy, attempts)) {
      throw Failure{*trouble.error};
    }
    waitBefore(attempts);
  }
}

void Connection::transact(const std::function<void()>& work) { runWhole(Purpose::Write, work); }

void Connection::snapshot(const std::function<void()>& work) { runWhole(Purpose::Look, work); }

void Connection::steadily(const std::function<void()>& work) {
  if (m_inTransaction) {
    work();
    return;
  }
  reviveIfLost();
  try {
    work();
  } catch (...) {
    const Trouble trouble = troubleInFlight();
    if (trouble.remedy != Remedy::Reconnect) {
      throw Failure{*trouble.error};
    }
    m_isLost = true;
    reviveIfLost();
    work();
  }
}

void Connection::reviveIfLost() {
  if (m_isLost && !revive()) {
    fail(engine::ErrorCode::Unavailable, "store",
         "the database does not answer; nothing that was confirmed is lost; try again when it is back");
  }
}

bool Connection::revive() {
  if (isServer()) {
    try {
      m_session = openSession(m_location, false);
    } catch (const Failure&) {
      return false;
    }
  }
  m_isLost = false;
  return true;
}

}  // namespace calcar::store::internal
