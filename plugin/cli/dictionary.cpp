#include "plugin/cli/dictionary.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace calcar::cli {
namespace {

/// The order of a consultation: talk, then look, move, measure and touch, then what others found.
constexpr std::array<std::string_view, 17> kOrder{
    "person",    "history",      "pain-behaviour", "risk",         "general-health", "nerves",
    "abdomen",   "vessels",      "load",           "gait",         "range",          "strength",
    "palpation", "special-test", "movement",       "old-injuries", "imaging"};

auto rankOf(const DictionarySection& section) {
  return std::find(kOrder.begin(), kOrder.end(), section.id) - kOrder.begin();
}

}  // namespace

std::string textOf(const flatbuffers::String* text) { return text == nullptr ? std::string() : text->str(); }

std::vector<std::string> textsOf(const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* texts) {
  std::vector<std::string> list;
  for (flatbuffers::uoffset_t i = 0; texts != nullptr && i < texts->size(); ++i) {
    list.push_back(texts->Get(i)->str());
  }
  return list;
}

std::string wordsOf(const engine::Pack& pack, const std::string& kind, const std::string& id,
                    const std::string& part) {
  const std::string text = kind + '.' + id + '.' + part;
  return pack.hasText(text) ? pack.text(text) : std::string();
}

std::vector<DictionarySection> sectionsOf(const engine::Pack& pack) {
  std::vector<DictionarySection> sections;
  for (const auto* finding : *pack.content().findings()) {
    if (finding->origin() != pack::Origin::Observed) {
      continue;
    }
    const std::string id = textOf(finding->section());
    auto section = std::find_if(sections.begin(), sections.end(),
                                [&id](const DictionarySection& candidate) { return candidate.id == id; });
    if (section == sections.end()) {
      section = sections.insert(sections.end(), {id, {}});
    }
    section->findings.push_back(finding);
  }
  std::stable_sort(sections.begin(), sections.end(),
                   [](const DictionarySection& left, const DictionarySection& right) {
                     return rankOf(left) < rankOf(right);
                   });
  return sections;
}

std::string answersOf(const pack::Finding& finding, const std::string& divider) {
  if (finding.type() == pack::ValueType::YesNo) {
    return "yes" + divider + "no";
  }
  if (finding.type() == pack::ValueType::Choice) {
    return joined(textsOf(finding.choices()), divider);
  }
  const std::string unit = textOf(finding.unit());
  return shortest(finding.low()) + " to " + shortest(finding.high()) + (unit.empty() ? "" : " " + unit);
}

std::string joined(const std::vector<std::string>& words, const std::string& divider) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : divider) + word;
  }
  return text;
}

std::string shortest(double number) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

}  // namespace calcar::cli
