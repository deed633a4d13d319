#include "integrations/exchange/internal/decoding.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "integrations/exchange/near_word.hpp"

namespace calcar::exchange {
namespace {

using Kind = SourceNode::Kind;

constexpr std::size_t kLongestKeyShown = 48;

/// A key as part of a path: short, in one line.
std::string shown(std::string_view key) {
  std::string text(key.substr(0, kLongestKeyShown));
  std::replace_if(
      text.begin(), text.end(),
      [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }, ' ');
  return key.size() > kLongestKeyShown ? text + "…" : text;
}

/// Parts are not decoded in the order of the file; so that the first ones can be shown, more than those are
/// kept.
constexpr std::size_t kMostEver = 10 * kMostProblems;

constexpr std::string_view kDateExpected = "expected a day that exists, written YYYY-MM-DD";

}  // namespace

void Decoding::report(Position at, std::string field, std::string message, std::string hint) {
  if (problems.size() > kMostEver) {
    return;
  }
  problems.push_back({{}, at.line, at.column, std::move(field), std::move(message), std::move(hint)});
}

std::string Decoding::nearestOf(const SourceNode& written, const Words& words) const {
  return isText(written) ? nearestOf(written.text, words) : std::string();
}

std::string Decoding::nearestOf(std::string_view written, const Words& words) const {
  return problems.size() < kMostProblems ? didYouMean(written, words) : std::string();
}

void reportDuplicates(Decoding& decoding, const SourceNode& node, const std::string& path) {
  std::set<std::string_view> seen;
  for (const SourceEntry& entry : node.entries) {
    const std::string field = keyed(path, entry.key);
    if (!seen.insert(entry.key).second) {
      decoding.report(entry.keyAt, field, "expected this key only once", "keep one of the two");
    }
    reportDuplicates(decoding, entry.value, field);
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    reportDuplicates(decoding, node.items[i], indexed(path, i));
  }
}

Diagnostics inFileOrder(Diagnostics problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Diagnostic& left, const Diagnostic& right) {
    return std::tie(left.line, left.column) < std::tie(right.line, right.column);
  });
  if (problems.size() > kMostProblems) {
    problems.resize(kMostProblems);
    Diagnostic& last = problems.back();
    last = {{}, last.line, last.column, {}, "expected fewer problems; only the first 99 are listed", {}};
  }
  return problems;
}

bool isText(const SourceNode& node) { return node.kind == Kind::Text || node.kind == Kind::Plain; }

bool isScalar(const SourceNode& node) {
  return isText(node) || node.kind == Kind::Number || node.kind == Kind::Boolean;
}

bool isLeftEmpty(const SourceNode& node) { return node.kind == Kind::Null && !node.fromJson; }

std::optional<double> numberOf(const SourceNode& node) {
  const std::string& text = node.text;
  const bool canBeNumber = node.kind == Kind::Plain || node.kind == Kind::Number;
  const bool startsLikeOne =
      !text.empty() && (text.front() == '-' || (text.front() >= '0' && text.front() <= '9'));
  if (!canBeNumber || !startsLikeOne) {
    return std::nullopt;
  }
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<bool> yesOrNo(const SourceNode& node) {
  const bool unquoted = node.kind == Kind::Plain || node.kind == Kind::Boolean;
  const bool quotedOrYaml = node.kind == Kind::Plain || node.kind == Kind::Text;
  if ((unquoted && node.text == "true") || (quotedOrYaml && node.text == "yes")) {
    return true;
  }
  if ((unquoted && node.text == "false") || (quotedOrYaml && node.text == "no")) {
    return false;
  }
  return std::nullopt;
}

std::string listed(const Words& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    text += i == 0 ? "" : last ? " or " : ", ";
    text += words[i];
  }
  return text;
}

std::string shortest(double number) {
  std::array<char, 32> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() ? std::string(text.data(), end) : std::string();
}

std::string keyed(std::string_view path, std::string_view key) {
  return path.empty() ? shown(key) : std::string(path) + '.' + shown(key);
}

std::string indexed(std::string_view path, std::size_t index) {
  return std::string(path) + '[' + std::to_string(index) + ']';
}

MappingReader::MappingReader(Decoding& decoding, const SourceNode& node, std::string path, Words known)
    : m_decoding(decoding), m_node(node), m_path(std::move(path)) {
  if (isMapping()) {
    reportUnknownKeys(known);
  } else {
    m_decoding.report(node.at, m_path, "expected keys and values: " + listed(known));
  }
}

std::string MappingReader::pathOf(std::string_view key) const { return keyed(m_path, key); }

void MappingReader::reportUnknownKeys(const Words& known) const {
  for (const SourceEntry& entry : m_node.entries) {
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
      m_decoding.report(entry.keyAt, pathOf(entry.key), "expected one of the keys " + listed(known),
                        m_decoding.nearestOf(entry.key, known));
    }
  }
}

const SourceNode* MappingReader::find(std::string_view key) const {
  for (const SourceEntry& entry : m_node.entries) {
    if (entry.key == key) {
      return isLeftEmpty(entry.value) ? nullptr : &entry.value;
    }
  }
  return nullptr;
}

const SourceNode* MappingReader::require(std::string_view key) const {
  const SourceNode* value = find(key);
  if (value == nullptr && isMapping()) {
    m_decoding.report(m_node.at, pathOf(key), "expected this key with a value");
  }
  return value;
}

std::string MappingReader::text(std::string_view key) const {
  const SourceNode* value = find(key);
  if (value == nullptr) {
    return {};
  }
  if (!isText(*value)) {
    reportAt(*value, key, "expected text", isScalar(*value) ? "put it in quotes" : "");
    return {};
  }
  return value->text;
}

std::string MappingReader::requiredText(std::string_view key) const {
  const SourceNode* value = require(key);
  if (value != nullptr && isText(*value) && value->text.empty()) {
    reportAt(*value, key, "expected text that is not empty");
  }
  return value == nullptr ? std::string() : text(key);
}

std::optional<Placed<engine::Date>> MappingReader::date(std::string_view key) const {
  const SourceNode* value = find(key);
  if (value == nullptr) {
    return std::nullopt;
  }
  const auto date = isText(*value) ? engine::parseDate(value->text) : std::nullopt;
  if (!date) {
    reportAt(*value, key, std::string(kDateExpected));
    return std::nullopt;
  }
  return Placed<engine::Date>{*date, value->at, pathOf(key)};
}

std::optional<Placed<engine::Date>> MappingReader::requiredDate(std::string_view key) const {
  return require(key) == nullptr ? std::nullopt : date(key);
}

std::optional<Placed<engine::Moment>> MappingReader::moment(std::string_view key) const {
  const SourceNode* value = find(key);
  if (value == nullptr) {
    return std::nullopt;
  }
  const auto moment = isText(*value) ? engine::parseMoment(value->text) : std::nullopt;
  if (!moment) {
    reportAt(*value, key, std::string(kDateExpected) + " or YYYY-MM-DDTHH:MM");
    return std::nullopt;
  }
  return Placed<engine::Moment>{*moment, value->at, pathOf(key)};
}

std::optional<int> MappingReader::count(std::string_view key, int low, int high) const {
  const SourceNode* value = find(key);
  if (value == nullptr) {
    return std::nullopt;
  }
  const auto number = numberOf(*value);
  if (!number || *number < low || *number > high || std::floor(*number) != *number) {
    reportAt(*value, key,
             "expected a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

std::optional<std::string> MappingReader::word(std::string_view key, const Words& words) const {
  const SourceNode* value = find(key);
  if (value == nullptr) {
    return std::nullopt;
  }
  if (isText(*value) && std::find(words.begin(), words.end(), value->text) != words.end()) {
    return value->text;
  }
  reportAt(*value, key, "expected " + listed(words), m_decoding.nearestOf(*value, words));
  return std::nullopt;
}

const std::vector<SourceNode>& MappingReader::items(std::string_view key) const {
  static const std::vector<SourceNode> kNone;
  const SourceNode* value = find(key);
  if (value == nullptr) {
    return kNone;
  }
  if (value->kind != Kind::Sequence) {
    reportAt(*value, key, "expected a list", value->fromJson ? "put it in [ ]" : "start each item with “- ”");
    return kNone;
  }
  return value->items;
}

void MappingReader::reportAt(const SourceNode& at, std::string_view key, std::string message,
                             std::string hint) const {
  m_decoding.report(at.at, pathOf(key), std::move(message), std::move(hint));
}

void reportUnlessOrdered(Decoding& decoding, const std::optional<engine::Date>& earlier,
                         const std::optional<Placed<engine::Date>>& later, const std::string& expected) {
  if (earlier && later && later->value < *earlier) {
    decoding.report(later->at, later->field, expected);
  }
}

}  // namespace calcar::exchange
