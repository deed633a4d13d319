#include "integrations/exchange/yaml/read_yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <string>
#include <utility>

#include "integrations/exchange/internal/lines.hpp"
#include "integrations/exchange/internal/tree_builder.hpp"

namespace calcar::exchange {
namespace {

using Kind = SourceNode::Kind;

/// Ends the parse from inside an event; yaml-cpp offers no other way.
struct Refusal {
  Diagnostic diagnostic;
};

/// Builds the tree from yaml-cpp's events. Its nodes would not do: they forget where keys stand.
class Events : public YAML::EventHandler {
 public:
  explicit Events(std::string_view text) : m_lines(text) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (m_started) {
      refuse(mark, "expected one document", "remove what follows “---”");
    }
    m_started = true;
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuseAnchor(mark, anchor);
    place(Kind::Null, mark, {});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { refuseAnchor(mark, 1); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    place(tag == "!" ? Kind::Text : Kind::Plain, mark, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    begin(Kind::Sequence, mark, tag, anchor);
  }
  void OnSequenceEnd() override { m_tree.end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    begin(Kind::Mapping, mark, tag, anchor);
  }
  void OnMapEnd() override { m_tree.end(); }

  [[nodiscard]] std::optional<SourceNode> takeRoot() { return m_tree.takeRoot(); }
  [[nodiscard]] Position at(const YAML::Mark& mark) {
    return mark.is_null()
               ? Position{}
               : m_lines.at(static_cast<std::size_t>(mark.line), static_cast<std::size_t>(mark.column));
  }

 private:
  [[noreturn]] void refuse(const YAML::Mark& mark, std::string message, std::string hint) {
    const Position position = at(mark);
    throw Refusal{{{}, position.line, position.column, {}, std::move(message), std::move(hint)}};
  }
  void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) {
      refuse(mark, "expected a value written out",
             "anchors (&) and aliases (*) are not read; quote such a text");
    }
  }
  void refuseTag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") {
      refuse(mark, "expected a value without a tag", "tags (!) are not read; quote such a text");
    }
  }

  SourceNode node(Kind kind, const YAML::Mark& mark, const std::string& text) {
    SourceNode made;
    made.kind = kind;
    made.at = at(mark);
    made.text = text;
    return made;
  }
  void place(Kind kind, const YAML::Mark& mark, const std::string& text) {
    if (m_tree.awaitsKey()) {
      m_tree.key(text, at(mark));
    } else {
      SourceNode made = node(kind, mark, text);
      // yaml-cpp places what is not there at whatever comes next.
      made.at = kind == Kind::Null ? m_tree.keyPlace().value_or(made.at) : made.at;
      m_tree.place(std::move(made));
    }
  }
  void begin(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    if (m_tree.awaitsKey()) {
      refuse(mark, "expected a word as key", "");
    }
    if (!m_tree.begin(node(kind, mark, {}))) {
      refuse(mark, "expected at most 64 levels of nesting", "");
    }
  }

  Lines m_lines;
  TreeBuilder m_tree;
  bool m_started = false;
};

/// A message of the parser in our words; where it would quote the file it is left out.
std::string syntaxMessage(const YAML::Exception& error) {
  const bool quotesFile =
      error.msg.find(": ") != std::string::npos || error.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR);
  return quotesFile || error.msg.empty() ? "expected valid YAML here"
                                         : "expected valid YAML here (" + error.msg + ")";
}

tl::expected<SourceNode, Diagnostics> refused(Diagnostic diagnostic) {
  return tl::unexpected(Diagnostics{std::move(diagnostic)});
}

}  // namespace

tl::expected<SourceNode, Diagnostics> readYaml(std::string_view text) {
  if (auto problem = refuseText(text)) {
    return refused(std::move(*problem));
  }
  if (text.size() > kLargestYaml) {
    return refused({{}, 1, 1, {}, "expected a YAML file of at most 1 MiB", "keep a larger case as JSON"});
  }
  Events events(text);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
  } catch (const Refusal& refusal) {
    return refused(refusal.diagnostic);
  } catch (const YAML::Exception& error) {
    const Position position = events.at(error.mark);
    return refused({{},
                    position.line,
                    position.column,
                    {},
                    syntaxMessage(error),
                    "look at the indentation and at missing quotes"});
  }
  auto root = events.takeRoot();
  return root ? tl::expected<SourceNode, Diagnostics>(std::move(*root)) : SourceNode{};
}

}  // namespace calcar::exchange
