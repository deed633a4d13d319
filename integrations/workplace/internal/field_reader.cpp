#include "integrations/workplace/internal/field_reader.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "integrations/exchange/near_word.hpp"

namespace calcar::workplace {
namespace {

using Kind = exchange::SourceNode::Kind;

bool isText(const exchange::SourceNode& node) { return node.kind == Kind::Text || node.kind == Kind::Plain; }

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    all += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
    all += words[i];
  }
  return all;
}

bool isPrintable(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

}  // namespace

FieldReader::FieldReader(exchange::Diagnostics& problems, const exchange::SourceNode& node, std::string path,
                         const std::vector<std::string>& known)
    : m_problems(problems), m_node(node), m_path(std::move(path)) {
  if (node.kind != Kind::Mapping) {
    m_problems.push_back({{}, node.at.line, node.at.column, m_path, "expected fields", listed(known)});
  }
  std::set<std::string_view> seen;
  for (const exchange::SourceEntry& entry : node.entries) {
    const bool isKnown = std::find(known.begin(), known.end(), entry.key) != known.end();
    if (!isKnown) {
      report(entry.keyAt, "", "expected " + listed(known), exchange::didYouMean(entry.key, known));
    } else if (!seen.insert(entry.key).second) {
      report(entry.keyAt, entry.key, "expected this field once");
    }
  }
}

const exchange::SourceNode* FieldReader::find(std::string_view key) const {
  const auto found = std::find_if(m_node.entries.begin(), m_node.entries.end(),
                                  [&](const exchange::SourceEntry& entry) { return entry.key == key; });
  return found == m_node.entries.end() ? nullptr : &found->value;
}

std::string FieldReader::text(std::string_view key) {
  const exchange::SourceNode* field = find(key);
  if (field == nullptr) {
    return {};
  }
  if (!isText(*field) || field->text.empty() || !isPrintable(field->text)) {
    report(field->at, key, "expected one line of text");
    return {};
  }
  return field->text;
}

std::string FieldReader::required(std::string_view key) {
  if (find(key) == nullptr && m_node.kind == Kind::Mapping) {
    report(m_node.at, key, "expected this field");
  }
  return text(key);
}

std::optional<int> FieldReader::requiredNumber(std::string_view key, int least, int most) {
  const std::string written = required(key);
  int value = 0;
  const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
  const bool whole = problem == std::errc() && end == written.data() + written.size();
  if (whole && value >= least && value <= most) {
    return value;
  }
  if (!written.empty()) {
    reportField(key, "expected a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return std::nullopt;
}

void FieldReader::report(exchange::Position at, std::string_view key, std::string message, std::string hint) {
  m_problems.push_back(
      {{}, at.line, at.column, key.empty() ? m_path : pathOf(key), std::move(message), std::move(hint)});
}

void FieldReader::reportField(std::string_view key, std::string message, std::string hint) {
  const exchange::SourceNode* field = find(key);
  report(field != nullptr ? field->at : m_node.at, key, std::move(message), std::move(hint));
}

}  // namespace calcar::workplace
