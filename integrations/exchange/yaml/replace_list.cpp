#include "integrations/exchange/yaml/replace_list.hpp"

#include <algorithm>
#include <optional>

#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/internal/lines.hpp"
#include "integrations/exchange/yaml/case_file.hpp"

namespace calcar::exchange {
namespace {

using Kind = SourceNode::Kind;
using Items = std::vector<std::string>;

/// Bytes of a text.
struct Stretch {
  std::size_t begin;
  std::size_t end;
};

bool isBlankOrComment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || line[first] == '#';
}

/// Where the content of some lines ends, without blank lines and comments that lead over to what follows.
std::size_t contentEnd(std::string_view text, const Lines& lines, std::size_t firstLine,
                       std::size_t endLine) {
  while (endLine > firstLine + 1) {
    const std::size_t start = lines.startOf(endLine - 1);
    if (!isBlankOrComment(text.substr(start, lines.startOf(endLine) - start))) {
      break;
    }
    --endLine;
  }
  return lines.startOf(endLine);
}

std::size_t lineOf(const Position& position) { return static_cast<std::size_t>(position.line) - 1; }

/// The lines from a key to the next key.
Stretch blockOf(std::string_view text, const SourceNode& root, std::size_t entry) {
  const Lines lines(text);
  const std::size_t firstLine = lineOf(root.entries[entry].keyAt);
  const bool last = entry + 1 == root.entries.size();
  const std::size_t endLine = last ? static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1
                                   : lineOf(root.entries[entry + 1].keyAt);
  return {lines.startOf(firstLine), contentEnd(text, lines, firstLine, endLine)};
}

/// Each line moved to the right; line breaks as in the rest of the file.
std::string laidOut(const std::string& block, std::size_t indent, bool carriageReturns) {
  std::string out;
  bool lineStart = true;
  for (const char letter : block) {
    out += lineStart ? std::string(indent, ' ') : std::string();
    out += letter == '\n' && carriageReturns ? "\r\n" : std::string(1, letter);
    lineStart = letter == '\n';
  }
  return out;
}

std::string blockText(const std::string& key, const Items& items) {
  constexpr std::size_t kIndent = 2;
  std::string block = key + (items.empty() ? ": []\n" : ":\n");
  for (const std::string& item : items) {
    block += laidOut(item, kIndent, false);
  }
  return block;
}

/// The indentation of the dashes; nothing when the list is written in brackets, empty, or not a dash a line.
std::optional<std::size_t> dashIndent(std::string_view text, const SourceNode& list) {
  if (list.kind != Kind::Sequence || list.items.empty()) {
    return std::nullopt;
  }
  const Lines lines(text);
  std::optional<std::size_t> indent;
  for (const SourceNode& item : list.items) {
    const std::string_view start = text.substr(lines.startOf(lineOf(item.at)));
    const std::size_t dash = start.find_first_not_of(' ');
    const bool isDash = dash != std::string_view::npos && start.substr(dash).starts_with("- ");
    if (!isDash || (indent && *indent != dash)) {
      return std::nullopt;
    }
    indent = dash;
  }
  return indent;
}

/// New items by how many of the old ones stand before them; nothing when an old one changes or goes.
std::optional<std::vector<Items>> insertions(const ListChange& change) {
  std::vector<Items> news(change.before.size() + 1);
  std::size_t passed = 0;
  for (const std::string& item : change.after) {
    if (passed < change.before.size() && item == change.before[passed]) {
      ++passed;
    } else {
      news[passed].push_back(item);
    }
  }
  return passed == change.before.size() ? std::optional(std::move(news)) : std::nullopt;
}

std::string withLineBreak(std::string_view text, bool carriageReturns) {
  const bool open = !text.empty() && text.back() != '\n';
  return std::string(text) + (open ? (carriageReturns ? "\r\n" : "\n") : "");
}

/// The block with new items between the old ones.
std::string inserted(std::string_view text, const SourceNode& list, Stretch block,
                     const std::vector<Items>& news, std::size_t indent, bool carriageReturns) {
  const Lines lines(text);
  std::string out;
  std::size_t taken = block.begin;
  for (std::size_t i = 0; i < news.size(); ++i) {
    const bool isLast = i + 1 == news.size();
    const std::size_t line = isLast ? 0 : lineOf(list.items[i].at);
    const std::size_t place = isLast   ? block.end
                              : i == 0 ? lines.startOf(line)
                                       : contentEnd(text, lines, lineOf(list.items[i - 1].at), line);
    out += text.substr(taken, place - taken);
    taken = place;
    out = news[i].empty() ? out : withLineBreak(out, carriageReturns);
    for (const std::string& item : news[i]) {
      out += laidOut(item, indent, carriageReturns);
    }
  }
  return out;
}

std::string rewritten(std::string_view text, const SourceNode& root, const ListChange& change) {
  const bool carriageReturns = text.find("\r\n") != std::string_view::npos;
  const auto indent =
      root.entries.empty() ? 0 : static_cast<std::size_t>(root.entries.front().keyAt.column) - 1;
  const std::string block = laidOut(blockText(change.key, change.after), indent, carriageReturns);
  const auto entry = std::find_if(root.entries.begin(), root.entries.end(),
                                  [&](const SourceEntry& candidate) { return candidate.key == change.key; });
  if (entry == root.entries.end()) {
    return withLineBreak(text, carriageReturns) + block;
  }
  const Stretch old = blockOf(text, root, static_cast<std::size_t>(entry - root.entries.begin()));
  const auto news = insertions(change);
  const auto dash = dashIndent(text, entry->value);
  const bool fits = news && dash && entry->value.items.size() == change.before.size();
  const std::string fresh = fits ? inserted(text, entry->value, old, *news, *dash, carriageReturns) : block;
  return withLineBreak(text.substr(0, old.begin), carriageReturns) + fresh +
         std::string(text.substr(old.end));
}

Diagnostics notPossible(Position at, const std::string& key) {
  return {{{},
           at.line,
           at.column,
           key,
           "expected a case file whose " + key + " can be replaced without touching the rest",
           "write “" + key + ":” at the start of a line, as “calcar new” does"}};
}

}  // namespace

tl::expected<std::string, Diagnostics> replaceList(std::string_view text, const engine::Pack& pack,
                                                   const ListChange& change, const engine::Episode& wanted) {
  if (isJson(text)) {
    return encodeEpisode(wanted);
  }
  auto tree = readCaseTree(text);
  if (!tree) {
    return tl::unexpected(std::move(tree.error()));
  }
  // Places in the tree do not count a byte order mark, so the text is cut without one and gets it back.
  std::string_view body = text;
  static_cast<void>(refuseText(body));
  std::string result(text.substr(0, text.size() - body.size()));
  result += rewritten(body, *tree, change);
  const auto readBack = readCaseFile(result, pack);
  if (!readBack || encodeEpisode(*readBack) != encodeEpisode(wanted)) {
    return tl::unexpected(notPossible(tree->at, change.key));
  }
  return result;
}

}  // namespace calcar::exchange
