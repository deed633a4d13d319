#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

constexpr std::array<std::string_view, 8> kHistorySections{
    "history", "pain-behaviour", "risk", "general-health", "nerves", "abdomen", "vessels", "load"};
constexpr std::array<std::string_view, 6> kTestSections{"gait",  "palpation", "special-test",
                                                        "neuro", "movement",  "old-injuries"};
constexpr std::array<std::string_view, 2> kMeasureSections{"range", "strength"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& sections, const pack::Finding& finding) {
  const auto section = finding.section()->string_view();
  return std::find(sections.begin(), sections.end(), section) != sections.end();
}

bool isObserved(const pack::Finding& finding) { return finding.origin() == pack::Origin::Observed; }

bool isOpenChoiceNo(const std::optional<Fact>& fact) {
  const auto* yes = fact ? std::get_if<bool>(&fact->value) : nullptr;
  return yes != nullptr && !*yes;
}

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

/// Whether the screening section already says “no” for it, in the line of its panel.
bool isToldByAPanel(const ReportContext& context, std::uint32_t finding) {
  const auto& panels = context.assessment.panels;
  return std::any_of(panels.begin(), panels.end(), [&](const PanelProgress& progress) {
    const auto* panel = context.pack.findPanel(progress.panel);
    return progress.state != PanelState::NotForThisPerson && panel != nullptr &&
           std::find(panel->items()->begin(), panel->items()->end(), finding) != panel->items()->end();
  });
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

/// What stands in a cell: value, the reason why there is none, or that nobody looked.
Text cell(const ReportContext& context, std::uint32_t finding, const std::optional<Fact>& fact) {
  if (fact) {
    std::string text = context.words.value(finding, fact->value);
    if (fact->stale) {
      text += " " + context.words("stale", {{"date", context.words.date(fact->when.date)}});
    }
    return plain(std::move(text));
  }
  if (const auto why = context.facts.whyUnknown(finding)) {
    return gap(context.words("gap." + std::string(toText(*why))));
  }
  return gap(context.words("gap.not-examined"));
}

bool hasAnything(const ReportContext& context, std::uint32_t finding) {
  const auto& described = context.pack.finding(finding);
  if (context.facts.whyUnknown(finding)) {
    return true;
  }
  if (!described.sided()) {
    return context.facts.value(finding).has_value();
  }
  return context.facts.valueOn(finding, Side::Left) || context.facts.valueOn(finding, Side::Right);
}

template <std::size_t N>
std::vector<std::uint32_t> recorded(const ReportContext& context,
                                    const std::array<std::string_view, N>& sections) {
  std::vector<std::uint32_t> findings;
  for (const auto section : sections) {
    for (std::uint32_t i = 0; i < context.pack.content().findings()->size(); ++i) {
      const auto& finding = context.pack.finding(i);
      if (isObserved(finding) && finding.section()->string_view() == section && hasAnything(context, i)) {
        findings.push_back(i);
      }
    }
  }
  return findings;
}

std::vector<Text> sidedRow(const ReportContext& context, std::uint32_t finding) {
  const auto& described = context.pack.finding(finding);
  std::string name = context.words.label(finding);
  if (described.position() != nullptr && described.position()->size() > 0) {
    name += " (" + described.position()->str() + ")";
  }
  if (!described.sided()) {
    return {plain(std::move(name)), cell(context, finding, context.facts.value(finding)), muted("")};
  }
  return {plain(std::move(name)), cell(context, finding, context.facts.valueOn(finding, Side::Right)),
          cell(context, finding, context.facts.valueOn(finding, Side::Left))};
}

Table findingsTable(const ReportContext& context, std::string_view caption,
                    const std::vector<std::uint32_t>& findings) {
  const auto& words = context.words;
  Table table;
  table.caption = words(caption);
  // The person's right on the reader's left, as on the body chart.
  table.header = {words("table.finding"), words("side.right"), words("side.left")};
  for (const std::uint32_t finding : findings) {
    table.rows.push_back(sidedRow(context, finding));
  }
  return table;
}

std::vector<Text> notPerformed(const ReportContext& context) {
  const auto& words = context.words;
  std::vector<std::string> flags;
  std::vector<std::string> tests;
  for (const auto& safety : context.assessment.testSafety) {
    const auto section = context.pack.finding(safety.finding).section()->string_view();
    if (safety.grade != pack::Safety::Blocked || section == "imaging" ||
        hasAnything(context, safety.finding)) {
      continue;
    }
    tests.push_back(words.label(safety.finding));
    const std::string flag = words.of("red-flag", safety.flag, "name");
    if (std::find(flags.begin(), flags.end(), flag) == flags.end()) {
      flags.push_back(flag);
    }
  }
  if (tests.empty()) {
    return {};
  }
  return {plain(words("tests.not-performed", {{"tests", words.list(tests)}, {"flags", words.list(flags)}}))};
}

/// A fresh “no” on both sides, or on the person when the finding has no side.
bool isNoThroughout(const ReportContext& context, std::uint32_t finding) {
  const auto isNo = [](const std::optional<Fact>& fact) { return isOpenChoiceNo(fact) && !fact->stale; };
  const auto& facts = context.facts;
  return context.pack.finding(finding).sided()
             ? isNo(facts.valueOn(finding, Side::Left)) && isNo(facts.valueOn(finding, Side::Right))
             : isNo(facts.value(finding));
}

std::string painLine(const ReportContext& context, const PainMark& mark) {
  const auto& words = context.words;
  std::string text = words.of("zone", mark.zone, "name") + " (" + mark.zone + "), " + words.side(mark.side);
  if (mark.intensity) {
    text += ", " + words("intensity", {{"n", std::to_string(*mark.intensity)}});
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
    if (isOpenChoiceNo(fact) && !fact->stale) {
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

DocumentSection examinationSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"examination", words("heading.examination"), {}};
  const auto measures = recorded(context, kMeasureSections);
  auto tests = recorded(context, kTestSections);
  std::erase_if(tests, [&](std::uint32_t finding) {
    return !context.pack.finding(finding).sided() && isOpenChoiceNo(context.facts.value(finding)) &&
           isToldByAPanel(context, finding);
  });
  if (!measures.empty()) {
    section.blocks.emplace_back(findingsTable(context, "table.measures", measures));
  } else {
    section.blocks.emplace_back(Paragraph{gap(words("gap.no-measures"))});
  }
  if (tests.empty()) {
    section.blocks.emplace_back(Paragraph{gap(words("gap.no-tests"))});
  }
  const auto firstNo = std::stable_partition(
      tests.begin(), tests.end(), [&](std::uint32_t finding) { return !isNoThroughout(context, finding); });
  const std::vector<std::uint32_t> shown(tests.begin(), firstNo);
  if (!shown.empty()) {
    section.blocks.emplace_back(findingsTable(context, "table.tests", shown));
  }
  std::vector<std::string> absent;
  std::transform(firstNo, tests.end(), std::back_inserter(absent),
                 [&](std::uint32_t finding) { return words.label(finding); });
  if (!absent.empty()) {
    section.blocks.emplace_back(Paragraph{labelled(words("tests.absent"), words.listOfPhrases(absent))});
  }
  for (auto& text : notPerformed(context)) {
    section.blocks.emplace_back(Paragraph{std::move(text)});
  }
  return section;
}

DocumentSection recordSection(const ReportContext& context, std::string id,
                              const std::vector<std::string>& parts) {
  const auto& words = context.words;
  KeyValues rows;
  for (const auto& part : parts) {
    const auto found = context.episode.record.find(part);
    rows.rows.push_back({words("record." + part), found == context.episode.record.end()
                                                      ? gap(words("gap.not-recorded"))
                                                      : orGap(found->second, words("gap.not-recorded"))});
  }
  return {id, words("heading." + id), {std::move(rows)}};
}

}  // namespace calcar::engine
