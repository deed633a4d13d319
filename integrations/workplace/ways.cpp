#include "integrations/workplace/ways.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "integrations/exchange/near_word.hpp"
#include "integrations/exchange/source_node.hpp"
#include "integrations/exchange/yaml/read_yaml.hpp"
#include "integrations/workplace/by_hand.hpp"
#include "integrations/workplace/folder_transport.hpp"
#include "integrations/workplace/internal/field_reader.hpp"
#include "integrations/workplace/internal/owned_file.hpp"
#include "integrations/workplace/pacs_nodes.hpp"
#include "integrations/workplace/pacs_transport.hpp"

namespace calcar::workplace {
namespace {

using exchange::Diagnostics;
using exchange::SourceEntry;
using exchange::SourceNode;
namespace fs = std::filesystem;

constexpr std::string_view kFolder = "folder:";
constexpr std::string_view kPacs = "pacs:";

bool isWayName(std::string_view name) {
  constexpr std::size_t kLongest = 40;
  return !name.empty() && name.size() <= kLongest && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

class WayReader {
 public:
  WayReader(Diagnostics& problems, fs::path folder) : m_problems(problems), m_folder(std::move(folder)) {}

  void readWay(const SourceEntry& entry);
  void readUsual(const SourceNode& node);
  [[nodiscard]] Ways taken() && { return std::move(m_ways); }

 private:
  void report(exchange::Position at, std::string field, std::string message, std::string hint = {}) {
    m_problems.push_back({{}, at.line, at.column, std::move(field), std::move(message), std::move(hint)});
  }
  [[nodiscard]] std::optional<fs::path> pathIn(const SourceEntry& entry);
  void readPacs(const SourceEntry& entry, const fs::path& file);
  [[nodiscard]] std::vector<std::string> names() const;

  Diagnostics& m_problems;
  fs::path m_folder;
  Ways m_ways;
  std::set<std::string> m_seen;
};

std::optional<fs::path> WayReader::pathIn(const SourceEntry& entry) {
  const SourceNode& value = entry.value;
  const bool isText = value.kind == SourceNode::Kind::Plain || value.kind == SourceNode::Kind::Text;
  const bool isPrintable = std::none_of(value.text.begin(), value.text.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' || c == 0x7F;
  });
  if (!isText || value.text.empty() || !isPrintable) {
    report(value.at, "ways." + entry.key, "expected one line with a path");
    return std::nullopt;
  }
  return (m_folder / value.text).lexically_normal();
}

void WayReader::readPacs(const SourceEntry& entry, const fs::path& file) {
  const auto nodes = readNodeFile(file);
  if (!nodes) {
    const Diagnostics told = inFile(nodes.error(), file.string());
    m_problems.insert(m_problems.end(), told.begin(), told.end());
    return;
  }
  std::vector<std::string> known;
  for (const dicom::Node& node : *nodes) {
    known.push_back(node.name);
    if (kPacs.size() + node.name.size() == entry.key.size() && entry.key.ends_with(node.name)) {
      m_ways.archives.push_back({entry.key, node});
      return;
    }
  }
  report(entry.keyAt, "ways." + entry.key, "expected the name of a node of that file",
         exchange::didYouMean(entry.key.substr(kPacs.size()), known));
}

void WayReader::readWay(const SourceEntry& entry) {
  const bool isFolder = entry.key.starts_with(kFolder);
  const bool isPacs = entry.key.starts_with(kPacs);
  const std::size_t prefix = isFolder ? kFolder.size() : kPacs.size();
  if ((!isFolder && !isPacs) || !isWayName(std::string_view(entry.key).substr(prefix))) {
    report(entry.keyAt, "ways", "expected folder:NAME or pacs:NODE",
           "of small letters, digits and hyphens; by-hand needs no entry");
    return;
  }
  if (!m_seen.insert(entry.key).second) {
    report(entry.keyAt, "ways." + entry.key, "expected this way once");
    return;
  }
  const auto path = pathIn(entry);
  if (!path) {
    return;
  }
  if (isFolder) {
    m_ways.folders.push_back({entry.key, *path});
  } else {
    readPacs(entry, *path);
  }
}

std::vector<std::string> WayReader::names() const {
  std::vector<std::string> all{m_seen.begin(), m_seen.end()};
  all.emplace_back(kByHand);
  return all;
}

void WayReader::readUsual(const SourceNode& node) {
  static const std::vector<std::string> kKinds{"referral", "note", "rehab", "advice"};
  FieldReader fields(m_problems, node, "default", kKinds);
  const std::vector<std::string> known = names();
  for (const std::string& kind : kKinds) {
    const std::string way = fields.text(kind);
    if (way.empty()) {
      continue;
    }
    if (std::find(known.begin(), known.end(), way) == known.end()) {
      fields.reportField(kind, "expected a way that is listed above, or by-hand",
                         exchange::didYouMean(way, known));
    }
    m_ways.usual[kind] = way;
  }
}

}  // namespace

tl::expected<Ways, Diagnostics> readWays(std::string_view text, const fs::path& folder) {
  const auto root = exchange::readYaml(text);
  if (!root) {
    return tl::unexpected(root.error());
  }
  Diagnostics problems;
  WayReader reader(problems, folder);
  FieldReader fields(problems, *root, "file", {"ways", "default"});
  const SourceNode* const listed = fields.find("ways");
  if (problems.empty() && (listed == nullptr || listed->entries.empty())) {
    fields.reportField("ways", "expected at least one way with its path");
  }
  for (const SourceEntry& entry : listed == nullptr ? std::vector<SourceEntry>() : listed->entries) {
    reader.readWay(entry);
  }
  if (const SourceNode* const usual = fields.find("default"); usual != nullptr) {
    reader.readUsual(*usual);
  }
  if (!problems.empty()) {
    return tl::unexpected(std::move(problems));
  }
  return std::move(reader).taken();
}

tl::expected<Ways, Diagnostics> readWayFile(const fs::path& file) {
  const auto text = readOwnedFile(file, "the ways out");
  if (!text) {
    return tl::unexpected(text.error());
  }
  return readWays(*text, fs::absolute(file).parent_path());
}

std::vector<std::unique_ptr<Transport>> makeTransports(const Ways& ways, const std::string& softwareVersion) {
  std::vector<std::unique_ptr<Transport>> transports;
  for (const FolderWay& way : ways.folders) {
    transports.push_back(std::make_unique<FolderTransport>(way.name, way.folder));
  }
  for (const PacsWay& way : ways.archives) {
    transports.push_back(std::make_unique<PacsTransport>(way.node, softwareVersion));
  }
  return transports;
}

}  // namespace calcar::workplace
