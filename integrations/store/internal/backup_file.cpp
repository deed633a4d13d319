#include "integrations/store/internal/backup_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/schema.hpp"
#include "integrations/store/internal/table_copy.hpp"

namespace calcar::store::internal {
namespace {

using engine::ErrorCode;
using Json = nlohmann::ordered_json;

constexpr const char* kMark = "backup";
constexpr std::size_t kKeptBackups = 5;

/// The backup's own line in `meta` is no row of the store.
std::vector<Row> withoutMark(const Table& table, const std::vector<Row>& rows) {
  if (table.name != "meta") {
    return rows;
  }
  const auto name = std::find(table.columns.begin(), table.columns.end(), "name") - table.columns.begin();
  std::vector<Row> kept;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept),
               [&](const Row& row) { return text(row[static_cast<std::size_t>(name)]) != kMark; });
  return kept;
}

template <typename Take>
std::map<std::string, BackupTable> walk(Connection& of, int schema, Take take) {
  std::map<std::string, BackupTable> found;
  for (const std::string& name : tablesOf(schema)) {
    const Table table = describe(of, name);
    RowDigest digest;
    eachBatch(of, table, [&](const std::vector<Row>& rows) {
      const std::vector<Row> kept = withoutMark(table, rows);
      digest.add(kept);
      if (!kept.empty()) {
        take(table, kept);
      }
    });
    found[name] = {digest.rows(), digest.text()};
  }
  return found;
}

std::filesystem::path folderOfServers(const std::filesystem::path& given) {
  if (!given.empty()) {
    return given;
  }
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0') {
    return std::filesystem::path(state) / "calcar";
  }
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home == nullptr ? "." : home) / ".local/state/calcar";
}

std::string plainMoment() {
  std::string moment = utcNow();
  std::erase_if(moment, [](char letter) { return letter == ':' || letter == '-' || letter == '.'; });
  return moment;
}

}  // namespace

std::map<std::string, BackupTable> copyTables(Connection& from, Connection& to, int schema) {
  // A new store's `meta` says which schema it has; the copy brings its own.
  to.execute("DELETE FROM meta");
  auto found = walk(from, schema,
                    [&](const Table& table, const std::vector<Row>& rows) { storeBatch(to, table, rows); });
  for (const std::string& name : tablesOf(schema)) {
    numberOn(to, describe(to, name));
  }
  return found;
}

std::map<std::string, BackupTable> digestTables(Connection& of, int schema) {
  return walk(of, schema, [](const Table&, const std::vector<Row>&) {});
}

void writeFacts(Connection& backup, const BackupFacts& facts) {
  Json tables = Json::object();
  for (const auto& [name, table] : facts.tables) {
    tables[name] = {{"rows", table.rows}, {"sha-256-sum", table.digest}};
  }
  const Json words{{"format", 1},
                   {"store", facts.store},
                   {"made", facts.made},
                   {"source", facts.source},
                   {"schema", facts.schema},
                   {"tables", tables}};
  backup.execute("INSERT INTO meta(name, value) VALUES($1, $2)", {std::string(kMark), words.dump()});
}

BackupFacts readFacts(Connection& backup) {
  const auto rows = backup.query("SELECT value FROM meta WHERE name=$1", {std::string(kMark)});
  if (rows.empty()) {
    fail(ErrorCode::Unreadable, "store.backup", "expected a backup made by this program");
  }
  try {
    const Json words = Json::parse(text(rows.front().front()));
    BackupFacts facts{words.at("store"), words.at("made"), words.at("source"), words.at("schema"), {}};
    for (const auto& [name, table] : words.at("tables").items()) {
      facts.tables[name] = {table.at("rows"), table.at("sha-256-sum")};
    }
    return facts;
  } catch (const Json::exception&) {
    fail(ErrorCode::Unreadable, "store.backup", "the backup does not say what it holds; use another one");
  }
}

void compare(const std::map<std::string, BackupTable>& expected,
             const std::map<std::string, BackupTable>& found) {
  for (const auto& [name, table] : expected) {
    const auto other = found.find(name);
    if (other == found.end() || other->second.rows != table.rows || other->second.digest != table.digest) {
      fail(ErrorCode::Altered, "store.backup." + name,
           "the rows are not those that were backed up; use another backup");
    }
  }
  if (expected.size() != found.size()) {
    fail(ErrorCode::Altered, "store.backup", "the backup does not name all of its tables; use another one");
  }
}

void backUpBefore(const Location& store, const std::filesystem::path& folder, int schema) {
  const bool isFile = store.kind == Location::Kind::File;
  const std::filesystem::path place = isFile ? folderOf(store.file) : folderOfServers(folder);
  const std::string stem = (isFile ? store.file.filename().string() : store.database) + ".before-schema-";
  std::error_code failed;
  std::filesystem::create_directories(place, failed);
  const std::filesystem::path file =
      place / (stem + std::to_string(schema) + '-' + plainMoment() + ".backup");
  const auto made = backup(store, file);
  if (!made) {
    engine::Error error = made.error();
    error.where = "store.backup-before-update";
    throw Failure{std::move(error)};
  }
  std::vector<std::filesystem::path> others = backupsOf(store, place);
  std::erase_if(others, [&](const auto& one) { return !one.filename().string().starts_with(stem); });
  for (std::size_t at = kKeptBackups; at < others.size(); ++at) {
    std::filesystem::remove(others[at], failed);
  }
}

std::string adviceOnDamage(const Location& store) {
  const auto backups = backupsOf(store);
  return backups.empty()
             ? "the file of the store is damaged, and there is no backup beside it; restore one "
               "from elsewhere with “calcar restore”"
             : "the file of the store is damaged; restore the latest backup beside it with “calcar "
               "restore”: " +
                   backups.front().filename().string();
}

}  // namespace calcar::store::internal
