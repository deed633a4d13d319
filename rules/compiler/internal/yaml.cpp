#include "rules/compiler/internal/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <array>
#include <sstream>

#include "rules/compiler/internal/encoding.hpp"

namespace calcar::rules::internal {
namespace {

/// Builds our own tree from events: yaml-cpp's nodes would keep only one of two equal keys.
class Builder : public YAML::EventHandler {
 public:
  Builder(std::string_view file, Log& log) : m_file(file), m_log(log) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++m_documents == 2) {
      m_log.add(placeOf(mark), "a second document in one file", "remove the line '---' or split the file");
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuseAnchor(mark, anchor);
    attach(nodeAt(mark, Node::Kind::Null));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuseAnchor(mark, anchor);
    attach(nodeAt(mark, Node::Kind::Null));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    Node node = nodeAt(mark, Node::Kind::Scalar);
    node.text = value;
    attach(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Node::Kind::List);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Node::Kind::Map);
  }
  void OnMapEnd() override { close(); }

  [[nodiscard]] bool hasRoot() const { return m_root && m_root->kind != Node::Kind::Null; }
  /// Where the list or mapping begins that was being read.
  [[nodiscard]] std::optional<Place> innermostOpen() const {
    return m_open.empty() ? std::nullopt : std::optional(m_open.back().node.place);
  }
  [[nodiscard]] Node takeRoot() { return std::move(*m_root); }

 private:
  struct Frame {
    Node node;
    std::optional<Node> key;
  };

  Place placeOf(const YAML::Mark& mark) const { return {m_file, mark.line + 1, mark.column + 1}; }

  Node nodeAt(const YAML::Mark& mark, Node::Kind kind) const {
    Node node;
    node.kind = kind;
    node.place = placeOf(mark);
    return node;
  }

  void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) {
      m_log.add(placeOf(mark), "an anchor or alias", "write the value out: a rule is read in one place");
    }
  }
  void refuseTag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") {
      m_log.add(placeOf(mark), "a tag", "remove it: the compiler knows each type");
    }
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    m_open.push_back({nodeAt(mark, kind), std::nullopt});
  }

  void close() {
    Node node = std::move(m_open.back().node);
    m_open.pop_back();
    attach(std::move(node));
  }

  void attach(Node node) {
    if (m_open.empty()) {
      if (!m_root) {
        m_root = std::move(node);
      }
      return;
    }
    Frame& frame = m_open.back();
    if (frame.node.isList()) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.key) {
      frame.key = std::move(node);
    } else {
      addEntry(frame, std::move(node));
    }
  }

  void addEntry(Frame& frame, Node value) {
    const Node key = std::move(*frame.key);
    frame.key.reset();
    if (!key.isScalar()) {
      m_log.add(key.place, "a key that is no word", "write 'key: value'");
      return;
    }
    for (const Entry& entry : frame.node.entries) {
      if (entry.key == key.text) {
        m_log.add(key.place, "the key " + quoted(key.text) + " stands twice",
                  "keep one; the other is on line " + std::to_string(entry.place.line));
        return;
      }
    }
    frame.node.entries.push_back({key.text, key.place, std::move(value)});
  }

  std::string_view m_file;
  Log& m_log;
  int m_documents = 0;
  std::vector<Frame> m_open;
  std::optional<Node> m_root;
};

struct Translation {
  std::string_view original;
  std::string_view message;
  std::string_view hint;
};

constexpr std::array<Translation, 9> kTranslations = {{
    {"end of map not found", "this line does not belong to the mapping around it",
     "check the indentation and the colons above"},
    {"end of map flow not found", "the mapping in braces does not end properly",
     "close it with '}', separate with ',', and give units inside brackets: [5 s, 15 s]"},
    {"end of sequence not found", "this line does not belong to the list around it", "check the indentation"},
    {"end of sequence flow not found", "the list in brackets does not end properly",
     "close it with ']' and separate with ','"},
    {"illegal map value", "a second ': ' in one line", "put the text in quotes"},
    {"illegal EOF in scalar", "the file ends within a quoted text", "close the quotes"},
    {"illegal tab when looking for indentation", "a tab for indentation", "indent with spaces"},
    {"illegal block entry", "a '-' where no list item can begin", "start the list on a new, indented line"},
    {"illegal flow end", "a closing bracket that nothing opened", "remove it or open it"},
}};

/// @param open  where the list or mapping begins that was being read: at the end of a file yaml-cpp names no
/// place
void report(const YAML::ParserException& problem, const std::optional<Place>& open, const SourceFile& file,
            Log& log) {
  const bool isPlaceless = problem.mark.line <= 0 && problem.mark.column <= 0;
  const Place place =
      isPlaceless && open ? *open : Place{file.path, problem.mark.line + 1, problem.mark.column + 1};
  for (const auto& translation : kTranslations) {
    if (problem.msg == translation.original) {
      log.add(place, std::string(translation.message), std::string(translation.hint));
      return;
    }
  }
  log.add(place, "no valid YAML: " + problem.msg, "check quotes, colons and indentation here and just above");
}

}  // namespace

std::optional<Node> parseYaml(const SourceFile& file, Log& log) {
  if (!isCleanText(file, log)) {
    return std::nullopt;
  }
  Builder builder(file.path, log);
  try {
    std::istringstream stream(file.text);
    YAML::Parser parser(stream);
    // Two at most: a second document is refused, and after some broken lines yaml-cpp finds documents without
    // end.
    for (int documents = 0; documents < 2 && parser.HandleNextDocument(builder); ++documents) {
    }
  } catch (const YAML::ParserException& problem) {
    report(problem, builder.innermostOpen(), file, log);
    return std::nullopt;
  }
  if (!builder.hasRoot()) {
    log.add({file.path, 1, 1}, "the file is empty", "write a rule into it or remove it");
    return std::nullopt;
  }
  return builder.takeRoot();
}

}  // namespace calcar::rules::internal
