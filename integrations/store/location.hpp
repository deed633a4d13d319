#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace calcar::store {

/// Where a store is: one file on this machine, or a PostgreSQL database that several workplaces share.
struct Location {
  enum class Kind { File, Server };

  Kind kind = Kind::File;
  std::filesystem::path file;  ///< of a file
  std::string host;            ///< of a server: a name, an address, or the folder of its socket
  int port = 5432;
  std::string user;
  std::string database;
  std::string encryption;       ///< libpq's `sslmode`
  std::string rootCertificate;  ///< libpq's `sslrootcert`; empty = the system's
};

/// Reads what `--store` says: a file name, or `postgresql://user@host:port/database?sslmode=verify-full`.
///
/// Another machine is reached with `sslmode=verify-full` unless a stricter or laxer one is named; `disable`,
/// `allow` and `prefer` are refused for another machine. A password in the URL is refused: whoever lists the
/// processes of the machine could read it; libpq takes it from `PGPASSFILE`.
///
/// @errors  Unreadable, OutOfRange or WrongType, saying which part of the URL
[[nodiscard]] engine::Result<Location> parseLocation(std::string_view text);

/// `file` or `postgresql`, host and database: what may be shown and logged.
[[nodiscard]] std::string toText(const Location& location);

}  // namespace calcar::store
