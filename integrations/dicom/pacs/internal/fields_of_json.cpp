#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "integrations/dicom/pacs/internal/field_tree.hpp"

namespace calcar::dicom {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 64;
constexpr std::size_t kLongestValue = 4096;

int stepOf(char letter) {
  if (letter == '[' || letter == '{') {
    return 1;
  }
  return letter == ']' || letter == '}' ? -1 : 0;
}

/// Counts brackets outside texts, so that nothing recursive ever sees a deep one.
bool isNestedTooDeep(std::string_view json) {
  int depth = 0;
  int deepest = 0;
  bool inText = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char letter = json[i];
    if (inText) {
      i += letter == '\\' ? 1 : 0;
      inText = letter != '"';
    } else {
      inText = letter == '"';
      depth += stepOf(letter);
    }
    deepest = std::max(deepest, depth);
  }
  return deepest > kDeepest;
}

std::optional<Tag> tagOf(const std::string& key) {
  constexpr std::size_t kDigits = 8;
  std::uint32_t number = 0;
  const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), number, 16);
  if (key.size() != kDigits || problem != std::errc() || end != key.data() + key.size()) {
    return std::nullopt;
  }
  return Tag{static_cast<std::uint16_t>(number >> 16U), static_cast<std::uint16_t>(number & 0xFFFFU)};
}

Text textOf(const Json& value) {
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    return text.size() > kLongestValue ? Text{} : Text{text};
  }
  return value.is_number() ? Text{value.dump()} : Text{};
}

std::vector<Text> nameForms(const Json& value) {
  if (value.is_string()) {
    return {textOf(value)};  // written so by some archives
  }
  std::vector<Text> forms;
  for (const char* form : {"Alphabetic", "Ideographic", "Phonetic"}) {
    const auto found = value.find(form);
    if (value.is_object() && found != value.end() && found->is_string()) {
      forms.push_back(textOf(*found));
    }
  }
  return forms;
}

FieldTree convert(const Json& dataSet);

void addField(FieldTree& tree, Tag tag, const Json& field) {
  const auto type = field.find("vr");
  const auto value = field.find("Value");
  if (value == field.end() || !value->is_array() || value->empty()) {
    return;
  }
  const std::string vr = type != field.end() && type->is_string() ? type->get<std::string>() : std::string();
  if (vr == "SQ") {
    for (const Json& item : *value) {
      tree.items[tag].push_back(convert(item));
    }
    return;
  }
  if (vr == "PN") {
    tree.values[tag] = nameForms(value->front());
    return;
  }
  for (const Json& one : *value) {
    tree.values[tag].push_back(textOf(one));
  }
}

FieldTree convert(const Json& dataSet) {
  FieldTree tree;
  if (!dataSet.is_object()) {
    return tree;
  }
  for (const auto& [key, field] : dataSet.items()) {
    const auto tag = tagOf(key);
    if (tag && field.is_object()) {
      addField(tree, *tag, field);
    }
  }
  return tree;
}

}  // namespace

tl::expected<std::vector<FieldTree>, SkipReason> fieldsOfJson(std::string_view json) {
  if (isNestedTooDeep(json)) {
    return tl::unexpected(SkipReason::NestedTooDeep);
  }
  const Json answers = Json::parse(json, nullptr, false);
  if (!answers.is_array()) {
    return tl::unexpected(SkipReason::Damaged);
  }
  std::vector<FieldTree> trees;
  for (const Json& answer : answers) {
    if (!answer.is_object()) {
      return tl::unexpected(SkipReason::Damaged);
    }
    trees.push_back(convert(answer));
  }
  return trees;
}

}  // namespace calcar::dicom
