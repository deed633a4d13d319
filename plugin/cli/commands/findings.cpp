#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "integrations/exchange/near_word.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using Strings = flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>;

std::string textOf(const flatbuffers::String* text) { return text == nullptr ? std::string() : text->str(); }

std::vector<std::string> textsOf(const Strings* texts) {
  std::vector<std::string> list;
  for (flatbuffers::uoffset_t i = 0; texts != nullptr && i < texts->size(); ++i) {
    list.push_back(texts->Get(i)->str());
  }
  return list;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : ", ") + word;
  }
  return text;
}

std::string typeOf(const pack::Finding& finding) {
  switch (finding.type()) {
    case pack::ValueType::YesNo:
      return "yes-no";
    case pack::ValueType::Choice:
      return "choice";
    case pack::ValueType::Number:
      return "number";
  }
  return {};
}

std::string shortest(double number) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

/// A text of the finding, or nothing: not every finding needs to be performed.
std::string partOf(const engine::Pack& pack, const pack::Finding& finding, const char* part) {
  const std::string id = "finding." + finding.id()->str() + '.' + part;
  return pack.hasText(id) ? pack.text(id) : std::string();
}

std::vector<std::string> sourcesOf(const engine::Pack& pack, const pack::Finding& finding) {
  std::vector<std::string> sources;
  const auto* provenance = finding.provenance();
  for (const std::string& key : textsOf(provenance == nullptr ? nullptr : provenance->because())) {
    const pack::Source* source = pack.findSource(key);
    sources.push_back(source == nullptr ? key : textOf(source->citation()));
  }
  return sources;
}

std::string validOf(const pack::Finding& finding) {
  if (finding.valid_days() < 0) {
    return "always";
  }
  return finding.valid_days() == 0 ? "the same day" : std::to_string(finding.valid_days()) + " days";
}

std::string minutesOf(const pack::Finding& finding) { return shortest(finding.minutes_tenths() / 10.0); }

void put(Json& tree, const char* key, const std::string& text) {
  if (!text.empty()) {
    tree[key] = text;
  }
}

Json findingTree(const engine::Pack& pack, const pack::Finding& finding) {
  Json tree = Json::object();
  tree["id"] = finding.id()->str();
  tree["section"] = textOf(finding.section());
  put(tree, "label", partOf(pack, finding, "label"));
  put(tree, "ask", partOf(pack, finding, "ask"));
  tree["type"] = typeOf(finding);
  if (finding.type() == pack::ValueType::Choice) {
    tree["choices"] = textsOf(finding.choices());
  }
  if (finding.type() == pack::ValueType::Number) {
    tree["unit"] = textOf(finding.unit());
    tree["range"] = Json::array({finding.low(), finding.high()});
  }
  tree["sided"] = finding.sided();
  put(tree, "how", partOf(pack, finding, "how"));
  put(tree, "position", textOf(finding.position()));
  put(tree, "positive", partOf(pack, finding, "positive"));
  tree["minutes"] = finding.minutes_tenths() / 10.0;
  tree["valid"] = validOf(finding);
  tree["sources"] = sourcesOf(pack, finding);
  return tree;
}

/// What to write after the id in a case file.
std::string answerOf(const pack::Finding& finding) {
  std::string answer = "yes or no";
  if (finding.type() == pack::ValueType::Choice) {
    answer = joined(textsOf(finding.choices()));
  } else if (finding.type() == pack::ValueType::Number) {
    const std::string unit = textOf(finding.unit());
    answer = shortest(finding.low()) + " to " + shortest(finding.high()) + (unit.empty() ? "" : " " + unit);
  }
  return finding.sided() ? answer + ", left and right" : answer;
}

void printLine(std::ostream& out, const char* name, const std::string& text) {
  constexpr std::size_t kNameWidth = 12;
  if (!text.empty()) {
    out << "    " << name << std::string(kNameWidth - std::string_view(name).size(), ' ') << text << '\n';
  }
}

void printFinding(std::ostream& out, const engine::Pack& pack, const pack::Finding& finding) {
  const std::string label = partOf(pack, finding, "label");
  out << "  " << finding.id()->str() << (label.empty() ? "" : "  –  " + label) << '\n';
  printLine(out, "type", typeOf(finding));
  printLine(out, "answer", answerOf(finding));
  printLine(out, "ask", partOf(pack, finding, "ask"));
  printLine(out, "how", partOf(pack, finding, "how"));
  printLine(out, "position", textOf(finding.position()));
  printLine(out, "positive", partOf(pack, finding, "positive"));
  printLine(out, "minutes", minutesOf(finding));
  printLine(out, "valid", validOf(finding));
  for (const std::string& source : sourcesOf(pack, finding)) {
    printLine(out, "source", source);
  }
}

/// What can be asked or examined; what is worked out from it is not for people to enter.
std::vector<const pack::Finding*> observedOf(const engine::Pack& pack, const std::string& section) {
  std::vector<const pack::Finding*> findings;
  for (const auto* finding : *pack.content().findings()) {
    const bool wanted = section.empty() || textOf(finding->section()) == section;
    if (wanted && finding->origin() == pack::Origin::Observed) {
      findings.push_back(finding);
    }
  }
  return findings;
}

std::vector<std::string> sectionsOf(const std::vector<const pack::Finding*>& findings) {
  std::vector<std::string> sections;
  for (const pack::Finding* finding : findings) {
    const std::string section = textOf(finding->section());
    if (std::find(sections.begin(), sections.end(), section) == sections.end()) {
      sections.push_back(section);
    }
  }
  return sections;
}

void printSections(std::ostream& out, const engine::Pack& pack, const std::vector<const pack::Finding*>& findings) {
  for (const std::string& section : sectionsOf(findings)) {
    out << section << "\n\n";
    for (const pack::Finding* finding : findings) {
      if (textOf(finding->section()) == section) {
        printFinding(out, pack, *finding);
        out << '\n';
      }
    }
  }
}

}  // namespace

ExitCode listFindings(const Terminal& terminal, const FindingsOptions& options) {
  const auto pack = openPack(terminal, options.pack);
  if (!pack) {
    return ExitCode::InputRefused;
  }
  const auto findings = observedOf(*pack, options.section);
  if (findings.empty()) {
    const auto sections = sectionsOf(observedOf(*pack, {}));
    const std::string hint = exchange::didYouMean(options.section, sections);
    return refuse(terminal, "expected one of the sections " + joined(sections) + (hint.empty() ? "" : " – " + hint),
                  ExitCode::Usage);
  }
  if (!terminal.json) {
    printSections(terminal.out, *pack, findings);
    return ExitCode::Done;
  }
  Json list = Json::array();
  for (const pack::Finding* finding : findings) {
    list.push_back(findingTree(*pack, *finding));
  }
  terminal.out << list.dump(2) << '\n';
  return ExitCode::Done;
}

}  // namespace calcar::cli
