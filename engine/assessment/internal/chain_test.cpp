#include "engine/assessment/internal/chain_test.hpp"

#include <algorithm>
#include <tuple>

namespace calcar::engine::internal {
namespace {

/// Decimal measurements are not exact in binary: 6.4 - 4.5 must not count as more than 1.9.
constexpr double kSmallestStep = 1e-9;

bool exceeds(double amount, double limit) { return amount - limit > kSmallestStep; }

bool isFresh(const std::optional<Fact>& fact) { return fact && !fact->stale; }

/// A measurement as a number; yes and no are held as 1 and 0, choices as nothing.
std::optional<double> measured(const std::optional<Fact>& fact) {
  if (!fact) {
    return std::nullopt;
  }
  if (const auto* number = std::get_if<double>(&fact->value)) {
    return *number;
  }
  if (const auto* yes = std::get_if<bool>(&fact->value)) {
    return *yes ? 1.0 : 0.0;
  }
  return std::nullopt;
}

/// Whether a formula sets one side against the other: its two sides then hold one difference twice.
bool readsOtherSide(const pack::Formula* formula) {
  if (formula == nullptr) {
    return false;
  }
  if (formula->op() == pack::FormulaOp::Reading) {
    return formula->aspect() == pack::Aspect::Other;
  }
  const auto args = each(formula->args());
  return std::any_of(args.begin(), args.end(), [](const auto* part) { return readsOtherSide(part); });
}

/// How much a comparison weighs among those that lead to the same state.
enum class Ground { SideDifference, Amber, Cutoff };

/// One comparison that a value did not pass.
struct Objection {
  ChainState state = ChainState::Clear;
  Ground ground = Ground::Cutoff;
  std::optional<double> amount;
  std::optional<Side> side;
  const pack::Provenance* provenance = nullptr;
};

class Judge {
 public:
  Judge(const pack::ChainTest& test, const Facts& facts, const Person& person)
      : m_test(test),
        m_finding(facts.pack().finding(test.finding())),
        m_affected(facts.episode().complaint.side),
        m_cutoff(mostPrecise(test.cutoffs(), person)),
        m_amber(mostPrecise(test.amber(), person)),
        m_norm(mostPrecise(test.norms(), person)) {
    if (m_finding.sided()) {
      m_left = facts.valueOn(test.finding(), Side::Left);
      m_right = facts.valueOn(test.finding(), Side::Right);
    } else {
      m_whole = facts.value(test.finding());
    }
  }

  ChainFinding run() {
    ChainFinding finding = describe();
    if (m_test.observed_only()) {
      const bool isSeen = isFresh(m_left) || isFresh(m_right) || isFresh(m_whole);
      finding.state = isSeen ? ChainState::Observed : ChainState::NotScreened;
      return finding;
    }
    compareWithLimits(m_left, Side::Left);
    compareWithLimits(m_right, Side::Right);
    compareWithLimits(m_whole, std::nullopt);
    compareSides();
    if (isExamined()) {
      const bool hasLimit = isYesNo() || m_cutoff != nullptr || m_amber != nullptr || comparesSides();
      finding.state = hasLimit ? ChainState::Clear : ChainState::Observed;
    }
    applyWorst(finding);
    return finding;
  }

 private:
  [[nodiscard]] bool isYesNo() const { return m_finding.type() == pack::ValueType::YesNo; }
  [[nodiscard]] bool isNumber() const { return m_finding.type() == pack::ValueType::Number; }
  [[nodiscard]] bool lowIsDeficit() const { return m_test.direction() == pack::Direction::LowIsDeficit; }
  [[nodiscard]] bool comparesSides() const {
    return m_test.has_side_difference() && isNumber() && m_left && m_right &&
           (m_affected == Side::Left || m_affected == Side::Right);
  }

  /// What was measured, and what is known of such measurements, before any verdict.
  [[nodiscard]] ChainFinding describe() const {
    ChainFinding finding;
    finding.finding = m_test.finding();
    finding.grade = gradeOf(m_test.provenance());
    finding.left = measured(m_left);
    finding.right = measured(m_right);
    finding.whole = measured(m_whole);
    if (finding.left && finding.right && isNumber() && !readsOtherSide(m_finding.formula())) {
      finding.sideDifference = *finding.right - *finding.left;
    }
    if (isNumber() && (m_cutoff != nullptr || m_amber != nullptr)) {
      finding.cutoff = m_cutoff != nullptr ? m_cutoff->value() : m_amber->value();
    }
    if (m_test.has_error()) {
      finding.error = m_test.error();
    }
    if (m_norm != nullptr) {
      finding.normMean = m_norm->mean();
      if (m_norm->deviation() > 0) {
        finding.normDeviation = m_norm->deviation();
      }
    }
    if (m_test.retest_weeks() > 0) {
      finding.retestWeeks = static_cast<int>(m_test.retest_weeks());
    }
    return finding;
  }

  void compareWithLimits(const std::optional<Fact>& fact, std::optional<Side> side) {
    const auto value = measured(fact);
    if (!value) {
      return;
    }
    if (isYesNo()) {
      if ((*value == 0.0) == lowIsDeficit()) {
        m_objections.push_back(
            {ChainState::Deficit, Ground::Cutoff, std::nullopt, side, m_test.provenance()});
      }
      return;
    }
    if (const auto amount = beyond(m_cutoff, *value)) {
      m_objections.push_back({judged(*amount), Ground::Cutoff, amount, side, authorityOf(*m_cutoff)});
    } else if (const auto doubt = beyond(m_amber, *value)) {
      m_objections.push_back({ChainState::WithinError, Ground::Amber, doubt, side, authorityOf(*m_amber)});
    }
  }

  /// How far a value lies beyond a limit; nothing on the limit, inside it and without one.
  [[nodiscard]] std::optional<double> beyond(const pack::Cutoff* limit, double value) const {
    if (limit == nullptr) {
      return std::nullopt;
    }
    const double amount = lowIsDeficit() ? limit->value() - value : value - limit->value();
    return exceeds(amount, 0.0) ? std::optional(amount) : std::nullopt;
  }

  [[nodiscard]] const pack::Provenance* authorityOf(const pack::Cutoff& limit) const {
    return limit.provenance() == nullptr ? m_test.provenance() : limit.provenance();
  }

  void compareSides() {
    if (!comparesSides()) {
      return;
    }
    const double difference = *measured(m_left) - *measured(m_right);
    const double amount = difference < 0 ? -difference : difference;
    if (exceeds(amount, m_test.side_difference())) {
      const bool leftIsWorse = (difference < 0) == lowIsDeficit();
      m_objections.push_back({judged(amount), Ground::SideDifference, amount,
                              leftIsWorse ? Side::Left : Side::Right, m_test.provenance()});
    }
  }

  [[nodiscard]] ChainState judged(double amount) const {
    return !m_test.has_error() || exceeds(amount, m_test.error()) ? ChainState::Deficit
                                                                  : ChainState::WithinError;
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

  /// The gravest objection speaks: a deficit before a doubt, the cut-off before the amber limit and that
  /// before the side difference, more before less.
  void applyWorst(ChainFinding& finding) const {
    const auto weight = [](const Objection& objection) {
      return std::tuple(objection.state, objection.ground, objection.amount.value_or(0.0));
    };
    const auto worst =
        std::max_element(m_objections.begin(), m_objections.end(),
                         [&](const auto& left, const auto& right) { return weight(left) < weight(right); });
    // A doubt within the error needs a recent measurement, as a “clear” does.
    if (worst == m_objections.end() || (worst->state == ChainState::WithinError && !isRecent(*worst))) {
      return;
    }
    finding.state = worst->state;
    finding.bySideDifference = worst->ground == Ground::SideDifference;
    finding.amount = worst->amount;
    finding.grade = gradeOf(worst->provenance);
    finding.deficitSide = worst->side;
    if (worst->ground == Ground::Amber) {
      finding.cutoff = m_amber->value();
    }
    const auto equals = std::count_if(m_objections.begin(), m_objections.end(),
                                      [&](const auto& other) { return weight(other) == weight(*worst); });
    if (equals > 1) {
      finding.deficitSide = Side::Both;
    }
  }

  [[nodiscard]] bool isRecent(const Objection& objection) const {
    if (objection.ground == Ground::SideDifference) {
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
  const pack::Cutoff* m_amber;
  const pack::Norm* m_norm;
  std::optional<Fact> m_left;
  std::optional<Fact> m_right;
  std::optional<Fact> m_whole;
  std::vector<Objection> m_objections;
};

}  // namespace

ChainFinding judgeChainTest(const pack::ChainTest& test, const Facts& facts, const Person& person) {
  return Judge(test, facts, person).run();
}

}  // namespace calcar::engine::internal
