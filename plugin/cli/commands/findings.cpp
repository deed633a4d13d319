#include <nlohmann/json.hpp>

#include "integrations/exchange/near_word.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/dictionary.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;

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

std::string partOf(const engine::Pack& pack, const pack::Finding& finding, const char* part) {
  return wordsOf(pack, "finding", finding.id()->str(), part);
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

/// When the test is not done, in words.
std::vector<std::string> contraindicationsOf(const engine::Pack& pack, const pack::Finding& finding) {
  std::vector<std::string> reasons;
  for (const std::string& id : textsOf(finding.contraindications())) {
    reasons.push_back(pack.text("contraindication." + id));
  }
  return reasons;
}

double minutesOf(const pack::Finding& finding) {
  constexpr double kTenths = 10.0;
  return finding.minutes_tenths() / kTenths;
}

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
  if (const auto reasons = contraindicationsOf(pack, finding); !reasons.empty()) {
    tree["not-with"] = reasons;
  }
  put(tree, "positive", partOf(pack, finding, "positive"));
  tree["minutes"] = minutesOf(finding);
  tree["valid"] = validOf(finding);
  tree["sources"] = sourcesOf(pack, finding);
  return tree;
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
  printLine(out, "answer", answersOf(finding, ", ") + (finding.sided() ? "; left and right" : ""));
  printLine(out, "ask", partOf(pack, finding, "ask"));
  printLine(out, "how", partOf(pack, finding, "how"));
  printLine(out, "position", textOf(finding.position()));
  for (const std::string& reason : contraindicationsOf(pack, finding)) {
    printLine(out, "not with", reason);
  }
  printLine(out, "positive", partOf(pack, finding, "positive"));
  printLine(out, "minutes", shortest(minutesOf(finding)));
  printLine(out, "valid", validOf(finding));
  for (const std::string& source : sourcesOf(pack, finding)) {
    printLine(out, "source", source);
  }
  out << '\n';
}

std::vector<DictionarySection> wanted(const engine::Pack& pack, const std::string& section) {
  std::vector<DictionarySection> sections = sectionsOf(pack);
  if (!section.empty()) {
    std::erase_if(sections,
                  [&section](const DictionarySection& candidate) { return candidate.id != section; });
  }
  return sections;
}

ExitCode refuseSection(const Terminal& terminal, const engine::Pack& pack, const std::string& section) {
  std::vector<std::string> ids;
  for (const DictionarySection& known : sectionsOf(pack)) {
    ids.push_back(known.id);
  }
  const std::string hint = exchange::didYouMean(section, ids);
  return refuse(terminal,
                "expected one of the sections " + joined(ids, ", ") + (hint.empty() ? "" : " – " + hint),
                ExitCode::Usage);
}

void printText(std::ostream& out, const engine::Pack& pack, const std::vector<DictionarySection>& sections) {
  for (const DictionarySection& section : sections) {
    out << section.id << "\n\n";
    for (const pack::Finding* finding : section.findings) {
      printFinding(out, pack, *finding);
    }
  }
}

void printJson(std::ostream& out, const engine::Pack& pack, const std::vector<DictionarySection>& sections) {
  Json list = Json::array();
  for (const DictionarySection& section : sections) {
    for (const pack::Finding* finding : section.findings) {
      list.push_back(findingTree(pack, *finding));
    }
  }
  out << list.dump(2) << '\n';
}

}  // namespace

ExitCode listFindings(const Terminal& terminal, const FindingsOptions& options) {
  const auto pack = openPack(terminal, options.pack);
  if (!pack) {
    return ExitCode::InputRefused;
  }
  const auto sections = wanted(*pack, options.section);
  if (sections.empty()) {
    return refuseSection(terminal, *pack, options.section);
  }
  terminal.json ? printJson(terminal.out, *pack, sections) : printText(terminal.out, *pack, sections);
  return ExitCode::Done;
}

}  // namespace calcar::cli
