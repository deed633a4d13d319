#include "engine/assessment/kinetic_chain.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

/// Decimal measurements are not exact in binary: 6.4 - 4.5 must not count as more than 1.9.
constexpr double kSmallestStep = 1e-9;

bool exceeds(double amount, double limit) { return amount - limit > kSmallestStep; }

struct Measurement {
  double value;
  bool stale;
};

std::optional<Measurement> measurementOf(const std::optional<Fact>& fact) {
  if (!fact) {
    return std::nullopt;
  }
  if (const auto* number = std::get_if<double>(&fact->value)) {
    return Measurement{*number, fact->stale};
  }
  if (const auto* yes = std::get_if<bool>(&fact->value)) {
    return Measurement{*yes ? 1.0 : 0.0, fact->stale};
  }
  return std::nullopt;
}

struct Person {
  std::string_view sex;
  std::optional<int> age;
};

Person personOf(const Facts& facts) {
  const Patient& patient = facts.episode().patient;
  Person person;
  if (patient.sex != Sex::Unknown) {
    person.sex = toText(patient.sex);
  }
  if (patient.birthDate) {
    person.age = completedYears(*patient.birthDate, facts.asOf().date);
  }
  return person;
}

bool hasAgeLimit(const pack::Cutoff& cutoff) { return cutoff.age_from() != 0 || cutoff.age_to() != 0; }

bool suitsAge(const pack::Cutoff& cutoff, const std::optional<int>& age) {
  if (!hasAgeLimit(cutoff)) {
    return true;
  }
  if (!age || *age < 0) {
    return false;
  }
  const auto years = static_cast<std::uint32_t>(*age);
  return years >= cutoff.age_from() && (cutoff.age_to() == 0 || years <= cutoff.age_to());
}

bool suitsSex(const pack::Cutoff& cutoff, std::string_view sex) {
  const auto wanted = textOf(cutoff.sex());
  return wanted.empty() || wanted == sex;
}

int precision(const pack::Cutoff& cutoff) {
  return (textOf(cutoff.sex()).empty() ? 0 : 1) + (hasAgeLimit(cutoff) ? 1 : 0);
}

/// The cut-off that speaks of people like this one most precisely.
const pack::Cutoff* cutoffFor(const pack::ChainTest& test, const Person& person) {
  const pack::Cutoff* best = nullptr;
  for (const auto* cutoff : each(test.cutoffs())) {
    const bool suits = suitsSex(*cutoff, person.sex) && suitsAge(*cutoff, person.age);
    if (suits && (best == nullptr || precision(*cutoff) > precision(*best))) {
      best = cutoff;
    }
  }
  return best;
}

/// One comparison that a value did not pass.
struct Objection {
  ChainState state = ChainState::Clear;
  bool bySideDifference = false;
  std::optional<double> amount;
  std::optional<Side> side;
  Grade grade = Grade::VeryLow;
};

class TestJudge {
 public:
  TestJudge(const pack::ChainTest& test, const Facts& facts, const Person& person)
      : m_test(test),
        m_finding(facts.pack().finding(test.finding())),
        m_affected(facts.episode().complaint.side),
        m_cutoff(cutoffFor(test, person)) {
    if (m_finding.sided()) {
      m_left = measurementOf(facts.valueOn(test.finding(), Side::Left));
      m_right = measurementOf(facts.valueOn(test.finding(), Side::Right));
    } else {
      m_whole = measurementOf(facts.value(test.finding()));
    }
  }

  ChainFinding run() {
    compareWithLimit(m_left, Side::Left);
    compareWithLimit(m_right, Side::Right);
    compareWithLimit(m_whole, std::nullopt);
    compareSides();
    return conclude();
  }

 private:
  [[nodiscard]] bool isYesNo() const { return m_finding.type() == pack::ValueType::YesNo; }
  [[nodiscard]] bool lowIsDeficit() const { return m_test.direction() == pack::Direction::LowIsDeficit; }
  [[nodiscard]] bool comparesSides() const {
    return m_test.has_side_difference() && !isYesNo() && m_left && m_right &&
           (m_affected == Side::Left || m_affected == Side::Right);
  }

  void compareWithLimit(const std::optional<Measurement>& measured, std::optional<Side> side) {
    if (!measured) {
      return;
    }
    if (isYesNo()) {
      if ((measured->value == 0.0) == lowIsDeficit()) {
        m_objections.push_back(
            {ChainState::Deficit, false, std::nullopt, side, internal::gradeOf(m_test.provenance())});
      }
      return;
    }
    if (m_cutoff == nullptr) {
      return;
    }
    const double value = measured->value;
    const double beyond = lowIsDeficit() ? m_cutoff->value() - value : value - m_cutoff->value();
    if (exceeds(beyond, 0.0)) {
      const auto* provenance =
          m_cutoff->provenance() == nullptr ? m_test.provenance() : m_cutoff->provenance();
      m_objections.push_back({judged(beyond), false, beyond, side, internal::gradeOf(provenance)});
    }
  }

  void compareSides() {
    if (!comparesSides()) {
      return;
    }
    const double difference = m_left->value - m_right->value;
    const double amount = difference < 0 ? -difference : difference;
    if (exceeds(amount, m_test.side_difference())) {
      const bool leftIsWorse = (difference < 0) == lowIsDeficit();
      m_objections.push_back({judged(amount), true, amount, leftIsWorse ? Side::Left : Side::Right,
                              internal::gradeOf(m_test.provenance())});
    }
  }

  [[nodiscard]] ChainState judged(double amount) const {
    return !m_test.has_error() || exceeds(amount, m_test.error()) ? ChainState::Deficit
                                                                  : ChainState::WithinError;
  }

  [[nodiscard]] bool isFresh(const std::optional<Measurement>& measured) const {
    return measured && !measured->stale;
  }

  /// Whether every affected side was measured, recently enough to support a “no”.
  [[nodiscard]] bool isExamined() const {
    if (!m_finding.sided()) {
      return isFresh(m_whole);
    }
    if (m_affected == Side::Left || m_affected == Side::Right) {
      return isFresh(m_affected == Side::Left ? m_left : m_right);
    }
    return isFresh(m_left) && isFresh(m_right);
  }

  ChainFinding conclude() {
    ChainFinding finding;
    finding.finding = m_test.finding();
    finding.grade = internal::gradeOf(m_test.provenance());
    const auto valueOf = [](const std::optional<Measurement>& measured) {
      return measured ? std::optional<double>(measured->value) : std::nullopt;
    };
    finding.left = valueOf(m_left);
    finding.right = valueOf(m_right);
    finding.whole = valueOf(m_whole);
    if (m_cutoff != nullptr && !isYesNo()) {
      finding.cutoff = m_cutoff->value();
    }
    if (m_test.has_error()) {
      finding.error = m_test.error();
    }
    const bool hasLimit = isYesNo() || m_cutoff != nullptr || comparesSides();
    if (isExamined() && hasLimit) {
      finding.state = ChainState::Clear;
    }
    applyWorst(finding);
    return finding;
  }

  /// The gravest objection speaks: a deficit before a doubt, the cut-off before the side difference, more
  /// before less.
  void applyWorst(ChainFinding& finding) const {
    const auto weight = [](const Objection& objection) {
      return std::tuple(objection.state, !objection.bySideDifference, objection.amount.value_or(0.0));
    };
    const auto worst =
        std::max_element(m_objections.begin(), m_objections.end(),
                         [&](const auto& left, const auto& right) { return weight(left) < weight(right); });
    // A doubt within the error needs a recent measurement, as a “clear” does.
    if (worst == m_objections.end() || (worst->state == ChainState::WithinError && !isRecent(*worst))) {
      return;
    }
    finding.state = worst->state;
    finding.bySideDifference = worst->bySideDifference;
    finding.amount = worst->amount;
    finding.grade = worst->grade;
    finding.deficitSide = worst->side;
    const auto equals = std::count_if(m_objections.begin(), m_objections.end(),
                                      [&](const auto& other) { return weight(other) == weight(*worst); });
    if (equals > 1) {
      finding.deficitSide = Side::Both;
    }
  }

  [[nodiscard]] bool isRecent(const Objection& objection) const {
    if (objection.bySideDifference) {
      return isFresh(m_left) && isFresh(m_right);
    }
    if (!objection.side) {
      return isFresh(m_whole);
    }
    return isFresh(*objection.side == Side::Left ? m_left : m_right);
  }

  const pack::ChainTest& m_test;
  const pack::Finding& m_finding;
  Side m_affected;
  const pack::Cutoff* m_cutoff;
  std::optional<Measurement> m_left;
  std::optional<Measurement> m_right;
  std::optional<Measurement> m_whole;
  std::vector<Objection> m_objections;
};

bool isYes(const Facts& facts, std::uint32_t finding) {
  const auto fact = facts.value(finding, pack::Aspect::Either);
  const auto* yes = fact ? std::get_if<bool>(&fact->value) : nullptr;
  return yes != nullptr && *yes;
}

}  // namespace

std::vector<SegmentAssessment> screenChain(const Facts& facts) {
  const Person person = personOf(facts);
  std::vector<SegmentAssessment> segments;
  for (const auto* segment : each(facts.pack().content().segments())) {
    SegmentAssessment assessed;
    assessed.segment = textOf(segment->id());
    for (const auto* test : each(segment->tests())) {
      assessed.findings.push_back(TestJudge(*test, facts, person).run());
      // The states are ordered by weight: not screened, clear, within the error, deficit.
      assessed.state = std::max(assessed.state, assessed.findings.back().state);
    }
    for (const std::uint32_t injury : each(segment->old_injuries())) {
      if (isYes(facts, injury)) {
        assessed.oldInjuries.push_back(injury);
      }
    }
    segments.push_back(std::move(assessed));
  }
  return segments;
}

}  // namespace calcar::engine
