#include "integrations/dicom/pacs/node.hpp"

#include <algorithm>
#include <charconv>

namespace calcar::dicom {
namespace {

constexpr int kLargestPort = 65535;

bool isHostLetter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' || letter == ':';
}

bool isPathLetter(char letter) {
  return letter > ' ' && letter < 0x7F && letter != '?' && letter != '#' && letter != '"' && letter != '<' &&
         letter != '>' && letter != '\\';
}

std::optional<int> portOf(std::string_view text) {
  int port = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
  const bool whole = problem == std::errc() && end == text.data() + text.size();
  return whole && port > 0 && port <= kLargestPort ? std::optional(port) : std::nullopt;
}

/// Splits `host`, `host:port`, `[::1]` and `[::1]:port`.
bool readAuthority(std::string_view authority, WebAddress& address) {
  std::size_t hostEnd = authority.find(':');
  std::string_view host = authority.substr(0, hostEnd);
  if (authority.starts_with('[')) {
    const std::size_t bracket = authority.find(']');
    if (bracket == std::string_view::npos) {
      return false;
    }
    host = authority.substr(1, bracket - 1);
    hostEnd = bracket + 1 < authority.size() ? bracket + 1 : std::string_view::npos;
  }
  if (host.empty() || !std::all_of(host.begin(), host.end(), isHostLetter)) {
    return false;
  }
  address.host = host;
  if (hostEnd == std::string_view::npos) {
    return true;
  }
  const auto port = authority[hostEnd] == ':' ? portOf(authority.substr(hostEnd + 1)) : std::nullopt;
  address.port = port.value_or(0);
  return port.has_value();
}

}  // namespace

bool isLoopback(std::string_view host) {
  const bool isAddress = std::all_of(host.begin(), host.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || letter == '.';
  });
  return host == "localhost" || host == "::1" || (isAddress && host.starts_with("127."));
}

std::optional<WebAddress> parseWebAddress(std::string_view url) {
  constexpr std::string_view kClear = "http://";
  constexpr std::string_view kEncrypted = "https://";
  WebAddress address;
  address.encrypted = url.starts_with(kEncrypted);
  if (!address.encrypted && !url.starts_with(kClear)) {
    return std::nullopt;
  }
  address.port = address.encrypted ? 443 : 80;
  url.remove_prefix(address.encrypted ? kEncrypted.size() : kClear.size());
  const std::size_t slash = std::min(url.find('/'), url.size());
  std::string_view path = url.substr(slash);
  while (path.ends_with('/')) {
    path.remove_suffix(1);
  }
  if (!readAuthority(url.substr(0, slash), address) || !std::all_of(path.begin(), path.end(), isPathLetter)) {
    return std::nullopt;
  }
  address.path = path;
  return address;
}

bool isReadableOnTheWay(const Node& node) {
  if (const auto* dimse = std::get_if<DimseNode>(&node.access)) {
    return !dimse->tls && !isLoopback(dimse->host);
  }
  const auto address = parseWebAddress(std::get<WebNode>(node.access).url);
  return address && !address->encrypted && !isLoopback(address->host);
}

}  // namespace calcar::dicom
