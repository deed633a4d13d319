#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "integrations/store/location.hpp"

namespace calcar::tests {

/// A PostgreSQL server of this test process alone: in a temporary folder, reached through a socket there, as
/// durable as one in a clinic (fsync on). It ends, and its folder goes, with the process, however that ends.
/// Start it from the main thread: the system ends it together with the thread that started it.
class PrivatePostgres {
 public:
  /// The one of this process, started at first use. Throws where the machine has no PostgreSQL.
  static PrivatePostgres& ofThisProcess();

  ~PrivatePostgres();
  PrivatePostgres(const PrivatePostgres&) = delete;
  PrivatePostgres& operator=(const PrivatePostgres&) = delete;

  /// An empty database, for one test.
  [[nodiscard]] store::Location newDatabase();
  /// Takes a database back.
  void dropDatabase(const store::Location& location);

  /// Runs a statement as the server's owner. @returns the first value of the first row, or nothing
  std::string run(const std::string& statement, const std::string& database = "postgres");
  /// Cuts every connection to a database, as a lost network would.
  void cutConnections(const store::Location& location);

  /// Ends it as a power cut would: at once, without writing anything more.
  void crash();
  /// Starts it again after `crash`, and waits until it answers.
  void start();

 private:
  PrivatePostgres();
  void initialise();
  void waitUntilReady();

  std::filesystem::path m_programs;
  std::filesystem::path m_folder;
  pid_t m_server = -1;
  int m_lifeline = -1;
  int m_databases = 0;
  std::vector<std::string> m_free;  ///< empty databases of tests that are done
};

}  // namespace calcar::tests
