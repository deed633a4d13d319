#include <algorithm>

#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/examination.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/formulas.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

using Finding = pack::FindingT;

/// The unit of ratios: it is not written after their values.
constexpr std::string_view kPureNumber = "1";

bool isDerived(const Node& item) {
  return valueOf(item, "zones") != nullptr || valueOf(item, "from") != nullptr ||
         valueOf(item, "formula") != nullptr || valueOf(item, "when") != nullptr;
}

/// Reads what one finding says about itself. Definitions and formulas come later, when all findings are
/// known.
class Reader {
 public:
  Reader(const Node& item, const Authority& around, Draft& draft)
      : m_fields(item, "a finding",
                 {"id",      "section",  "type",    "choices", "unit",   "range",
                  "sided",   "position", "minutes", "valid",   "safety", "contraindications",
                  "codes",   "zones",    "from",    "formula", "when",   "because",
                  "measure", "grade",    "review"},
                 draft.log),
        m_item(item),
        m_around(around),
        m_draft(draft),
        m_log(draft.log) {}

  std::unique_ptr<Finding> run() {
    m_finding->id = idOf(m_fields.need("id"), m_log);
    m_finding->sided = yesNoOf(m_fields.find("sided"), m_log).value_or(false);
    readSection();
    m_finding->origin = origin();
    readType();
    readValues();
    readOrigin();
    m_finding->provenance = wholeAuthorityOf(m_fields, m_around, m_draft).toPack();
    needTexts();
    return std::move(m_finding);
  }

 private:
  void readSection() {
    const Node* section = m_fields.need("section");
    if (!wordOf(section, kSections, "section", m_log)) {
      return;
    }
    m_finding->section = section->text;
    const bool isAmongDerived = section->text == "derived";
    const bool isPersonal = section->text == "person" && m_fields.has("from");
    if (isAmongDerived && !isDerived(m_item)) {
      m_log.add(section->place, "the section 'derived' holds findings that are derived",
                "give it zones:, from:, formula: or when:");
    } else if (isDerived(m_item) && !isAmongDerived && !isPersonal) {
      m_log.add(section->place, "a derived finding outside the section 'derived'",
                "write 'section: derived'");
    }
  }

  pack::Origin origin() {
    int ways = 0;
    pack::Origin origin = pack::Origin::Observed;
    const auto consider = [&](std::string_view key, pack::Origin meant) {
      if (m_fields.has(key)) {
        ++ways;
        origin = meant;
      }
    };
    consider("zones", pack::Origin::PainZone);
    consider("formula", pack::Origin::Formula);
    consider("when", pack::Origin::Definition);
    consider("from", personal());
    if (ways > 1) {
      m_log.add(m_fields.place(), "a finding is derived in one way",
                "keep one of zones:, from:, formula:, when:");
    }
    return origin;
  }

  pack::Origin personal() {
    static const Words kFacts = {"age", "sex", "onset"};
    constexpr std::array kOrigins = {pack::Origin::Age, pack::Origin::Sex, pack::Origin::DaysSinceOnset};
    return kOrigins.at(wordOf(m_fields.find("from"), kFacts, "fact of the person", m_log).value_or(0));
  }

  /// What a derived finding is follows from where it comes from.
  std::optional<pack::ValueType> impliedType() const {
    switch (m_finding->origin) {
      case pack::Origin::Observed:
        return std::nullopt;
      case pack::Origin::PainZone:
      case pack::Origin::Definition:
        return pack::ValueType::YesNo;
      case pack::Origin::Sex:
        return pack::ValueType::Choice;
      default:
        return pack::ValueType::Number;
    }
  }

  void readType() {
    const Node* type = m_fields.find("type");
    const auto declared = wordOf(type, kTypes, "type", m_log);
    const auto implied = impliedType();
    if (!implied) {
      m_finding->type = static_cast<pack::ValueType>(declared.value_or(0));
      return;
    }
    m_finding->type = *implied;
    if (declared && *declared != static_cast<std::size_t>(*implied)) {
      m_log.add(type->place, "a derived finding of this kind has another type",
                "leave 'type' out, or write '" + kTypes[static_cast<std::size_t>(*implied)] + "'");
    }
  }

  void refuse(std::string_view key, const std::string& message, const std::string& hint) {
    if (const Node* node = m_fields.find(key); node != nullptr) {
      m_log.add(node->place, message, hint);
    }
  }

  void readValues() {
    const std::string type = kTypes[static_cast<std::size_t>(m_finding->type)];
    if (m_finding->type == pack::ValueType::Choice) {
      readChoices();
    } else {
      refuse("choices", "choices of a finding of type " + type, "write 'type: choice' or leave them out");
    }
    if (m_finding->type == pack::ValueType::Number) {
      readNumber();
    } else {
      refuse("unit", "a unit of a finding of type " + type, "write 'type: number' or leave it out");
      refuse("range", "a range of a finding of type " + type, "write 'type: number' or leave it out");
    }
  }

  void readChoices() {
    const Node* choices = m_fields.need("choices");
    eachItem(choices, m_log, [&](const Node& item) {
      const std::string choice = idOf(&item, m_log);
      const auto& known = m_finding->choices;
      if (std::find(known.begin(), known.end(), choice) != known.end()) {
        m_log.add(item.place, "the choice " + quoted(choice) + " stands twice", "remove one");
      } else if (choice == "yes" || choice == "no") {
        m_log.add(item.place, quoted(choice) + " is no choice", "use type yes-no, or name what was found");
      } else if (!choice.empty()) {
        m_finding->choices.push_back(choice);
      }
    });
    if (choices != nullptr && choices->isList() && choices->items.size() < 2) {
      m_log.add(choices->place, "a choice needs two choices or more", "add them");
    }
    if (m_finding->origin == pack::Origin::Sex && choices != nullptr && m_finding->choices != kSexes) {
      m_log.add(choices->place, "sex has fixed choices", "write [" + joined(kSexes) + "]");
    }
  }

  void readNumber() {
    if (const Node* unit = m_fields.find("unit"); wordOf(unit, kUnits, "unit", m_log)) {
      m_finding->unit = unit->text == kPureNumber ? "" : unit->text;
    }
    checkPersonalUnit();
    if (const auto range = rangeOf(m_fields.need("range"), m_log)) {
      m_finding->low = (*range)[0];
      m_finding->high = (*range)[1];
    }
  }

  void checkPersonalUnit() {
    const bool isAge = m_finding->origin == pack::Origin::Age;
    const bool isOnset = m_finding->origin == pack::Origin::DaysSinceOnset;
    const std::string unit = isAge ? "a" : isOnset ? "d" : m_finding->unit;
    if (m_finding->unit != unit) {
      const Node* node = m_fields.find("unit");
      m_log.add(node == nullptr ? m_fields.place() : node->place,
                isAge ? "age counts years" : "time since onset counts days", "write 'unit: " + unit + "'");
    }
  }

  void readOrigin() {
    if (m_finding->origin != pack::Origin::Observed) {
      for (const std::string_view key :
           {"position", "minutes", "valid", "safety", "contraindications", "codes", "measure"}) {
        refuse(key, quoted(key) + " of a derived finding", "leave it out: nobody examines it");
      }
      readZones();
      return;
    }
    internal::readExamination(m_fields, *m_finding, m_draft);
  }

  void readZones() {
    if (m_finding->origin != pack::Origin::PainZone) {
      return;
    }
    m_finding->zones = referencesOf(m_fields.find("zones"), Kind::Zone, m_draft);
    if (const Node* zones = m_fields.find("zones"); zones->isList() && zones->items.empty()) {
      m_log.add(zones->place, "no zone at all: this can never be true",
                "name at least one zone of pack.yaml");
    }
  }

  void needTexts() {
    const std::string prefix = "finding." + m_finding->id + ".";
    const Place& place = m_fields.place();
    const bool isObserved = m_finding->origin == pack::Origin::Observed;
    m_draft.needText(prefix + "label", place);
    for (const char* part : {"positive", "how"}) {
      if (isObserved) {
        m_draft.needText(prefix + part, place);
      } else {
        m_draft.mayUseText(prefix + part, place);
      }
    }
    m_draft.mayUseText(prefix + "ask", place);
    for (const auto& choice : m_finding->choices) {
      m_draft.needText("choice." + m_finding->id + "." + choice, place);
    }
  }

  Fields m_fields;
  const Node& m_item;
  const Authority& m_around;
  Draft& m_draft;
  Log& m_log;
  std::unique_ptr<Finding> m_finding = std::make_unique<Finding>();
};

void declareIn(const Document& document, Draft& draft) {
  const Fields fields(document.root, "a findings file", {"defaults", "findings"}, draft.log);
  const Authority around = defaultsOf(fields.find("defaults"), draft);
  eachItem(fields.need("findings"), draft.log, [&](const Node& item) {
    auto finding = Reader(item, around, draft).run();
    // The second of two equal ids is reported by its name; the first one counts.
    if (!finding->id.empty() && draft.findingIndex.emplace(finding->id, 0).second) {
      draft.knowledge.findings.push_back(std::move(finding));
    }
  });
}

void derive(const Node& item, Draft& draft) {
  const Node* id = valueOf(item, "id");
  const auto found = id == nullptr ? draft.findingIndex.end() : draft.findingIndex.find(id->text);
  if (found == draft.findingIndex.end()) {
    return;
  }
  Finding& finding = *draft.knowledge.findings[found->second];
  if (const Node* when = valueOf(item, "when"); when != nullptr) {
    finding.definition = criterionOf(when, draft);
    draft.findingPlaces.emplace(found->second, when->place);
  }
  if (const Node* formula = valueOf(item, "formula"); formula != nullptr) {
    finding.formula = formulaOf(*formula, draft);
    draft.findingPlaces.emplace(found->second, formula->place);
  }
}

}  // namespace

void declareFindings(const std::vector<Document>& documents, Draft& draft) {
  for (const Document& document : documents) {
    if (document.room == Room::Findings) {
      declareIn(document, draft);
    }
  }
  auto& findings = draft.knowledge.findings;
  std::sort(findings.begin(), findings.end(),
            [](const auto& left, const auto& right) { return left->id < right->id; });
  for (std::size_t i = 0; i < findings.size(); ++i) {
    draft.findingIndex[findings[i]->id] = static_cast<std::uint32_t>(i);
  }
}

void readDerivedFindings(const Document& document, Draft& draft) {
  if (const Node* findings = valueOf(document.root, "findings"); findings != nullptr) {
    for (const Node& item : findings->items) {
      derive(item, draft);
    }
  }
}

}  // namespace calcar::rules::internal
