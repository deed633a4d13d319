#include <algorithm>

#include "engine/criteria/criteria.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/explanation_content.hpp"
#include "qml/model/finding_row.hpp"
#include "qml/model/waterfall.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::ConditionAssessment;
using engine::Contribution;

const pack::Reading* readingOf(const pack::Condition& rule, std::string_view id) {
  if (rule.groups() == nullptr) {
    return nullptr;
  }
  for (const pack::EvidenceGroup* group : *rule.groups()) {
    for (const pack::Reading* reading : *group->readings()) {
      if (reading->id()->string_view() == id) {
        return reading;
      }
    }
  }
  return nullptr;
}

QString labelOf(const Consultation& consultation, const Contribution& one) {
  const std::string label = consultation.words().of("reading", one.reading, "label");
  return textOf(one.present ? label : consultation.words()("reading.absent", {{"reading", label}}));
}

void addContributions(ExplanationContent& content, const Consultation& consultation,
                      const ConditionAssessment& condition) {
  WhyLines supporting;
  WhyLines opposing;
  for (const Contribution& one : condition.contributions) {
    if (one.microNats == 0) {
      continue;
    }
    engine::FindingSet findings;
    for (const engine::Deciding& deciding : one.decidedBy) {
      findings.push_back(deciding.finding);
    }
    (one.microNats > 0 ? supporting : opposing)
        .add(labelOf(consultation, one), gradeWord(one.grade), "finding", firstOf(consultation, findings));
  }
  content.supporting = supporting.take();
  content.opposing = opposing.take();
}

/// The first finding of a reading that nobody has answered.
QString openFindingOf(const Consultation& consultation, const engine::Facts& facts,
                      const pack::Reading& reading) {
  engine::FindingSet findings = engine::findingsOf(*reading.when(), consultation.pack());
  std::erase_if(findings, [&](std::uint32_t finding) {
    return facts.isAnswered(finding) ||
           consultation.pack().finding(finding).origin() != pack::Origin::Observed;
  });
  return firstOf(consultation, findings);
}

void addOpen(ExplanationContent& content, const Consultation& consultation, const pack::Condition& rule,
             const ConditionAssessment& condition) {
  const engine::Facts facts = factsNow(consultation);
  WhyLines open;
  for (const std::string& id : condition.notAsked) {
    const pack::Reading* reading = readingOf(rule, id);
    if (reading != nullptr && reading->when() != nullptr) {
      open.add(textOf(consultation.words().of("reading", id, "label")), {}, "finding",
               openFindingOf(consultation, facts, *reading), true);
    }
  }
  content.open = open.take();
}

void addChanges(WhyLines& lines, const Consultation& consultation) {
  const auto& words = consultation.words();
  lines.head(QObject::tr("One answer would put another first"));
  for (const engine::RankChange& change : consultation.assessment().rankChanges) {
    const std::string finding =
        words.label(change.finding) + (change.side ? " " + words.side(*change.side) : std::string());
    lines.add(textOf(words("why.change", {{"finding", finding},
                                          {"answer", words(change.yes ? "yes" : "no")},
                                          {"condition", words.of("condition", change.first, "name")},
                                          {"percent", words.percent(change.permille)}})),
              {}, "finding", firstOf(consultation, {change.finding}), true);
  }
}

void addSources(ExplanationContent& content, const Consultation& consultation, const pack::Condition& rule,
                const ConditionAssessment& condition) {
  SourceList sources(consultation.words());
  for (const Contribution& one : condition.contributions) {
    if (const pack::Reading* reading = readingOf(rule, one.reading);
        reading != nullptr && one.microNats != 0) {
      sources.add(reading->provenance());
    }
  }
  sources.add(rule.provenance());
  content.sources = sources.rows();
}

}  // namespace

ExplanationContent explainCondition(const Consultation& consultation, const std::string& id) {
  ExplanationContent content;
  const auto& words = consultation.words();
  content.title = textOf(words.of("condition", id, "name"));
  const auto& all = consultation.assessment().conditions;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&id](const ConditionAssessment& one) { return one.condition == id; });
  const pack::Condition* rule = consultation.pack().findCondition(id);
  if (found == all.end() || rule == nullptr) {
    content.subtitle = QObject::tr("Not on the list for where it hurts now.");
    return content;
  }
  WhyLines lines;
  if (found->probabilityShown) {
    content.headline = textOf(words.percent(found->permille));
    content.interval =
        QObject::tr("%1 to %2")
            .arg(textOf(words.percent(found->lowPermille)), textOf(words.percent(found->highPermille)));
    addWaterfall(content, consultation, *found);
  } else {
    lines.head(textOf(words("condition.outside-scope")));
    for (const engine::ScopeBreach& breach : consultation.assessment().outsideScope) {
      lines.add(textOf(words.of("scope", breach.limit)), textOf(words.decidings(breach.decidedBy)));
    }
  }
  content.subtitle = QObject::tr("Could be; never confirmed here. Several conditions can be true at once.");
  addContributions(content, consultation, *found);
  addOpen(content, consultation, *rule, *found);
  addChanges(lines, consultation);
  content.lines = lines.take();
  addSources(content, consultation, *rule, *found);
  addAuthority(content, consultation, id, rule->provenance());
  content.strength = gradeWord(found->grade);
  return content;
}

}  // namespace calcar::ui
