#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "integrations/store/key_source.hpp"
#include "integrations/store/store.hpp"
#include "tests/support/private_postgres.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::tests {

/// The same test on a file and on a server. Derive a suite from it, write TEST_P, and name the suite once in
/// `CALCAR_ON_EVERY_DATABASE(Suite)`. The program must be registered with `calcar_database_test`.
class OnEveryDatabase : public ::testing::TestWithParam<store::Location::Kind> {
 public:
  OnEveryDatabase() : m_key(store::keyFromFile(keyFileIn(m_folder.path()))) {}
  ~OnEveryDatabase() override {
    for (const store::Location& location : m_databases) {
      PrivatePostgres::ofThisProcess().dropDatabase(location);
    }
  }
  OnEveryDatabase(const OnEveryDatabase&) = delete;
  OnEveryDatabase& operator=(const OnEveryDatabase&) = delete;

 protected:
  [[nodiscard]] static bool isServer() { return GetParam() == store::Location::Kind::Server; }
  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }
  [[nodiscard]] const std::filesystem::path& stateFolder() const { return m_folder.state(); }
  [[nodiscard]] store::KeySource& key() { return *m_key; }

  /// The store's place in this test: always the same.
  [[nodiscard]] const store::Location& location() {
    if (!m_location) {
      m_location = std::make_unique<store::Location>(otherLocation("store.db"));
    }
    return *m_location;
  }
  /// Another, empty place of the same kind.
  [[nodiscard]] store::Location otherLocation(const std::string& file) {
    return otherLocation(file, GetParam());
  }
  [[nodiscard]] store::Location otherLocation(const std::string& file, store::Location::Kind kind) {
    if (kind == store::Location::Kind::Server) {
      return m_databases.emplace_back(PrivatePostgres::ofThisProcess().newDatabase());
    }
    store::Location place;
    place.file = m_folder.path() / file;
    return place;
  }

  /// A new store at `location()`.
  [[nodiscard]] store::Store newStore() {
    auto made = store::Store::create(location(), key());
    if (!made) {
      throw std::runtime_error("the store could not be made: " + made.error().detail);
    }
    return std::move(*made);
  }
  [[nodiscard]] store::Store openStore() {
    auto opened = store::Store::open(location(), key());
    if (!opened) {
      throw std::runtime_error("the store could not be opened: " + opened.error().detail);
    }
    return std::move(*opened);
  }

 private:
  TestFolder m_folder;
  std::unique_ptr<store::KeySource> m_key;
  std::unique_ptr<store::Location> m_location;
  std::vector<store::Location> m_databases;
};

inline std::string nameOfDatabase(const ::testing::TestParamInfo<store::Location::Kind>& info) {
  return info.param == store::Location::Kind::Server ? "PostgreSQL" : "SQLite";
}

}  // namespace calcar::tests

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a suite has to be named at namespace level
#define CALCAR_ON_EVERY_DATABASE(Suite)                                                                  \
  INSTANTIATE_TEST_SUITE_P(                                                                              \
      EveryDatabase, Suite,                                                                              \
      ::testing::Values(::calcar::store::Location::Kind::File, ::calcar::store::Location::Kind::Server), \
      ::calcar::tests::nameOfDatabase)
