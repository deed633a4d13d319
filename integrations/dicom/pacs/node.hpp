#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace calcar::dicom {

/// Where a password or token is kept; never the password itself.
struct Secret {
  enum class Place { File, Environment };
  Place place = Place::File;
  std::string name;  ///< path of the file, or name of the environment variable
};

/// How a connection is encrypted. The peer's certificate is always checked, and so is the name in it.
struct Tls {
  std::string ca;           ///< PEM file with the trusted authorities; empty = those of the system
  std::string certificate;  ///< our own, PEM, where the node asks for one
  std::string key;          ///< its private key, PEM, readable by its owner alone
  std::string peerName;     ///< the name that the certificate must bear; empty = the host
};

/// An archive that speaks DICOM's own protocol.
struct DimseNode {
  std::string host;
  int port = 0;
  std::string called;  ///< title of the archive
  std::string calling = "CALCAR";
  std::optional<Tls> tls;  ///< empty = not encrypted
};

struct BasicLogin {
  std::string user;
  Secret password;
};

struct BearerToken {
  Secret token;
};

/// An archive that speaks DICOMweb.
struct WebNode {
  std::string url;  ///< of the service, `https://pacs.example.org/dicom-web`
  std::variant<std::monostate, BasicLogin, BearerToken> login;
  Tls tls;
};

/// An archive of images as the configuration names it.
struct Node {
  std::string name;
  std::variant<DimseNode, WebNode> access;
};

/// Whether what is sent to the node can be read on the way: it is neither encrypted nor on this machine.
[[nodiscard]] bool isReadableOnTheWay(const Node& node);

/// `localhost`, an address of 127.0.0.0/8, or `::1`.
[[nodiscard]] bool isLoopback(std::string_view host);

/// A web address in its parts.
struct WebAddress {
  bool encrypted = true;
  std::string host;
  int port = 443;
  std::string path;  ///< without a slash at its end
};

/// @returns the parts of an http or https address; nothing when it has a user, a query or a fragment, or is
/// no such address
[[nodiscard]] std::optional<WebAddress> parseWebAddress(std::string_view url);

}  // namespace calcar::dicom
