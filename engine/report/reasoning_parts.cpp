#include <algorithm>

#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

std::string readingLabel(const Words& words, const Contribution& contribution) {
  const std::string label = words.of("reading", contribution.reading, "label");
  return contribution.present ? label : words("reading.absent", {{"reading", label}});
}

std::string contributions(const Words& words, const ConditionAssessment& condition, bool forIt) {
  std::vector<std::string> items;
  for (const auto& contribution : condition.contributions) {
    if (contribution.microNats != 0 && (contribution.microNats > 0) == forIt) {
      items.push_back(readingLabel(words, contribution));
    }
  }
  return items.empty() ? words("condition.nothing") : words.list(items);
}

std::string conditionCaption(const Words& words, const ConditionAssessment& condition) {
  return words("condition.caption", {{"grade", words.grade(condition.grade)},
                                     {"for", contributions(words, condition, true)},
                                     {"against", contributions(words, condition, false)},
                                     {"open", std::to_string(condition.notAsked.size())}});
}

Block conditionBlock(const Words& words, const ConditionAssessment& condition) {
  IntervalBar bar;
  bar.label = words.of("condition", condition.condition, "name");
  if (condition.side) {
    bar.label += ", " + words.side(*condition.side);
  }
  bar.permille = condition.permille;
  bar.lowPermille = condition.lowPermille;
  bar.highPermille = condition.highPermille;
  bar.caption = conditionCaption(words, condition);
  return bar;
}

/// One line of a letter: name, probability where the scope allows one, what speaks for and against.
Text considered(const Words& words, const ConditionAssessment& condition) {
  const std::string name = words.of("condition", condition.condition, "name") +
                           (condition.side ? ", " + words.side(*condition.side) : std::string());
  if (!condition.probabilityShown) {
    return plain(name);
  }
  return {{name, true, Emphasis::Plain},
          {words(condition.contributions.empty() ? "hypotheses.odds-alone" : "hypotheses.odds",
                 {{"percent", words.percent(condition.permille)},
                  {"low", words.percent(condition.lowPermille)},
                  {"high", words.percent(condition.highPermille)},
                  {"grade", words.grade(condition.grade)},
                  {"for", contributions(words, condition, true)},
                  {"against", contributions(words, condition, false)}}),
           false, Emphasis::Plain}};
}

}  // namespace

DocumentSection conditionsSection(const ReportContext& context, std::size_t most) {
  const auto& words = context.words;
  DocumentSection section{"conditions", words("heading.conditions"), {}};
  const auto& conditions = context.assessment.conditions;
  if (!context.assessment.outsideScope.empty()) {
    std::vector<Text> limits;
    for (const auto& breach : context.assessment.outsideScope) {
      limits.push_back(plain(words.of("scope", breach.limit)));
    }
    section.blocks.emplace_back(Paragraph{plain(words("condition.outside-scope"))});
    section.blocks.emplace_back(Bullets{std::move(limits)});
  }
  std::vector<Text> names;
  for (std::size_t i = 0; i < std::min(most, conditions.size()); ++i) {
    if (conditions[i].probabilityShown) {
      section.blocks.emplace_back(conditionBlock(words, conditions[i]));
    } else {
      names.push_back(plain(words.of("condition", conditions[i].condition, "name")));
    }
  }
  if (!names.empty()) {
    section.blocks.emplace_back(Bullets{std::move(names)});
  }
  if (conditions.empty()) {
    section.blocks.emplace_back(Paragraph{gap(words("condition.none"))});
  } else {
    section.blocks.emplace_back(Paragraph{muted(words("condition.caveat"))});
  }
  return section;
}

DocumentSection hypothesesSection(const ReportContext& context, std::size_t most) {
  const auto& words = context.words;
  KeyValues rows;
  std::vector<std::string> serious;
  for (const auto& id : context.assessment.suspectedSerious) {
    serious.push_back(sidedName(context, id));
  }
  if (!serious.empty()) {
    rows.rows.push_back({words("hypotheses.suspected"),
                         strong(words("hypotheses.by-rule", {{"flags", words.listOfPhrases(serious)}}))});
  }
  const auto& conditions = context.assessment.conditions;
  for (std::size_t i = 0; i < std::min(most, conditions.size()); ++i) {
    if (i > 0 && conditions[i].probabilityShown && conditions[i].contributions.empty()) {
      continue;  // nothing was examined for or against it
    }
    rows.rows.push_back({words("hypotheses.considered"), considered(words, conditions[i])});
  }
  if (rows.rows.empty()) {
    return {"hypotheses", words("heading.conditions"), {Paragraph{gap(words("condition.none"))}}};
  }
  return {"hypotheses",
          words("heading.conditions"),
          {std::move(rows), Paragraph{muted(words("hypotheses.caveat"))}}};
}

}  // namespace calcar::engine
