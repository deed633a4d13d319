#include "integrations/exchange/decode_edit.hpp"

#include "integrations/exchange/internal/edit_readers.hpp"
#include "integrations/exchange/read_json.hpp"

namespace calcar::exchange {
namespace {

const EditReaders& allReaders() {
  static const EditReaders kAll = [] {
    EditReaders all = visitEditReaders();
    for (const auto* more : {&complaintEditReaders(), &closureEditReaders()}) {
      all.insert(all.end(), more->begin(), more->end());
    }
    return all;
  }();
  return kAll;
}

const Words& kinds() {
  static const Words kKinds = [] {
    Words words;
    for (const auto& reader : allReaders()) {
      words.emplace_back(reader.first);
    }
    return words;
  }();
  return kKinds;
}

std::optional<engine::Edit> editOf(Decoding& decoding, const SourceNode& root) {
  if (root.kind != SourceNode::Kind::Mapping || root.entries.size() != 1) {
    decoding.report(root.at, {}, "expected one edit: its kind, and under it what it says",
                    "for example {\"set-side\": {\"side\": \"left\"}}");
    return std::nullopt;
  }
  const SourceEntry& said = root.entries.front();
  for (const auto& [kind, read] : allReaders()) {
    if (said.key == kind) {
      return read(decoding, said.value, std::string(kind));
    }
  }
  decoding.report(said.keyAt, keyed({}, said.key), "expected a kind of edit: " + listed(kinds()),
                  decoding.nearestOf(said.key, kinds()));
  return std::nullopt;
}

}  // namespace

std::string packWord(const MappingReader& reader, std::string_view key, const Words& words,
                     const std::string& expected) {
  const SourceNode* node = reader.require(key);
  if (node == nullptr) {
    return {};
  }
  for (const std::string& word : words) {
    if (isText(*node) && node->text == word) {
      return word;
    }
  }
  reader.reportAt(*node, key, expected, reader.decoding().nearestOf(*node, words));
  return {};
}

tl::expected<engine::Edit, Diagnostics> decodeEdit(std::string_view json, const engine::Pack& pack) {
  const auto root = readJson(json);
  if (!root) {
    return tl::unexpected(root.error());
  }
  Decoding decoding{pack};
  reportDuplicates(decoding, *root, {});
  auto edit = editOf(decoding, *root);
  if (!decoding.problems.empty() || !edit) {
    return tl::unexpected(inFileOrder(std::move(decoding.problems)));
  }
  return std::move(*edit);
}

}  // namespace calcar::exchange
