#include <algorithm>

#include "engine/assessment/logistic.hpp"
#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

std::string nameOf(const Words& words, const ConditionAssessment& condition) {
  const std::string name = words.of("condition", condition.condition, "name");
  return condition.side ? name + ", " + words.side(*condition.side) : name;
}

std::string factor(std::int64_t microNats) {
  return (microNats < 0 ? "÷ " : "× ") + numberText(ratioOf(microNats < 0 ? -microNats : microNats));
}

/// From the starting odds down to the result, a row per finding that weighed: what, by how much, and where
/// that led.
Table waterfall(const ReportContext& context, const ConditionAssessment& condition) {
  const auto& words = context.words;
  Table table;
  table.caption = nameOf(words, condition);
  table.header = {words("why.what"), words("why.odds"), words("why.then"), words("why.rests-on")};
  std::int64_t logit = condition.priorMicroNats;
  table.rows.push_back({plain(words("why.start", {{"zone", words.of("zone", condition.zone, "name")}})),
                        plain("–"), plain(words.percent(permilleOf(logit))),
                        muted(words.grade(Grade::Default))});
  for (const auto& contribution : condition.contributions) {
    logit += contribution.microNats;
    const std::string label = words.of("reading", contribution.reading, "label");
    table.rows.push_back({plain(contribution.present ? label : words("reading.absent", {{"reading", label}})),
                          plain(factor(contribution.microNats)), plain(words.percent(permilleOf(logit))),
                          muted(words.grade(contribution.grade))});
  }
  return table;
}

std::string openReadings(const Words& words, const ConditionAssessment& condition) {
  std::vector<std::string> labels;
  for (const auto& reading : condition.notAsked) {
    labels.push_back(words.of("reading", reading, "label"));
  }
  return words.listOfPhrases(labels);
}

std::vector<Text> rankChanges(const ReportContext& context) {
  const auto& words = context.words;
  std::vector<Text> items;
  for (const auto& change : context.assessment.rankChanges) {
    const std::string finding =
        words.label(change.finding) + (change.side ? " " + words.side(*change.side) : std::string());
    items.push_back(plain(words("why.change", {{"finding", finding},
                                               {"answer", words(change.yes ? "yes" : "no")},
                                               {"condition", words.of("condition", change.first, "name")},
                                               {"percent", words.percent(change.permille)}})));
  }
  return items;
}

}  // namespace

DocumentSection explanationSection(const ReportContext& context, std::size_t most) {
  const auto& words = context.words;
  DocumentSection section{"why", words("heading.why"), {}};
  const auto& conditions = context.assessment.conditions;
  for (std::size_t i = 0; i < std::min(most, conditions.size()); ++i) {
    if (!conditions[i].probabilityShown) {
      continue;
    }
    section.blocks.emplace_back(waterfall(context, conditions[i]));
    if (!conditions[i].notAsked.empty()) {
      section.blocks.emplace_back(
          Paragraph{gap(words("why.not-asked", {{"readings", openReadings(words, conditions[i])}}))});
    }
  }
  if (auto changes = rankChanges(context); !changes.empty()) {
    section.blocks.emplace_back(Paragraph{strong(words("why.changes"))});
    section.blocks.emplace_back(Bullets{std::move(changes)});
  }
  return section;
}

}  // namespace calcar::engine
