#include <algorithm>
#include <set>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

std::vector<engine::PanelAct> decodePanels(const MappingReader& visit, std::optional<engine::Date> day) {
  std::vector<engine::PanelAct> acts;
  std::set<std::string> seen;
  const auto& items = visit.items("panels");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string path = indexed(visit.pathOf("panels"), i);
    auto act = decodePanel(visit.decoding(), items[i], path, day);
    if (act && !seen.insert(act->panel).second) {
      visit.decoding().report(items[i].at, path, "expected each panel only once per visit");
    } else if (act) {
      acts.push_back(std::move(*act));
    }
  }
  return acts;
}

void reportOrder(Decoding& decoding, const Placed<engine::Moment>& when,
                 const std::vector<engine::Visit>& before) {
  const Placed<engine::Date> day{when.value.date, when.at, when.field};
  reportUnlessOrdered(decoding, decoding.birth, day, "expected a day that is not before the birth date");
  reportUnlessOrdered(decoding, decoding.onset, day, "expected a day that is not before the onset");
  if (!before.empty() && when.value <= before.back().when) {
    decoding.report(when.at, when.field, "expected a moment after the visit before",
                    "put visits in order; two on one day need their time");
  }
}

}  // namespace

Words panelIds(const engine::Pack& pack) {
  Words ids;
  if (const auto* panels = pack.content().panels()) {
    for (const auto* panel : *panels) {
      ids.push_back(panel->id()->str());
    }
  }
  return ids;
}

engine::Clinician decodeClinician(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"name", "role", "registration"});
  return {reader.text("name"), reader.text("role"), reader.text("registration")};
}

std::optional<engine::PanelAct> decodePanel(Decoding& decoding, const SourceNode& node,
                                            const std::string& path, std::optional<engine::Date> visit) {
  const MappingReader reader(decoding, node, path, {"panel", "answer", "at", "answered-by"});
  // A panel records one spoken act. Single answers belong to the findings, where each has its own name.
  const bool answered = reader.require("answer") != nullptr && reader.word("answer", {"all-no"}).has_value();
  engine::PanelAct act;
  act.answeredBy = reader.text("answered-by");
  if (const auto at = reader.moment("at")) {
    act.at = at->value;
    if (visit && at->value.date != *visit) {
      decoding.report(at->at, at->field, "expected a moment on the day of the visit");
    }
  }
  const SourceNode* panel = reader.require("panel");
  if (panel == nullptr || !answered) {
    return std::nullopt;
  }
  const Words ids = panelIds(decoding.pack);
  if (!isText(*panel) || decoding.pack.findPanel(panel->text) == nullptr) {
    reader.reportAt(*panel, "panel", "expected a screening panel: " + listed(ids),
                    decoding.nearestOf(*panel, ids));
    return std::nullopt;
  }
  act.panel = panel->text;
  return act;
}

std::vector<engine::Visit> decodeVisits(Decoding& decoding, const std::vector<SourceNode>& items) {
  std::vector<engine::Visit> visits;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string path = indexed("visits", i);
    const MappingReader reader(decoding, items[i], path,
                               {"when", "clinician", "place", "panels", "findings", "scores", "progress"});
    engine::Visit visit;
    std::optional<engine::Date> day;
    const auto when = reader.require("when") == nullptr ? std::nullopt : reader.moment("when");
    if (when) {
      reportOrder(decoding, *when, visits);
      visit.when = when->value;
      day = when->value.date;
    }
    if (const SourceNode* clinician = reader.find("clinician")) {
      visit.clinician = decodeClinician(decoding, *clinician, reader.pathOf("clinician"));
    }
    visit.place = reader.text("place");
    visit.panels = decodePanels(reader, day);
    if (const SourceNode* findings = reader.find("findings")) {
      visit.observations = decodeFindings(decoding, *findings, reader.pathOf("findings"), day);
    }
    visit.scores = decodeScores(decoding, reader.items("scores"), reader.pathOf("scores"), day);
    if (const SourceNode* progress = reader.find("progress")) {
      visit.progress = decodeProgress(decoding, *progress, reader.pathOf("progress"), day);
    }
    if (when) {
      visits.push_back(std::move(visit));
    }
  }
  return visits;
}

}  // namespace calcar::exchange
