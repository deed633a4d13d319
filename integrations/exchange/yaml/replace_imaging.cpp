#include "integrations/exchange/yaml/replace_imaging.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/internal/lines.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "integrations/exchange/yaml/encode_yaml.hpp"
#include "integrations/exchange/yaml/read_yaml.hpp"

namespace calcar::exchange {
namespace {

using Kind = SourceNode::Kind;
using Studies = std::vector<engine::ImagingStudy>;

/// Bytes of a text.
struct Stretch {
  std::size_t begin;
  std::size_t end;
};

std::string encoded(const Studies& studies) { return encodeImagingYaml(studies); }

bool isBlankOrComment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || line[first] == '#';
}

/// The lines from a key to the next key, without the blank lines and comments that lead over to that one.
Stretch blockOf(std::string_view text, const SourceNode& root, std::size_t entry) {
  const Lines lines(text);
  const auto lineOf = [&root](std::size_t index) {
    return static_cast<std::size_t>(root.entries[index].keyAt.line) - 1;
  };
  const std::size_t firstLine = lineOf(entry);
  const bool last = entry + 1 == root.entries.size();
  std::size_t endLine =
      last ? static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1 : lineOf(entry + 1);
  while (endLine > firstLine + 1) {
    const std::size_t start = lines.startOf(endLine - 1);
    if (!isBlankOrComment(text.substr(start, lines.startOf(endLine) - start))) {
      break;
    }
    --endLine;
  }
  return {lines.startOf(firstLine), lines.startOf(endLine)};
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

/// The indentation of the dash of the first item; nothing when the list is written in brackets or empty.
std::optional<std::size_t> dashIndent(std::string_view text, const SourceNode& list) {
  if (list.kind != Kind::Sequence || list.items.empty()) {
    return std::nullopt;
  }
  const Lines lines(text);
  const auto line = static_cast<std::size_t>(list.items.front().at.line) - 1;
  const std::string_view start = text.substr(lines.startOf(line));
  const std::size_t dash = start.find_first_not_of(' ');
  const bool isDash = dash != std::string_view::npos && start.substr(dash).starts_with("- ");
  return isDash ? std::optional(dash) : std::nullopt;
}

/// The new items alone, when all that is asked for is to add to the list that is there.
std::optional<Studies> added(const Studies& before, const Studies& after) {
  const bool longer = after.size() >= before.size() && !before.empty();
  if (!longer ||
      encoded(before) != encoded(Studies(after.begin(), after.begin() + static_cast<long>(before.size())))) {
    return std::nullopt;
  }
  return Studies(after.begin() + static_cast<long>(before.size()), after.end());
}

std::string itemsOf(const Studies& studies, std::size_t indent, bool carriageReturns) {
  constexpr std::string_view kKey = "imaging:\n";
  constexpr std::size_t kIndent = 2;
  const std::string block = studies.empty() ? std::string() : encoded(studies).substr(kKey.size());
  std::string shifted;
  for (std::size_t start = 0; start < block.size();) {
    const std::size_t end = block.find('\n', start) + 1;
    shifted += block.substr(start + kIndent, end - start - kIndent);
    start = end;
  }
  return laidOut(shifted, indent, carriageReturns);
}

std::string withLineBreak(std::string_view text, bool carriageReturns) {
  const bool open = !text.empty() && text.back() != '\n';
  return std::string(text) + (open ? (carriageReturns ? "\r\n" : "\n") : "");
}

std::string rewritten(std::string_view text, const SourceNode& root, const Studies& before,
                      const Studies& after) {
  const bool carriageReturns = text.find("\r\n") != std::string_view::npos;
  const auto indent =
      root.entries.empty() ? 0 : static_cast<std::size_t>(root.entries.front().keyAt.column) - 1;
  const std::string block = laidOut(encoded(after), indent, carriageReturns);
  const auto entry = std::find_if(root.entries.begin(), root.entries.end(),
                                  [](const SourceEntry& candidate) { return candidate.key == "imaging"; });
  if (entry == root.entries.end()) {
    return withLineBreak(text, carriageReturns) + block;
  }
  const Stretch old = blockOf(text, root, static_cast<std::size_t>(entry - root.entries.begin()));
  const auto more = added(before, after);
  const auto dash = dashIndent(text, entry->value);
  const std::size_t keep = more && dash ? old.end : old.begin;
  return withLineBreak(text.substr(0, keep), carriageReturns) +
         (more && dash ? itemsOf(*more, *dash, carriageReturns) : block) + std::string(text.substr(old.end));
}

Diagnostics notPossible(Position at) {
  return {{{},
           at.line,
           at.column,
           "imaging",
           "expected a case file whose imaging can be replaced without touching the rest",
           "write “imaging:” at the start of a line, as “calcar new” does"}};
}

}  // namespace

tl::expected<std::string, Diagnostics> replaceImaging(std::string_view text, const engine::Pack& pack,
                                                      const Studies& studies) {
  auto tree = readCaseTree(text);
  auto episode = readCaseFile(text, pack);
  if (!tree || !episode) {
    return tl::unexpected(tree ? std::move(episode.error()) : std::move(tree.error()));
  }
  engine::Episode wanted = *episode;
  wanted.imaging = studies;
  if (isJson(text)) {
    return encodeEpisode(wanted);
  }
  // Places in the tree do not count a byte order mark, so the text is cut without one and gets it back.
  std::string_view body = text;
  static_cast<void>(refuseText(body));
  std::string result(text.substr(0, text.size() - body.size()));
  result += rewritten(body, *tree, episode->imaging, studies);
  const auto readBack = readCaseFile(result, pack);
  if (!readBack || encodeEpisode(*readBack) != encodeEpisode(wanted)) {
    return tl::unexpected(notPossible(tree->at));
  }
  return result;
}

}  // namespace calcar::exchange
