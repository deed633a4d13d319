#include "integrations/exchange/read_json.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "integrations/exchange/internal/lines.hpp"
#include "integrations/exchange/internal/tree_builder.hpp"

namespace calcar::exchange {
namespace {

using Kind = SourceNode::Kind;
using Json = nlohmann::json;

constexpr std::string_view kBetweenTokens = " \t\r\n,:";
constexpr std::string_view kAfterScalar = " \t\r\n,:]}[{";

/// Finds the place of each token. The parser's events name no place but come in the order of the text, so
/// walking along with them does: nothing but white space, commas and colons lies between two of them.
class TokenWalk {
 public:
  explicit TokenWalk(std::string_view text) : m_text(text) {}

  /// Steps over the next token. @returns its first byte and its text
  std::pair<std::size_t, std::string_view> next() {
    const std::size_t start = std::min(m_text.find_first_not_of(kBetweenTokens, m_end), m_text.size());
    m_end = endOf(start);
    return {start, m_text.substr(start, m_end - start)};
  }

 private:
  [[nodiscard]] std::size_t endOf(std::size_t start) const {
    if (start == m_text.size()) {
      return start;
    }
    switch (m_text[start]) {
      case '{':
      case '}':
      case '[':
      case ']':
        return start + 1;
      case '"':
        return endOfString(start);
      default:
        return std::min(m_text.find_first_of(kAfterScalar, start), m_text.size());
    }
  }

  [[nodiscard]] std::size_t endOfString(std::size_t start) const {
    std::size_t i = start + 1;
    while (i < m_text.size() && m_text[i] != '"') {
      i += m_text[i] == '\\' ? 2 : 1;
    }
    return std::min(i + 1, m_text.size());
  }

  std::string_view m_text;
  std::size_t m_end = 0;
};

/// nlohmann-json's SAX interface; its names and signatures are given.
class Sax {
 public:
  explicit Sax(std::string_view text) : m_text(text), m_lines(text), m_walk(text) {}

  // NOLINTBEGIN(readability-identifier-naming)
  bool null() { return scalar(Kind::Null); }
  bool boolean(bool /*value*/) { return scalar(Kind::Boolean); }
  bool number_integer(std::int64_t /*value*/) { return scalar(Kind::Number); }
  bool number_unsigned(std::uint64_t /*value*/) { return scalar(Kind::Number); }
  bool number_float(double /*value*/, const std::string& /*text*/) { return scalar(Kind::Number); }
  bool binary(Json::binary_t& /*value*/) { return false; }  // JSON text holds none
  bool string(std::string& value) {
    m_tree.place(node(Kind::Text, std::move(value), m_walk.next().first));
    return true;
  }
  bool start_object(std::size_t /*size*/) { return container(Kind::Mapping); }
  bool start_array(std::size_t /*size*/) { return container(Kind::Sequence); }
  bool end_object() { return endContainer(); }
  bool end_array() { return endContainer(); }
  bool key(std::string& value) {
    m_tree.key(std::move(value), m_lines.at(m_walk.next().first));
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*lastToken*/, const Json::exception& error) {
    const bool tooLarge = dynamic_cast<const Json::out_of_range*>(&error) != nullptr;
    refuse(errorAt(position), tooLarge ? "expected a number that can be stored" : "expected valid JSON here",
           tooLarge ? "" : "look for a missing or extra quote, comma or bracket");
    return false;
  }
  // NOLINTEND(readability-identifier-naming)

  [[nodiscard]] std::optional<SourceNode> takeRoot() { return m_tree.takeRoot(); }
  [[nodiscard]] const Diagnostics& problems() const { return m_problems; }

 private:
  static SourceNode node(Kind kind, std::string text, Position at) {
    SourceNode made;
    made.kind = kind;
    made.at = at;
    made.text = std::move(text);
    made.fromJson = true;
    return made;
  }
  SourceNode node(Kind kind, std::string text, std::size_t byte) {
    return node(kind, std::move(text), m_lines.at(byte));
  }

  bool scalar(Kind kind) {
    const auto [start, text] = m_walk.next();
    m_tree.place(node(kind, std::string(text), start));
    return true;
  }

  bool container(Kind kind) {
    const std::size_t start = m_walk.next().first;
    if (!m_tree.begin(node(kind, {}, start))) {
      refuse(start, "expected at most 64 levels of nesting", "");
      return false;
    }
    return true;
  }

  bool endContainer() {
    static_cast<void>(m_walk.next());
    m_tree.end();
    return true;
  }

  /// The parser tells how far it had read; what it stumbled over began at the next token, unless that still
  /// lies ahead: then it is the comma or colon just read.
  [[nodiscard]] std::size_t errorAt(std::size_t read) {
    const std::size_t token = m_walk.next().first;
    if (token < read || read == 0) {
      return token;
    }
    return std::min(read - 1, m_text.size());
  }

  void refuse(std::size_t byte, std::string message, std::string hint) {
    const Position at = m_lines.at(byte);
    m_problems.push_back({{}, at.line, at.column, {}, std::move(message), std::move(hint)});
  }

  std::string_view m_text;
  Lines m_lines;
  TokenWalk m_walk;
  TreeBuilder m_tree;
  Diagnostics m_problems;
};

}  // namespace

tl::expected<SourceNode, Diagnostics> readJson(std::string_view text) {
  if (auto refused = refuseText(text)) {
    return tl::unexpected(Diagnostics{std::move(*refused)});
  }
  Sax sax(text);
  const bool whole = Json::sax_parse(text.begin(), text.end(), &sax);
  auto root = sax.takeRoot();
  if (!whole || !root) {
    return tl::unexpected(sax.problems());
  }
  return std::move(*root);
}

}  // namespace calcar::exchange
