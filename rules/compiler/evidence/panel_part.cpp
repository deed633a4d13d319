#include "rules/compiler/evidence/criteria_in_words.hpp"
#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/evidence/quantities.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

void writePanel(Page& page, const pack::Panel& panel, const Labels& labels) {
  const auto id = panel.id()->string_view();
  const std::string gate = criterionInWords(panel.gate(), labels);
  page.heading(3, labels.of("panel", id, "title"));
  page.paragraph(code(id) + " – “" + labels.of("panel", id, "say") + "”");
  page.fact("Asked when", gate.empty() ? "always" : gate);
  page.fact("Items", labels.findings(panel.items()));
  page.fact("Time", minutesInWords(panel.minutes_tenths()));
  page.fact("Rests on", labels.authority(panel.provenance()));
}

std::string zonesInWords(const Labels::Ids* zones, const Labels& labels) {
  return "pain marked at: " + labels.each("zone", zones, "; ", "name");
}

std::string originInWords(const pack::Finding& finding, const Labels& labels) {
  switch (finding.origin()) {
    case pack::Origin::PainZone:
      return zonesInWords(finding.zones(), labels);
    case pack::Origin::Age:
      return "date of birth, in completed years";
    case pack::Origin::Sex:
      return "as recorded";
    case pack::Origin::DaysSinceOnset:
      return "the complaint's onset";
    case pack::Origin::Formula:
      return formulaInWords(*finding.formula(), labels);
    case pack::Origin::Definition:
      return criterionInWords(finding.definition(), labels);
    case pack::Origin::Observed:
      return "";
  }
  return "";
}

}  // namespace

void writePanels(Page& page, const Labels& labels) {
  page.heading(2, "Panels");
  page.paragraph("Questions asked aloud together.");
  each(labels.pack().content().panels(), [&](const pack::Panel& panel) { writePanel(page, panel, labels); });
}

void writeScope(Page& page, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(labels.pack().content().scope(), [&](const pack::ScopeLimit& limit) {
    rows.push_back({labels.of("scope", limit.id()->string_view()), criterionInWords(limit.when(), labels),
                    labels.grade(limit.provenance()), labels.sources(limit.provenance())});
  });
  page.heading(2, "Outside the studied people");
  page.paragraph(
      "For these people no probability and no programme is shown; red flags and imaging advice stay.");
  page.table({"Who", "When", "Grade", "Sources"}, rows);
}

void writeDerivedFindings(Page& page, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(labels.pack().content().findings(), [&](const pack::Finding& finding) {
    const std::string origin = originInWords(finding, labels);
    if (!origin.empty()) {
      const auto id = finding.id()->string_view();
      rows.push_back({labels.of("finding", id, "label") + " (" + code(id) + ")", origin,
                      labels.grade(finding.provenance()), labels.sources(finding.provenance())});
    }
  });
  page.heading(2, "Findings that are worked out from others");
  page.table({"Finding", "From", "Grade", "Sources"}, rows);
}

}  // namespace calcar::rules
