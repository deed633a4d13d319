#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

#include "integrations/store/internal/schema.hpp"

namespace calcar::tests {

/// `{hex:ab12}` in the words of either database.
inline std::string withBytes(std::string statement, bool server) {
  constexpr std::string_view kMark = "{hex:";
  for (std::size_t at = statement.find(kMark); at != std::string::npos; at = statement.find(kMark)) {
    const std::size_t end = statement.find('}', at);
    const std::string digits = statement.substr(at + kMark.size(), end - at - kMark.size());
    statement.replace(at, end + 1 - at, (server ? "'\\x" : "X'") + digits + '\'');
  }
  return statement;
}

/// A store as the first schema's program left it, in an empty place: its key file has 32 times `k`.
inline void makeStoreOfSchema1(const store::Location& place) {
  const std::string file = std::string(CALCAR_SOURCE_DIR) + "/tests/integrations/store/fixtures/schema_1.sql";
  std::ifstream stream(file);
  if (!stream) {
    throw std::runtime_error("expected " + file);
  }
  store::internal::Connection connection(place, place.kind == store::Location::Kind::File);
  connection.transact([&] {
    for (std::string line; std::getline(stream, line);) {
      connection.execute(store::internal::inWordsOf(connection, withBytes(line, connection.isServer())));
    }
  });
}

}  // namespace calcar::tests
