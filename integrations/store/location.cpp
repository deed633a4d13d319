#include "integrations/store/location.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <array>

namespace calcar::store {
namespace {

using engine::Error;
using engine::ErrorCode;

constexpr std::string_view kScheme = "postgresql://";
constexpr std::array<std::string_view, 6> kEncryptions{"disable", "allow",     "prefer",
                                                       "require", "verify-ca", "verify-full"};

tl::unexpected<Error> refused(ErrorCode code, std::string where, std::string detail) {
  return tl::unexpected(Error{code, std::move(where), std::move(detail)});
}

bool isThisMachine(const std::string& host) {
  return host.starts_with('/') || host == "localhost" || host == "127.0.0.1" || host == "::1";
}

/// Poco divides its connection text at blanks, and libpq reads quotes.
bool isPlain(const std::string& words) {
  return std::none_of(words.begin(), words.end(), [](char letter) {
    return letter == ' ' || letter == '\'' || letter == '\\' || letter == '=' ||
           static_cast<unsigned char>(letter) < ' ';
  });
}

engine::Result<Location> withOptions(Location location, const Poco::URI& uri) {
  for (const auto& [name, value] : uri.getQueryParameters()) {
    if (name == "sslmode" &&
        std::find(kEncryptions.begin(), kEncryptions.end(), value) != kEncryptions.end()) {
      location.encryption = value;
    } else if (name == "sslrootcert") {
      location.rootCertificate = value;
    } else if (name == "host") {
      location.host = value;
    } else {
      return refused(ErrorCode::WrongType, "store.url.options",
                     "expected sslmode (disable to verify-full), sslrootcert or host");
    }
  }
  return location;
}

engine::Result<Location> withSafeConnection(Location location) {
  if (location.host.empty()) {
    location.host = "localhost";
  }
  const bool weak =
      location.encryption == "disable" || location.encryption == "allow" || location.encryption == "prefer";
  if (!isThisMachine(location.host)) {
    if (weak) {
      return refused(
          ErrorCode::OutOfRange, "store.url.sslmode",
          "expected an encrypted connection to another machine: require, verify-ca or verify-full");
    }
    if (location.encryption.empty()) {
      location.encryption = "verify-full";
    }
  }
  if (location.user.empty() || location.database.empty()) {
    return refused(ErrorCode::Unreadable, "store.url", "expected postgresql://user@host:port/database");
  }
  if (!isPlain(location.host) || !isPlain(location.user) || !isPlain(location.database) ||
      !isPlain(location.rootCertificate)) {
    return refused(ErrorCode::WrongType, "store.url", "expected names without blanks, quotes and =");
  }
  return location;
}

engine::Result<Location> server(std::string_view text) {
  try {
    const Poco::URI uri{std::string(text)};
    Location location;
    location.kind = Location::Kind::Server;
    location.host = uri.getHost();
    location.port = uri.getPort() == 0 ? location.port : uri.getPort();
    location.user = uri.getUserInfo();
    location.database = uri.getPath().empty() ? std::string() : uri.getPath().substr(1);
    if (location.user.find(':') != std::string::npos) {
      return refused(ErrorCode::WrongType, "store.url.password",
                     "expected no password in the URL, where others can read it; put it into PGPASSFILE");
    }
    auto complete = withOptions(std::move(location), uri);
    return complete ? withSafeConnection(std::move(*complete)) : complete;
  } catch (const Poco::Exception&) {
    return refused(ErrorCode::Unreadable, "store.url", "expected postgresql://user@host:port/database");
  }
}

}  // namespace

engine::Result<Location> parseLocation(std::string_view text) {
  if (text.starts_with(kScheme)) {
    return server(text);
  }
  if (text.empty() || text.find("://") != std::string_view::npos) {
    return refused(ErrorCode::Unreadable, "store",
                   "expected a file name or postgresql://user@host:port/database");
  }
  Location location;
  location.file = std::string(text);
  return location;
}

std::string toText(const Location& location) {
  return location.kind == Location::Kind::File ? "file"
                                               : "postgresql " + location.host + '/' + location.database;
}

}  // namespace calcar::store
