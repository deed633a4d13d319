#include <algorithm>
#include <array>
#include <string_view>

#include "engine/report/record_cells.hpp"

namespace calcar::engine {
namespace {

constexpr std::array<std::string_view, 9> kHistorySections{
    "person", "history", "pain-behaviour", "risk", "general-health", "nerves", "abdomen", "vessels", "load"};

const PanelAct* actOf(const Episode& episode, std::string_view panel) {
  if (episode.visits.empty()) {
    return nullptr;
  }
  for (const auto& act : episode.visits.back().panels) {
    if (act.panel == panel) {
      return &act;
    }
  }
  return nullptr;
}

std::string askedAt(const ReportContext& context, const PanelAct& act) {
  const Moment at = act.at ? *act.at : context.episode.visits.back().when;
  return context.words.moment(at);
}

Text panelAnswer(const ReportContext& context, const PanelProgress& panel) {
  const auto& words = context.words;
  if (panel.state == PanelState::NotForThisPerson) {
    return muted(words("panel.gated-out"));
  }
  Text text;
  if (const auto* act = actOf(context.episode, panel.panel); act != nullptr) {
    text.push_back({words("panel.asked-aloud", {{"at", askedAt(context, *act)}}), false, Emphasis::Plain});
  }
  if (!panel.positive.empty()) {
    text.push_back({words("panel.yes", {{"findings", words.labels(panel.positive)}}), true, Emphasis::Plain});
  }
  if (panel.answered > static_cast<int>(panel.positive.size())) {
    text.push_back({words(panel.positive.empty() && panel.open.empty() ? "panel.all-no" : "panel.rest-no"),
                    false, Emphasis::Plain});
  }
  if (!panel.open.empty()) {
    const std::string open = panel.answered == 0
                                 ? words("gap.not-asked")
                                 : words("panel.open", {{"findings", words.labels(panel.open)}});
    text.push_back({open, false, Emphasis::Gap});
  }
  return text;
}

std::string painLine(const ReportContext& context, const PainMark& mark) {
  const auto& words = context.words;
  std::string text = words.of("zone", mark.zone, "name") + " (" + mark.zone + "), " + words.side(mark.side);
  if (mark.intensity) {
    text += ", " + words("intensity", {{"n", std::to_string(*mark.intensity)}});
  }
  for (const PainQuality quality : mark.qualities) {
    text += ", " + words.of("report", "pain-quality", toText(quality));
  }
  if (mark.spread) {
    text += ", " + words("pain-spread");
  }
  return text;
}

}  // namespace

DocumentSection screeningSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"screening", words("heading.screening"), {}};
  int complete = 0;
  int shown = 0;
  KeyValues rows;
  for (const auto& panel : context.assessment.panels) {
    shown += panel.state == PanelState::NotForThisPerson ? 0 : 1;
    complete += panel.state == PanelState::Complete ? 1 : 0;
    rows.rows.push_back({words.of("panel", panel.panel, "title"), panelAnswer(context, panel)});
  }
  const std::string progress =
      words("screening.progress", {{"complete", std::to_string(complete)}, {"total", std::to_string(shown)}});
  section.blocks.emplace_back(Paragraph{complete == shown ? plain(progress) : gap(progress)});
  section.blocks.emplace_back(std::move(rows));
  return section;
}

DocumentSection screeningSummary(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section = screeningSection(context);
  std::vector<std::string> allNo;
  std::vector<std::string> gatedOut;
  std::string lastAskedAt;
  KeyValues rows;
  rows.rows.push_back({words("screening.panels"), std::get<Paragraph>(section.blocks.front()).text});
  for (const auto& panel : context.assessment.panels) {
    const std::string title = words.of("panel", panel.panel, "title");
    const auto* act = actOf(context.episode, panel.panel);
    if (panel.state == PanelState::NotForThisPerson) {
      gatedOut.push_back(title);
    } else if (panel.state == PanelState::Complete && panel.positive.empty() && act != nullptr) {
      allNo.push_back(title);
      lastAskedAt = askedAt(context, *act);
    } else {
      rows.rows.push_back({title, panelAnswer(context, panel)});
    }
  }
  if (!allNo.empty()) {
    rows.rows.push_back(
        {words("screening.all-no"),
         plain(words("screening.until", {{"at", lastAskedAt}, {"panels", words.listOfPhrases(allNo)}}))});
  }
  if (!gatedOut.empty()) {
    rows.rows.push_back({words("screening.gated-out"), muted(words.listOfPhrases(gatedOut))});
  }
  section.blocks = {std::move(rows)};
  return section;
}

DocumentSection complaintSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& complaint = context.episode.complaint;
  KeyValues rows;
  rows.rows.push_back(
      {words("complaint.side"), strong(words("banner.side-value", {{"side", words.side(complaint.side)}}))});
  rows.rows.push_back({words("complaint.words"), orGap(complaint.inOwnWords, words("gap.not-recorded"))});
  Text where;
  for (const auto& mark : complaint.pain) {
    where.push_back({(where.empty() ? "" : "; ") + painLine(context, mark), false, Emphasis::Plain});
  }
  rows.rows.push_back({words("complaint.where"), where.empty() ? gap(words("gap.not-asked")) : where});
  rows.rows.push_back(
      {words("complaint.onset"),
       complaint.onset
           ? plain(words("complaint.since",
                         {{"date", words.date(*complaint.onset)},
                          {"weeks",
                           std::to_string(daysBetween(*complaint.onset, context.assessment.asOf.date) / 7)}}))
           : gap(words("gap.not-asked"))});
  return {"complaint", words("heading.complaint"), {std::move(rows)}};
}

DocumentSection historySection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"history", words("heading.history"), {}};
  KeyValues rows;
  std::vector<std::string> affirmed;
  std::vector<std::string> denied;
  for (const std::uint32_t finding : recorded(context, kHistorySections)) {
    const auto fact = context.facts.value(finding);
    if (fact && !fact->stale && fact->value == Value(true)) {
      affirmed.push_back(words.label(finding));
      continue;
    }
    if (isNo(fact) && !fact->stale) {
      if (!isToldByAPanel(context, finding)) {
        denied.push_back(words.label(finding));
      }
      continue;
    }
    rows.rows.push_back({words.label(finding), cell(context, finding, fact)});
  }
  if (!affirmed.empty()) {
    rows.rows.insert(rows.rows.begin(), {words("history.affirmed"), plain(words.listOfPhrases(affirmed))});
  }
  if (!denied.empty()) {
    rows.rows.push_back({words("history.denied"), plain(words.listOfPhrases(denied))});
  }
  if (!rows.rows.empty()) {
    section.blocks.emplace_back(std::move(rows));
  } else {
    section.blocks.emplace_back(Paragraph{gap(words("gap.not-asked"))});
  }
  return section;
}

}  // namespace calcar::engine
