#include "questions.hpp"

#include <algorithm>
#include <set>

namespace calcar::vignettes {
namespace {

/// One run through a case: what was asked so far, and when the disposition changed last.
class Interview {
 public:
  Interview(const Vignette& vignette, const engine::Pack& pack)
      : m_vignette(vignette), m_pack(pack), m_episode(vignette.episode) {
    auto& visit = m_episode.visits.back();
    visit.observations.clear();
    visit.panels.clear();
    assess();
  }

  [[nodiscard]] const engine::Assessment& assessment() const { return m_assessment; }
  [[nodiscard]] bool wasAsked(std::uint32_t finding) const { return m_asked.contains(finding); }
  [[nodiscard]] int untilSettled() const { return m_lastChange; }

  /// Asks what was not asked yet of some findings, then judges anew.
  void ask(const engine::FindingSet& findings) {
    for (const std::uint32_t finding : findings) {
      askOne(finding);
    }
    judge();
  }

  /// Asks one finding where no proposal is wanted: without an answer nothing can have changed.
  void askByForm(std::uint32_t finding) {
    if (askOne(finding)) {
      judge();
    }
  }

 private:
  void judge() {
    const auto before = m_assessment.disposition.forced;
    assess();
    if (m_assessment.disposition.forced != before) {
      m_lastChange = static_cast<int>(m_asked.size());
    }
  }

  /// @returns whether the case had an answer
  bool askOne(std::uint32_t finding) {
    if (!m_asked.insert(finding).second) {
      return false;
    }
    auto& visit = m_episode.visits.back();
    const auto id = m_pack.finding(finding).id()->string_view();
    const auto before = visit.observations.size();
    for (const auto& observation : m_vignette.episode.visits.back().observations) {
      if (observation.finding == id) {
        visit.observations.push_back(observation);
      }
    }
    const bool isAnswered = visit.observations.size() > before;
    if (!isAnswered) {
      visit.observations.push_back(cannotSay(finding));
    }
    return isAnswered;
  }

  [[nodiscard]] engine::Observation cannotSay(std::uint32_t finding) const {
    engine::Observation observation;
    observation.finding = m_pack.finding(finding).id()->str();
    observation.outcome = engine::NoValue::CannotSay;
    if (m_pack.finding(finding).sided()) {
      observation.side = m_episode.complaint.side;
    }
    return observation;
  }

  void assess() { m_assessment = engine::assess(m_pack, m_episode, m_vignette.asOf); }

  const Vignette& m_vignette;
  const engine::Pack& m_pack;
  engine::Episode m_episode;
  engine::Assessment m_assessment;
  std::set<std::uint32_t> m_asked;
  int m_lastChange = 0;
};

/// The first proposal that asks something new.
const engine::NextStep* proposalOf(const Interview& interview) {
  for (const auto& step : interview.assessment().nextSteps) {
    const bool isNew = std::any_of(step.findings.begin(), step.findings.end(),
                                   [&](std::uint32_t finding) { return !interview.wasAsked(finding); });
    if (isNew) {
      return &step;
    }
  }
  return nullptr;
}

/// The findings that the case answers, and those around them, in the order of the dictionary.
void askInFormOrder(Interview& interview, const engine::Pack& pack) {
  const auto count = pack.content().findings()->size();
  for (std::uint32_t finding = 0; finding < count; ++finding) {
    if (pack.finding(finding).origin() == pack::Origin::Observed) {
      interview.askByForm(finding);
    }
  }
}

}  // namespace

Questions questionsOf(const Vignette& vignette, const engine::Pack& pack) {
  Interview guided(vignette, pack);
  while (const auto* step = proposalOf(guided)) {
    const engine::FindingSet findings = step->findings;
    guided.ask(findings);
  }
  askInFormOrder(guided, pack);  // what no proposal asked, measurements above all
  Interview form(vignette, pack);
  askInFormOrder(form, pack);
  return {guided.untilSettled(), form.untilSettled()};
}

}  // namespace calcar::vignettes
