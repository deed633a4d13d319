#include "rules/compiler/internal/document.hpp"

#include <algorithm>
#include <array>

#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/vocabulary.hpp"
#include "rules/compiler/internal/yaml.hpp"

namespace calcar::rules::internal {
namespace {

struct Folder {
  std::string_view name;
  Room room;
  bool hasSubfolders;
};

constexpr std::array<Folder, 11> kFolders = {{{"findings", Room::Findings, false},
                                              {"panels", Room::Panel, false},
                                              {"red-flags", Room::RedFlag, false},
                                              {"conditions", Room::Condition, true},
                                              {"kinetic-chain", Room::Segment, false},
                                              {"imaging", Room::Imaging, false},
                                              {"exercises", Room::Exercises, false},
                                              {"poses", Room::Poses, false},
                                              {"programmes", Room::Programme, false},
                                              {"outcome-measures", Room::Instrument, false},
                                              {"texts", Room::Texts, true}}};

constexpr std::string_view kExtension = ".yaml";

struct Address {
  Room room;
  std::string folder;
  std::string stem;
};

std::vector<std::string> splitPath(std::string_view path) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t slash = std::min(path.find('/', from), path.size());
    parts.emplace_back(path.substr(from, slash - from));
    from = slash + 1;
  }
  return parts;
}

std::optional<Address> addressOnTop(const std::string& stem) {
  if (stem == "pack") {
    return Address{Room::Pack, "", stem};
  }
  if (stem == "references") {
    return Address{Room::References, "", stem};
  }
  return std::nullopt;
}

std::optional<Address> addressOf(std::string_view path) {
  if (path.size() <= kExtension.size() || path.substr(path.size() - kExtension.size()) != kExtension) {
    return std::nullopt;
  }
  const auto parts = splitPath(path.substr(0, path.size() - kExtension.size()));
  if (parts.size() == 1) {
    return addressOnTop(parts.front());
  }
  const auto folder = std::find_if(kFolders.begin(), kFolders.end(),
                                   [&](const Folder& known) { return known.name == parts.front(); });
  if (folder == kFolders.end() || parts.size() != (folder->hasSubfolders ? 3U : 2U)) {
    return std::nullopt;
  }
  return Address{folder->room, folder->hasSubfolders ? parts[1] : "", parts.back()};
}

void reportHomeless(const SourceFile& file, Log& log) {
  std::vector<std::string> names;
  for (const Folder& folder : kFolders) {
    names.emplace_back(folder.name);
  }
  const auto parts = splitPath(file.path);
  const std::string meant = parts.size() > 1 ? closest(parts.front(), names) : "";
  const bool isMisspelt = !meant.empty() && meant != parts.front();
  log.add({file.path, 1, 1}, "no rules are read from here",
          isMisspelt ? "did you mean '" + meant + "/'?"
                     : "use pack.yaml, references.yaml, a .yaml file in " + joined(names) +
                           ", conditions/<region>/ or texts/<language>/");
}

}  // namespace

std::vector<Document> parseAll(const std::vector<SourceFile>& files, Log& log) {
  std::vector<const SourceFile*> sorted;
  for (const SourceFile& file : files) {
    sorted.push_back(&file);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const SourceFile* left, const SourceFile* right) { return left->path < right->path; });
  std::vector<Document> documents;
  for (const SourceFile* file : sorted) {
    const auto address = addressOf(file->path);
    if (!address) {
      reportHomeless(*file, log);
      continue;
    }
    if (auto root = parseYaml(*file, log)) {
      documents.push_back({address->room, address->folder, address->stem, std::move(*root)});
    }
  }
  return documents;
}

void checkName(const Document& document, const std::string& id, Log& log) {
  if (id.empty() || id == document.stem) {
    return;
  }
  const Node* node = valueOf(document.root, "id");
  log.add(node == nullptr ? document.root.place : node->place, "the file is not named after its id",
          "rename it to " + id + ".yaml or correct the id");
}

}  // namespace calcar::rules::internal
