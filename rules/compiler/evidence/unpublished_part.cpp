#include "rules/compiler/evidence/criteria_in_words.hpp"
#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/evidence/quantities.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

/// Collects the numbers that are not published; everything else is passed over.
class Unpublished {
 public:
  explicit Unpublished(const Labels& labels) : m_labels(labels) {}

  [[nodiscard]] const std::vector<Page::Row>& rows() const { return m_rows; }

  void add(const std::string& value, const std::string& where, pack::Basis basis,
           const pack::Provenance* provenance) {
    if (basis != pack::Basis::Published && !value.empty()) {
      m_rows.push_back({value, where, m_labels.basis(basis), m_labels.keys(provenance)});
    }
  }
  void add(const std::string& value, const std::string& where, const pack::Provenance* provenance) {
    add(value, where, basisOf(provenance), provenance);
  }
  void thresholds(const pack::Criterion* criterion, const std::string& where,
                  const pack::Provenance* provenance) {
    add(joined(thresholdsOf(criterion, m_labels), "; "), where, provenance);
  }

 private:
  const Labels& m_labels;
  std::vector<Page::Row> m_rows;
};

std::string cell(const std::string& kind, const std::string& name, const std::string& part = "") {
  return kind + " “" + name + "”" + (part.empty() ? "" : ", " + part);
}

void addFlag(const pack::RedFlag& flag, const Labels& labels, Unpublished& list) {
  const std::string name = labels.of("red-flag", flag.id()->string_view(), "name");
  list.thresholds(flag.applies(), cell("red flag", name, "applies"), flag.provenance());
  list.thresholds(flag.raise(), cell("red flag", name, "raised by"), flag.provenance());
  each(flag.urgency(), [&](const pack::UrgencyStep& step) {
    const auto* provenance = step.provenance() == nullptr ? flag.provenance() : step.provenance();
    list.thresholds(step.when(), cell("red flag", name, labels.action(step.level())), provenance);
  });
  each(flag.clear(), [&](const pack::ClearingFinding& clearing) {
    list.add(clearingInWords(clearing, labels), cell("red flag", name, "cleared by"), flag.provenance());
  });
}

void addScreening(const pack::Knowledge& content, const Labels& labels, Unpublished& list) {
  each(content.panels(), [&](const pack::Panel& panel) {
    const std::string name = labels.of("panel", panel.id()->string_view(), "title");
    list.thresholds(panel.gate(), cell("panel", name, "asked when"), panel.provenance());
    list.add(minutesInWords(panel.minutes_tenths()), cell("panel", name, "time"), panel.provenance());
  });
  each(content.scope(), [&](const pack::ScopeLimit& limit) {
    list.thresholds(limit.when(), cell("scope limit", labels.of("scope", limit.id()->string_view())),
                    limit.provenance());
  });
}

void addReading(const pack::Reading& reading, const std::string& condition, const Labels& labels,
                Unpublished& list) {
  const std::string where =
      cell("reading", labels.of("reading", reading.id()->string_view(), "label"), "for " + condition);
  const bool isFromStudy = reading.published_present() > 0 || reading.published_absent() > 0;
  list.add("ratio " + ratiosInWords(reading) +
               (isFromStudy ? ", published " + publishedInWords(reading) : std::string()),
           where, reading.basis(), reading.provenance());
  list.thresholds(reading.when(), where, reading.provenance());
  if (reading.minutes_tenths() > 0) {
    list.add(minutesInWords(reading.minutes_tenths()), where, reading.provenance());
  }
}

void addCondition(const pack::Condition& condition, const Labels& labels, Unpublished& list) {
  const std::string name = labels.of("condition", condition.id()->string_view(), "name");
  list.thresholds(condition.applies(), cell("condition", name, "applies"), condition.provenance());
  list.thresholds(condition.routine_referral_when(), cell("condition", name, "routine referral"),
                  condition.provenance());
  each(condition.groups(), [&](const pack::EvidenceGroup& group) {
    each(group.readings(), [&](const pack::Reading& reading) { addReading(reading, name, labels, list); });
  });
}

void addConditions(const pack::Knowledge& content, const Labels& labels, Unpublished& list) {
  each(content.bands(), [&](const pack::Band& band) {
    list.add(priorInWords(band), "prior band " + code(band.id()->string_view()), band.provenance());
  });
  each(content.conditions(),
       [&](const pack::Condition& condition) { addCondition(condition, labels, list); });
}

void addChainTest(const pack::ChainTest& test, const Labels& labels, Unpublished& list) {
  const std::uint32_t finding = test.finding();
  const std::string name = labels.finding(finding);
  const auto either = [&](const pack::Provenance* own) { return own == nullptr ? test.provenance() : own; };
  each(test.cutoffs(), [&](const pack::Cutoff& cutoff) {
    list.add(cutoffInWords(cutoff, finding, labels), cell("chain test", name, "cut-off"),
             either(cutoff.provenance()));
  });
  each(test.amber(), [&](const pack::Cutoff& cutoff) {
    list.add(cutoffInWords(cutoff, finding, labels), cell("chain test", name, "amber"),
             either(cutoff.provenance()));
  });
  each(test.norms(), [&](const pack::Norm& norm) {
    list.add(normInWords(norm, finding, labels), cell("chain test", name, "norm"), either(norm.provenance()));
  });
  if (test.has_side_difference()) {
    list.add(labels.measured(finding, test.side_difference()), cell("chain test", name, "side difference"),
             test.provenance());
  }
  if (test.has_error()) {
    list.add(labels.measured(finding, test.error()), cell("chain test", name, "error"), test.provenance());
  }
  if (test.retest_weeks() > 0) {
    list.add(counted(test.retest_weeks(), "week", "weeks"), cell("chain test", name, "re-test"),
             test.provenance());
  }
}

void addChainAndLoad(const pack::Knowledge& content, const Labels& labels, Unpublished& list) {
  each(content.segments(), [&](const pack::Segment& segment) {
    each(segment.tests(), [&](const pack::ChainTest& test) { addChainTest(test, labels, list); });
  });
  if (content.spike() == nullptr) {
    return;
  }
  each(content.spike()->bands(), [&](const pack::SpikeBand& band) {
    list.add("above " + numberInWords(band.above()) + ": hazard ratio " + numberInWords(band.hazard_ratio()),
             cell("training load", labels.of("spike", band.id()->string_view())),
             content.spike()->provenance());
  });
}

void addImaging(const pack::Knowledge& content, const Labels& labels, Unpublished& list) {
  each(content.imaging(), [&](const pack::ImagingQuestion& question) {
    const std::string name = labels.of("imaging", question.id()->string_view(), "name");
    each(question.answers(), [&](const pack::AnsweringStudy& study) {
      list.add(answeringInWords(study, labels), cell("imaging", name, "can answer"), question.provenance());
    });
  });
}

void addPhase(const pack::Phase& phase, const pack::Programme& programme, const Labels& labels,
              Unpublished& list) {
  const auto id = programme.id()->string_view();
  const std::string name = labels.of("programme", id, "name");
  const std::string title = labels.of("programme", id, "phase." + phase.id()->str());
  list.add(weeksInWords(phase), cell("programme", name, title), programme.provenance());
  each(phase.doses(), [&](const pack::Dose& dose) {
    const std::string exercise = labels.of("exercise", dose.exercise()->string_view(), "name");
    list.add(doseInWords(dose) + "; " + frequencyInWords(dose),
             cell("programme", name, title + ", " + exercise), dose.basis(), dose.provenance());
  });
}

void addProgramme(const pack::Programme& programme, const Labels& labels, Unpublished& list) {
  const std::string name = labels.of("programme", programme.id()->string_view(), "name");
  if (const auto* rule = programme.pain_rule(); rule != nullptr) {
    list.add(painRuleInWords(*rule), cell("programme", name, "pain rule"), rule->provenance());
  }
  list.add(counted(programme.retest_weeks(), "week", "weeks"), cell("programme", name, "re-test"),
           programme.provenance());
  each(programme.phases(), [&](const pack::Phase& phase) { addPhase(phase, programme, labels, list); });
}

void addExercises(const pack::Knowledge& content, const Labels& labels, Unpublished& list) {
  each(content.exercises(), [&](const pack::Exercise& exercise) {
    list.thresholds(exercise.not_when(),
                    cell("exercise", labels.of("exercise", exercise.id()->string_view(), "name"), "not when"),
                    exercise.provenance());
  });
}

/// What a finding's own numbers are: its limits, how long a no counts, how long it takes, how it is worked
/// out.
std::string numbersOf(const pack::Finding& finding, std::uint32_t index, const Labels& labels) {
  std::vector<std::string> parts = thresholdsOf(finding.definition(), labels);
  const auto constants = constantsOf(finding.formula());
  if (!constants.empty()) {
    parts.push_back("constants of the formula: " + joined(constants, ", "));
  }
  if (finding.type() == pack::ValueType::Number) {
    parts.push_back("possible from " + numberInWords(finding.low()) + " to " +
                    labels.measured(index, finding.high()));
  }
  if (finding.origin() == pack::Origin::Observed) {
    parts.push_back("a “no” counts: " + validityInWords(finding.valid_days()));
  }
  if (finding.minutes_tenths() > 0) {
    parts.push_back(minutesInWords(finding.minutes_tenths()));
  }
  return joined(parts, "; ");
}

void addFindings(const pack::Knowledge& content, const Labels& labels, Unpublished& list) {
  std::uint32_t index = 0;
  each(content.findings(), [&](const pack::Finding& finding) {
    list.add(numbersOf(finding, index, labels), cell("finding", labels.finding(index)), finding.provenance());
    ++index;
  });
}

}  // namespace

void writeUnpublished(Page& page, const Labels& labels) {
  const auto& content = labels.pack().content();
  Unpublished list(labels);
  each(content.red_flags(), [&](const pack::RedFlag& flag) { addFlag(flag, labels, list); });
  addScreening(content, labels, list);
  addConditions(content, labels, list);
  addChainAndLoad(content, labels, list);
  addImaging(content, labels, list);
  each(content.programmes(),
       [&](const pack::Programme& programme) { addProgramme(programme, labels, list); });
  addExercises(content, labels, list);
  addFindings(content, labels, list);
  page.heading(2, "Every number that is not published");
  page.paragraph(
      "Where a source stands, it supports the statement that the number belongs to; the number itself is not "
      "in "
      "it, or not in this form.");
  page.table({"Number", "Where", "Basis", "Sources"}, list.rows());
}

}  // namespace calcar::rules
