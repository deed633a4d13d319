#include "integrations/exchange/yaml/encode_yaml.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/internal/episode_json.hpp"

namespace calcar::exchange {
namespace {

constexpr std::size_t kLongestPlain = 40;

bool isLetter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }
bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// Whether a text may stand without quotes and still be read as the text it is, by this and any other YAML
/// reader.
bool isPlain(const std::string& text) {
  constexpr std::array<std::string_view, 11> kWords{"yes", "no", "true", "false", "null", "on",
                                                    "off", "y",  "n",    "Yes",   "No"};
  const bool reserved = std::find(kWords.begin(), kWords.end(), text) != kWords.end();
  return !text.empty() && !reserved && text.size() <= kLongestPlain && isLetter(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return isLetter(c) || isDigit(c) || c == '-'; });
}

/// Days and moments stand as people write them; the case file's reader takes every such scalar as text.
bool isMoment(const std::string& text) { return engine::parseMoment(text).has_value(); }

std::string scalar(const OrderedJson& value) {
  if (value.is_boolean()) {
    return value.get<bool>() ? "yes" : "no";
  }
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    const bool plain = isPlain(text) || isMoment(text) || text == kEpisodeFormat;
    // A string of JSON is a double-quoted scalar of YAML: the same escapes mean the same.
    return plain ? text : value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
  }
  return value.dump();
}

void writeBlock(std::string& out, const OrderedJson& value, std::size_t indent);

/// A mapping of scalars in one line.
std::string inBraces(const OrderedJson& mapping) {
  std::string text;
  for (const auto& [key, value] : mapping.items()) {
    text += (text.empty() ? "{ " : ", ") + key + ": " + scalar(value);
  }
  return text + " }";
}

/// A diary has thousands of entries: a line each.
void writeDiary(std::string& out, const OrderedJson& sessions, std::size_t indent) {
  out += '\n';
  for (const auto& session : sessions) {
    out += std::string(indent, ' ') + "- " + inBraces(session) + '\n';
  }
}

void writeEntries(std::string& out, const OrderedJson& mapping, std::size_t indent, bool firstInPlace) {
  bool inPlace = firstInPlace;
  for (const auto& [key, value] : mapping.items()) {
    out += (inPlace ? std::string() : std::string(indent, ' ')) + key + ':';
    inPlace = false;
    if (key == "training") {
      writeDiary(out, value, indent + 2);
    } else {
      writeBlock(out, value, indent + 2);
    }
  }
}

void writeItems(std::string& out, const OrderedJson& sequence, std::size_t indent) {
  for (const auto& item : sequence) {
    out += std::string(indent, ' ') + "- ";
    if (item.is_object()) {
      writeEntries(out, item, indent + 2, true);
    } else {
      out += scalar(item) + '\n';
    }
  }
}

/// What follows a key and its colon.
void writeBlock(std::string& out, const OrderedJson& value, std::size_t indent) {
  if (value.is_structured() && value.empty()) {
    out += value.is_array() ? " []\n" : " {}\n";
  } else if (value.is_object()) {
    out += '\n';
    writeEntries(out, value, indent, false);
  } else if (value.is_array()) {
    out += '\n';
    writeItems(out, value, indent);
  } else {
    out += ' ' + scalar(value) + '\n';
  }
}

}  // namespace

std::string encodeEpisodeYaml(const engine::Episode& episode) {
  std::string out;
  writeEntries(out, episodeTree(episode), 0, false);
  return out;
}

std::vector<std::string> itemsOf(const std::vector<engine::ImagingStudy>& studies) {
  std::vector<std::string> items;
  for (const engine::ImagingStudy& study : studies) {
    constexpr std::size_t kBehindDash = 2;
    std::string item = "- ";
    writeEntries(item, studyTree(study), kBehindDash, true);
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<std::string> itemsOf(const std::vector<engine::TrainingSession>& sessions) {
  std::vector<std::string> items;
  items.reserve(sessions.size());
  for (const engine::TrainingSession& session : sessions) {
    items.push_back("- " + inBraces(sessionTree(session)) + '\n');
  }
  return items;
}

}  // namespace calcar::exchange
