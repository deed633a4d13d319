#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "engine/criteria/criteria.hpp"
#include "qml/model/is_asked.hpp"
#include "qml/model/test_list.hpp"

namespace calcar::ui {
namespace {

constexpr std::array<std::string_view, 9> kSections{
    "gait", "movement", "range", "strength", "palpation", "special-test", "nerves", "vessels", "abdomen"};

/// Sections that are topics of the history as well: what is asked there is no test.
constexpr std::array<std::string_view, 3> kTopics{"nerves", "vessels", "abdomen"};

bool isOneOf(std::string_view section, std::span<const std::string_view> sections) {
  return std::find(sections.begin(), sections.end(), section) != sections.end();
}

bool isInPanel(const engine::Pack& pack, std::uint32_t finding) {
  const auto& panels = *pack.content().panels();
  return std::any_of(panels.begin(), panels.end(), [finding](const pack::Panel* panel) {
    return std::find(panel->items()->begin(), panel->items()->end(), finding) != panel->items()->end();
  });
}

/// Examined on the examination page, rather than asked on the history page.
bool isTest(const engine::Pack& pack, std::uint32_t index) {
  const pack::Finding& finding = pack.finding(index);
  const std::string_view section = finding.section()->string_view();
  return finding.origin() == pack::Origin::Observed && isOneOf(section, kSections) &&
         !(isAsked(pack, finding) && (isOneOf(section, kTopics) || isInPanel(pack, index)));
}

bool isAnsweredOn(const Consultation& consultation, const engine::Facts& facts, std::uint32_t finding,
                  std::optional<engine::Side> side) {
  const auto fact = side ? facts.valueOn(finding, *side) : facts.value(finding);
  if (fact && !fact->stale) {
    return true;
  }
  const engine::Visit* visit = consultation.visit();
  if (visit == nullptr) {
    return false;
  }
  const std::string_view id = consultation.pack().finding(finding).id()->string_view();
  return std::any_of(
      visit->observations.begin(), visit->observations.end(), [&](const engine::Observation& one) {
        return one.finding == id && (!side || one.side == side || one.side == engine::Side::Both);
      });
}

Terms::TestState stateOf(const Consultation& consultation, const engine::Facts& facts,
                         std::uint32_t finding) {
  if (!consultation.pack().finding(finding).sided()) {
    return isAnsweredOn(consultation, facts, finding, std::nullopt) ? Terms::TestState::Done
                                                                    : Terms::TestState::ToDo;
  }
  const bool left = isAnsweredOn(consultation, facts, finding, engine::Side::Left);
  const bool right = isAnsweredOn(consultation, facts, finding, engine::Side::Right);
  return left && right   ? Terms::TestState::Done
         : left || right ? Terms::TestState::HalfDone
                         : Terms::TestState::ToDo;
}

void add(std::set<std::uint32_t>& to, const std::vector<engine::FindingSet>& sets) {
  for (const engine::FindingSet& set : sets) {
    to.insert(set.begin(), set.end());
  }
}

std::set<std::uint32_t> flagsWaitFor(const engine::Assessment& assessment) {
  std::set<std::uint32_t> findings;
  for (const engine::FlagAssessment& flag : assessment.flags) {
    if (flag.state == engine::FlagState::Undecided) {
      add(findings, flag.wouldRaise);
      add(findings, flag.wouldSettle);
    } else if (flag.state == engine::FlagState::Raised) {
      add(findings, flag.wouldEscalate);
    }
  }
  return findings;
}

void addReadings(std::set<std::uint32_t>& findings, const engine::Pack& pack,
                 const engine::ConditionAssessment& condition) {
  const pack::Condition* rule = pack.findCondition(condition.condition);
  if (rule == nullptr || rule->groups() == nullptr) {
    return;
  }
  for (const pack::EvidenceGroup* group : *rule->groups()) {
    for (const pack::Reading* reading : *group->readings()) {
      const auto& open = condition.notAsked;
      if (std::find(open.begin(), open.end(), reading->id()->string_view()) != open.end()) {
        const auto parts = engine::findingsOf(*reading->when(), pack);
        findings.insert(parts.begin(), parts.end());
      }
    }
  }
}

std::set<std::uint32_t> conditionsWaitFor(const Consultation& consultation) {
  std::set<std::uint32_t> findings;
  for (const engine::ConditionAssessment& condition : consultation.assessment().conditions) {
    addReadings(findings, consultation.pack(), condition);
  }
  return findings;
}

std::set<std::uint32_t> blockedTests(const engine::Assessment& assessment) {
  std::set<std::uint32_t> findings;
  for (const engine::TestSafety& safety : assessment.testSafety) {
    if (safety.grade == pack::Safety::Blocked) {
      findings.insert(safety.finding);
    }
  }
  return findings;
}

int stepOf(const engine::Assessment& assessment, std::uint32_t finding) {
  const auto& steps = assessment.nextSteps;
  const auto found = std::find_if(steps.begin(), steps.end(), [finding](const engine::NextStep& step) {
    return step.kind == engine::NextStep::Kind::Finding &&
           std::find(step.findings.begin(), step.findings.end(), finding) != step.findings.end();
  });
  return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

}  // namespace

std::vector<std::uint32_t> examinationTests(const engine::Pack& pack) {
  std::vector<std::uint32_t> tests;
  const auto& findings = *pack.content().findings();
  for (const std::string_view section : kSections) {
    for (std::uint32_t index = 0; index < findings.size(); ++index) {
      if (findings.Get(index)->section()->string_view() == section && isTest(pack, index)) {
        tests.push_back(index);
      }
    }
  }
  return tests;
}

Terms::Page pageOf(const engine::Pack& pack, const pack::Finding& finding) {
  const std::string_view section = finding.section()->string_view();
  if (finding.origin() == pack::Origin::PainZone || finding.origin() == pack::Origin::DaysSinceOnset) {
    return Terms::Page::Pain;
  }
  if (section == "imaging") {
    return Terms::Page::Imaging;
  }
  if (section == "load") {
    return Terms::Page::Load;
  }
  if (section == "old-injuries") {
    return Terms::Page::KineticChain;
  }
  const auto index = pack.findingIndex(finding.id()->string_view());
  return index && isTest(pack, *index) ? Terms::Page::Examination : Terms::Page::History;
}

std::vector<TestStanding> standingsOf(const Consultation& consultation, const engine::Facts& facts,
                                      const std::vector<std::uint32_t>& tests) {
  const engine::Assessment& assessment = consultation.assessment();
  const auto forFlags = flagsWaitFor(assessment);
  const auto forConditions = conditionsWaitFor(consultation);
  const auto blocked = blockedTests(assessment);
  std::vector<TestStanding> standings;
  standings.reserve(tests.size());
  for (const std::uint32_t finding : tests) {
    TestStanding standing;
    standing.finding = finding;
    standing.state = stateOf(consultation, facts, finding);
    if (standing.state != Terms::TestState::Done && blocked.count(finding) > 0) {
      standing.state = Terms::TestState::Off;
    }
    standing.step = stepOf(assessment, finding);
    standing.helpsFlag = forFlags.count(finding) > 0;
    standing.helpsRanking = forConditions.count(finding) > 0;
    standings.push_back(standing);
  }
  return standings;
}

}  // namespace calcar::ui
