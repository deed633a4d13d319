#include "tests/support/private_postgres.hpp"

#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace calcar::tests {
namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

constexpr const char* kOwner = "calcar";

/// The user that the server runs as: PostgreSQL refuses to run as root.
struct Owner {
  uid_t user = ::getuid();
  gid_t group = ::getgid();
};

Owner owner() {
  if (::getuid() != 0) {
    return {};
  }
  for (const char* name : {"postgres", "nobody"}) {
    if (const passwd* found = ::getpwnam(name); found != nullptr) {
      return {found->pw_uid, found->pw_gid};
    }
  }
  throw std::runtime_error("expected a user “postgres” or “nobody” to run the server as");
}

std::filesystem::path newestPrograms() {
  std::filesystem::path newest;
  int version = 0;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", missing)) {
    const int found = std::atoi(entry.path().filename().c_str());
    if (found > version && std::filesystem::exists(entry.path() / "bin/initdb")) {
      version = found;
      newest = entry.path() / "bin";
    }
  }
  if (newest.empty()) {
    throw std::runtime_error("expected PostgreSQL below /usr/lib/postgresql: install Debian's “postgresql”");
  }
  return newest;
}

std::filesystem::path newFolder() {
  // Not below TMPDIR: the name of a socket may have 107 bytes.
  std::string pattern = "/tmp/calcar-postgres-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw std::runtime_error("expected a folder /tmp that can be written");
  }
  const Owner server = owner();
  if (::getuid() == 0 && ::chown(pattern.c_str(), server.user, server.group) != 0) {
    throw std::runtime_error("expected to give a folder to the server's user");
  }
  return pattern;
}

/// Runs a program of PostgreSQL's as the server's owner; what it says goes to `log`. It ends with this
/// process. @returns its process id
pid_t launch(const std::vector<std::string>& words, const std::filesystem::path& log) {
  const Owner server = owner();
  std::vector<char*> arguments;
  for (const std::string& word : words) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child != 0) {
    return child;
  }
  if (::getuid() == 0 &&
      (::setgroups(0, nullptr) != 0 || ::setgid(server.group) != 0 || ::setuid(server.user) != 0)) {
    ::_exit(126);
  }
  // After the change of user, which would clear it. SIGQUIT is PostgreSQL's “at once”.
  ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
  if (::getppid() != parent) {
    ::_exit(126);
  }
  ::setsid();
  const int output = ::open(log.c_str(), O_CREAT | O_APPEND | O_WRONLY, S_IRUSR | S_IWUSR);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  if (::chdir("/") == 0) {
    ::execv(arguments.front(), arguments.data());
  }
  ::_exit(127);
}

/// A child that does nothing but remove the folder once this process has ended, however it ended.
/// @returns the end of a pipe whose closing it waits for
int watchOver(const std::filesystem::path& folder) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    throw std::runtime_error("expected a pipe");
  }
  if (::fork() != 0) {
    ::close(ends[0]);
    return ends[1];
  }
  ::close(ends[1]);
  ::setsid();
  const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  ::dup2(nothing, STDOUT_FILENO);  // Whoever reads what the tests say waits for all who could say something.
  ::dup2(nothing, STDERR_FILENO);
  char byte = 0;
  while (::read(ends[0], &byte, 1) < 0) {
  }
  for (int round = 0; round < 100 && std::filesystem::exists(folder); ++round) {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  ::_exit(0);
}

Connection connect(const std::filesystem::path& folder, const std::string& database) {
  const std::string words = "host=" + folder.string() + " user=" + kOwner + " dbname=" + database +
                            " options=-cclient_min_messages=warning";
  return {PQconnectdb(words.c_str()), &PQfinish};
}

}  // namespace

PrivatePostgres& PrivatePostgres::ofThisProcess() {
  static PrivatePostgres server;
  return server;
}

PrivatePostgres::PrivatePostgres() : m_programs(newestPrograms()), m_folder(newFolder()) {
  m_lifeline = watchOver(m_folder);
  initialise();
  start();
}

PrivatePostgres::~PrivatePostgres() {
  crash();
  std::error_code ignored;
  std::filesystem::remove_all(m_folder, ignored);
  ::close(m_lifeline);
}

void PrivatePostgres::initialise() {
  const pid_t program =
      launch({m_programs / "initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C",
              std::string("--username=") + kOwner, "--pgdata=" + (m_folder / "data").string()},
             m_folder / "log");
  int status = 0;
  ::waitpid(program, &status, 0);
  if (status != 0) {
    throw std::runtime_error("PostgreSQL's initdb failed with status " + std::to_string(status));
  }
}

void PrivatePostgres::start() {
  const std::string folder = m_folder.string();
  m_server =
      launch({m_programs / "postgres", "-D", folder + "/data", "-k", folder, "-c", "listen_addresses=", "-c",
              "shared_buffers=16MB", "-c", "max_connections=60", "-c", "unix_socket_permissions=0777"},
             m_folder / "log");
  waitUntilReady();
}

void PrivatePostgres::waitUntilReady() {
  constexpr int kMostRounds = 3000;
  for (int round = 0; round < kMostRounds; ++round) {
    if (PQstatus(connect(m_folder, "postgres").get()) == CONNECTION_OK) {
      return;
    }
    if (::waitpid(m_server, nullptr, WNOHANG) == m_server) {
      m_server = -1;
      throw std::runtime_error("PostgreSQL ended instead of starting");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  throw std::runtime_error("PostgreSQL does not answer");
}

void PrivatePostgres::crash() {
  if (m_server > 0) {
    ::kill(m_server, SIGQUIT);
    ::waitpid(m_server, nullptr, 0);
    m_server = -1;
  }
}

std::string PrivatePostgres::run(const std::string& statement, const std::string& database) {
  const Connection connection = connect(m_folder, database);
  const Answer answer(PQexec(connection.get(), statement.c_str()), &PQclear);
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
    throw std::runtime_error(std::string("PostgreSQL refused: ") + PQerrorMessage(connection.get()));
  }
  return PQntuples(answer.get()) == 0 ? std::string() : PQgetvalue(answer.get(), 0, 0);
}

store::Location PrivatePostgres::newDatabase() {
  store::Location location;
  location.kind = store::Location::Kind::Server;
  location.host = m_folder.string();
  location.user = kOwner;
  if (!m_free.empty()) {
    location.database = m_free.back();
    m_free.pop_back();
    return location;
  }
  location.database = "test" + std::to_string(++m_databases);
  run("CREATE DATABASE " + location.database);
  return location;
}

// Emptied and used again: to drop one the server writes all of them to the disk first, which takes long.
void PrivatePostgres::dropDatabase(const store::Location& location) {
  cutConnections(location);
  run("DROP SCHEMA public CASCADE", location.database);
  run("CREATE SCHEMA public", location.database);
  m_free.push_back(location.database);
}

void PrivatePostgres::cutConnections(const store::Location& location) {
  run("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname='" + location.database +
      "'");
}

}  // namespace calcar::tests
