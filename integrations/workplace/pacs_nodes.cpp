#include "integrations/workplace/pacs_nodes.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "integrations/exchange/source_node.hpp"
#include "integrations/exchange/yaml/read_yaml.hpp"
#include "integrations/workplace/internal/field_reader.hpp"
#include "integrations/workplace/internal/owned_file.hpp"

namespace calcar::workplace {
namespace {

using exchange::Diagnostics;
using exchange::SourceNode;
namespace fs = std::filesystem;

constexpr const char* kTlsHint = "tls: { ca: FILE } to encrypt, or tls: none to send what others can read";

bool isNone(const SourceNode* node) {
  return node != nullptr && node->kind == SourceNode::Kind::Plain && node->text == "none";
}

/// What is sent can be read on the way only where that was asked for, and a login never.
void checkEncryption(FieldReader& fields, const dicom::WebAddress& address) {
  const SourceNode* tls = fields.find("tls");
  const bool isExposed = !address.encrypted && !dicom::isLoopback(address.host);
  if (isExposed && !isNone(tls)) {
    fields.reportField("url", "expected an https address", "or tls: none to send what others can read");
  }
  if (isExposed && fields.find("auth") != nullptr) {
    fields.reportField("auth", "expected an https address with it", "others could read the login on the way");
  }
  if (tls != nullptr && isNone(tls) == address.encrypted) {
    fields.reportField("tls", address.encrypted ? "expected encryption, as url says https"
                                                : "expected none, as url says http");
  }
}

class NodeReader {
 public:
  NodeReader(Diagnostics& problems, const fs::path& folder) : m_problems(problems), m_folder(folder) {}

  [[nodiscard]] std::optional<dicom::Node> read(const exchange::SourceEntry& entry) const;

 private:
  [[nodiscard]] dicom::DimseNode readDimse(const SourceNode& node, const std::string& path) const;
  [[nodiscard]] dicom::WebNode readWeb(const SourceNode& node, const std::string& path) const;
  [[nodiscard]] dicom::Tls readTls(const SourceNode& node, const std::string& path) const;
  std::string file(FieldReader& fields, std::string_view key) const;
  std::string title(FieldReader& fields, std::string_view key, const std::string& value) const;
  void readLogin(const SourceNode& node, const std::string& path, dicom::WebNode& web) const;
  [[nodiscard]] dicom::Secret readSecret(FieldReader& fields, const std::string& what) const;

  Diagnostics& m_problems;
  const fs::path& m_folder;
};

std::string NodeReader::file(FieldReader& fields, std::string_view key) const {
  const std::string written = fields.text(key);
  return written.empty() ? written : (m_folder / written).lexically_normal().string();
}

std::string NodeReader::title(FieldReader& fields, std::string_view key, const std::string& value) const {
  constexpr std::size_t kLongestTitle = 16;
  const bool fits = value.size() <= kLongestTitle && std::all_of(value.begin(), value.end(), [](char c) {
                      return c >= ' ' && c < 0x7F && c != '\\';
                    });
  if (!fits) {
    fields.reportField(key, "expected a title of at most 16 letters of ASCII");
  }
  return value;
}

dicom::Tls NodeReader::readTls(const SourceNode& node, const std::string& path) const {
  FieldReader fields(m_problems, node, path, {"ca", "certificate", "key", "peer-name"});
  dicom::Tls tls{file(fields, "ca"), file(fields, "certificate"), file(fields, "key"),
                 fields.text("peer-name")};
  if (tls.certificate.empty() != tls.key.empty()) {
    fields.reportField(tls.key.empty() ? "key" : "certificate", "expected certificate and key together");
  }
  return tls;
}

dicom::DimseNode NodeReader::readDimse(const SourceNode& node, const std::string& path) const {
  FieldReader fields(m_problems, node, path, {"kind", "host", "port", "called", "calling", "tls"});
  dicom::DimseNode dimse;
  dimse.host = fields.required("host");
  const bool isHost = std::all_of(dimse.host.begin(), dimse.host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
  if (!isHost) {
    fields.reportField("host", "expected a host name or an IPv4 address");
  }
  constexpr int kLargestPort = 65535;
  dimse.port = fields.requiredNumber("port", 1, kLargestPort).value_or(0);
  dimse.called = title(fields, "called", fields.required("called"));
  if (fields.find("calling") != nullptr) {
    dimse.calling = title(fields, "calling", fields.text("calling"));
  }
  const SourceNode* tls = fields.find("tls");
  if (tls != nullptr && !isNone(tls)) {
    dimse.tls = readTls(*tls, fields.pathOf("tls"));
  } else if (tls == nullptr && !dicom::isLoopback(dimse.host)) {
    fields.reportField("tls", "expected to be told whether to encrypt", kTlsHint);
  }
  return dimse;
}

dicom::Secret NodeReader::readSecret(FieldReader& fields, const std::string& what) const {
  const std::string inFile = what + "-file";
  const std::string inVariable = what + "-env";
  const bool hasFile = fields.find(inFile) != nullptr;
  if (hasFile == (fields.find(inVariable) != nullptr)) {
    fields.reportField(inFile, "expected either " + inFile + " or " + inVariable,
                       "the secret itself does not belong in this file");
  }
  return hasFile ? dicom::Secret{dicom::Secret::Place::File, file(fields, inFile)}
                 : dicom::Secret{dicom::Secret::Place::Environment, fields.text(inVariable)};
}

void NodeReader::readLogin(const SourceNode& node, const std::string& path, dicom::WebNode& web) const {
  FieldReader fields(m_problems, node, path, {"basic", "bearer"});
  const SourceNode* basic = fields.find("basic");
  const SourceNode* bearer = fields.find("bearer");
  if ((basic == nullptr) == (bearer == nullptr)) {
    fields.reportField("basic", "expected either basic or bearer");
    return;
  }
  if (basic != nullptr) {
    FieldReader login(m_problems, *basic, fields.pathOf("basic"), {"user", "password-file", "password-env"});
    std::string user = login.required("user");
    if (user.find(':') != std::string::npos) {
      login.reportField("user", "expected a name without a colon");
    }
    web.login = dicom::BasicLogin{std::move(user), readSecret(login, "password")};
  } else {
    FieldReader login(m_problems, *bearer, fields.pathOf("bearer"), {"token-file", "token-env"});
    web.login = dicom::BearerToken{readSecret(login, "token")};
  }
}

dicom::WebNode NodeReader::readWeb(const SourceNode& node, const std::string& path) const {
  FieldReader fields(m_problems, node, path, {"kind", "url", "auth", "tls"});
  dicom::WebNode web;
  web.url = fields.required("url");
  const auto address = dicom::parseWebAddress(web.url);
  const SourceNode* tls = fields.find("tls");
  const SourceNode* login = fields.find("auth");
  if (login != nullptr) {
    readLogin(*login, fields.pathOf("auth"), web);
  }
  if (tls != nullptr && !isNone(tls)) {
    web.tls = readTls(*tls, fields.pathOf("tls"));
  }
  if (!address) {
    fields.reportField("url", "expected an address such as https://pacs.example.org/dicom-web",
                       "a login belongs in auth");
    return web;
  }
  checkEncryption(fields, *address);
  return web;
}

std::optional<dicom::Node> NodeReader::read(const exchange::SourceEntry& entry) const {
  const std::string path = "nodes." + entry.key;
  const auto kind = std::find_if(entry.value.entries.begin(), entry.value.entries.end(),
                                 [](const exchange::SourceEntry& field) { return field.key == "kind"; });
  const std::string word = kind == entry.value.entries.end() ? std::string() : kind->value.text;
  if (word == "dimse") {
    return dicom::Node{entry.key, readDimse(entry.value, path)};
  }
  if (word == "dicomweb") {
    return dicom::Node{entry.key, readWeb(entry.value, path)};
  }
  const exchange::Position at = word.empty() ? entry.keyAt : kind->value.at;
  m_problems.push_back({{}, at.line, at.column, path + ".kind", "expected dimse or dicomweb", {}});
  return std::nullopt;
}

bool isNodeName(std::string_view name) {
  constexpr std::size_t kLongestName = 40;
  return !name.empty() && name.size() <= kLongestName && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

tl::expected<std::vector<dicom::Node>, Diagnostics> readNodes(std::string_view text, const fs::path& folder) {
  const auto root = exchange::readYaml(text);
  if (!root) {
    return tl::unexpected(root.error());
  }
  Diagnostics problems;
  std::vector<dicom::Node> nodes;
  FieldReader fields(problems, *root, "file", {"nodes"});
  const SourceNode* listed = fields.find("nodes");
  if (problems.empty() && (listed == nullptr || listed->entries.empty())) {
    fields.reportField("nodes", "expected at least one node with its name");
  }
  const NodeReader reader(problems, folder);
  for (const auto& entry : listed == nullptr ? std::vector<exchange::SourceEntry>() : listed->entries) {
    const bool isKnown = std::any_of(nodes.begin(), nodes.end(),
                                     [&](const dicom::Node& node) { return node.name == entry.key; });
    if (isKnown || !isNodeName(entry.key)) {
      problems.push_back({{},
                          entry.keyAt.line,
                          entry.keyAt.column,
                          "nodes",
                          "expected a name used once, of small letters, digits and hyphens",
                          {}});
    } else if (auto node = reader.read(entry)) {
      nodes.push_back(std::move(*node));
    }
  }
  if (!problems.empty()) {
    return tl::unexpected(std::move(problems));
  }
  return nodes;
}

tl::expected<std::vector<dicom::Node>, Diagnostics> readNodeFile(const fs::path& file) {
  const auto text = readOwnedFile(file, "the nodes");
  if (!text) {
    return tl::unexpected(text.error());
  }
  return readNodes(*text, fs::absolute(file).parent_path());
}

}  // namespace calcar::workplace
