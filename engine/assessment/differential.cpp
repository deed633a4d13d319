#include "engine/assessment/differential.hpp"

#include <algorithm>
#include <tuple>

#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/logistic.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

/// Below this a contribution does not carry weight, and its grade does not speak for the whole.
constexpr std::int64_t kCarriesWeight = 50'000;
/// No published error comes near 100 nats; the cut keeps the sum of squares within 64 bits for any pack.
constexpr std::int64_t kLargestError = 100 * kMicroNats;

bool isSide(Side side) { return side == Side::Left || side == Side::Right; }

/// A mark of the other side says nothing about this one; a mark without side may belong to it.
bool concerns(const PainMark& mark, Side affected) {
  return !isSide(affected) || mark.side != opposite(affected);
}

bool isMarked(std::string_view zone, const Facts& facts) {
  const auto& marks = facts.episode().complaint.pain;
  return std::any_of(marks.begin(), marks.end(), [&](const PainMark& mark) {
    return mark.zone == zone && concerns(mark, facts.affectedSide());
  });
}

struct Prior {
  const pack::Band* band = nullptr;
  std::string_view zone;
};

/// The highest band among the condition's marked zones; of equal ones the first that the condition names.
Prior priorOf(const pack::Condition& condition, const Facts& facts) {
  Prior prior;
  for (const auto* ranked : each(condition.zones())) {
    const auto* band = facts.pack().content().bands()->Get(ranked->band());
    const bool higher = prior.band == nullptr || band->logit() > prior.band->logit();
    if (higher && isMarked(textOf(ranked->zone()), facts)) {
      prior = {band, textOf(ranked->zone())};
    }
  }
  return prior;
}

bool decides(const pack::Reading& reading, Truth truth) {
  return truth == Truth::True || (truth == Truth::False && reading.has_absent());
}

std::int64_t squared(std::int64_t standardError) {
  const std::int64_t error = std::clamp<std::int64_t>(standardError, 0, kLargestError);
  return error * error;
}

/// Sums up one condition. Integers all the way, so that the order of groups cannot change the sum.
class Sum {
 public:
  Sum(const Facts& facts, ConditionAssessment& condition) : m_facts(facts), m_condition(condition) {}

  void add(const pack::EvidenceGroup& group) {
    std::vector<std::string> open;
    for (const auto* reading : each(group.readings())) {
      const Truth truth = truthOf(*reading->when(), m_facts);
      if (decides(*reading, truth)) {
        contribute(group, *reading, truth == Truth::True);
        return;
      }
      if (truth == Truth::Unknown) {
        open.emplace_back(textOf(reading->id()));
      }
    }
    m_condition.notAsked.insert(m_condition.notAsked.end(), open.begin(), open.end());
  }

  [[nodiscard]] std::int64_t variance() const { return m_variance; }

 private:
  void contribute(const pack::EvidenceGroup& group, const pack::Reading& reading, bool present) {
    Contribution contribution;
    contribution.group = textOf(group.id());
    contribution.reading = textOf(reading.id());
    contribution.present = present;
    contribution.microNats = present ? reading.present() : reading.absent();
    contribution.basis = reading.basis();
    contribution.grade = internal::gradeOf(reading.provenance());
    contribution.decidedBy = evaluate(*reading.when(), m_facts).decidedBy;
    m_variance += squared(present ? reading.present_error() : reading.absent_error());
    m_condition.contributions.push_back(std::move(contribution));
  }

  const Facts& m_facts;
  ConditionAssessment& m_condition;
  std::int64_t m_variance = 0;
};

std::int64_t size(const Contribution& contribution) {
  return contribution.microNats < 0 ? -contribution.microNats : contribution.microNats;
}

Grade weakestGrade(const std::vector<Contribution>& contributions) {
  std::optional<Grade> weakest;
  for (const auto& contribution : contributions) {
    if (size(contribution) > kCarriesWeight) {
      weakest = std::min(weakest.value_or(contribution.grade), contribution.grade);
    }
  }
  // Nothing but the prior speaks, and priors are defaults of the product.
  return weakest.value_or(Grade::Default);
}

/// The reading of a group that counts, and whether it is there.
struct Counted {
  const pack::Reading* reading = nullptr;
  bool present = false;
};

Counted countedOf(const pack::EvidenceGroup& group, const Facts& facts) {
  for (const auto* reading : each(group.readings())) {
    const Truth truth = truthOf(*reading->when(), facts);
    if (decides(*reading, truth)) {
      return {reading, truth == Truth::True};
    }
  }
  return {};
}

void setProbability(ConditionAssessment& assessed, std::int64_t variance) {
  assessed.standardErrorMicroNats = wholeSquareRoot(variance);
  const std::int64_t half = halfInterval(assessed.standardErrorMicroNats);
  assessed.probabilityShown = true;
  assessed.permille = permilleOf(assessed.logitMicroNats);
  assessed.lowPermille = permilleOf(assessed.logitMicroNats - half);
  assessed.highPermille = permilleOf(assessed.logitMicroNats + half);
}

/// As `weigh`, without noting what contributed.
void sumUp(const pack::Condition& condition, const pack::Band& band, const Facts& facts,
           ConditionAssessment& assessed) {
  std::int64_t variance = squared(band.standard_error());
  assessed.logitMicroNats = assessed.priorMicroNats;
  for (const auto* group : each(condition.groups())) {
    const Counted counted = countedOf(*group, facts);
    if (counted.reading != nullptr) {
      const pack::Reading& reading = *counted.reading;
      assessed.logitMicroNats += counted.present ? reading.present() : reading.absent();
      variance += squared(counted.present ? reading.present_error() : reading.absent_error());
    }
  }
  setProbability(assessed, variance);
}

void weigh(const pack::Condition& condition, const pack::Band& band, const Facts& facts,
           ConditionAssessment& assessed) {
  Sum sum(facts, assessed);
  for (const auto* group : each(condition.groups())) {
    sum.add(*group);
  }
  assessed.logitMicroNats = assessed.priorMicroNats;
  for (const auto& contribution : assessed.contributions) {
    assessed.logitMicroNats += contribution.microNats;
  }
  setProbability(assessed, squared(band.standard_error()) + sum.variance());
  assessed.grade = weakestGrade(assessed.contributions);
  std::sort(assessed.contributions.begin(), assessed.contributions.end(),
            [](const Contribution& left, const Contribution& right) {
              return std::tuple(-size(left), std::string_view(left.reading)) <
                     std::tuple(-size(right), std::string_view(right.reading));
            });
}

using Weighing = void (*)(const pack::Condition&, const pack::Band&, const Facts&, ConditionAssessment&);

/// @param weighing  null outside the scope of the studies
std::optional<ConditionAssessment> judge(const pack::Condition& condition, const Facts& facts,
                                         Weighing weighing) {
  const Prior prior = priorOf(condition, facts);
  if (prior.band == nullptr) {
    return std::nullopt;
  }
  if (condition.applies() != nullptr && truthOf(*condition.applies(), facts) == Truth::False) {
    return std::nullopt;
  }
  ConditionAssessment assessed;
  assessed.condition = textOf(condition.id());
  assessed.zone = prior.zone;
  assessed.priorMicroNats = prior.band->logit();
  if (isSide(facts.affectedSide())) {
    assessed.side = facts.affectedSide();
  }
  if (weighing != nullptr) {
    weighing(condition, *prior.band, facts, assessed);
  }
  return assessed;
}

/// Without probabilities the rank of the zone is all that orders; `logitMicroNats` is zero for all of them.
auto rankKey(const ConditionAssessment& condition) {
  const std::int64_t strength =
      condition.probabilityShown ? condition.logitMicroNats : condition.priorMicroNats;
  return std::tuple(-strength, std::string_view(condition.condition), condition.side);
}

}  // namespace

std::vector<ConditionAssessment> rankConditions(std::span<const Facts> views, bool inScope,
                                                Reasoning reasoning) {
  const Weighing weighing = !inScope ? nullptr : reasoning == Reasoning::Kept ? &weigh : &sumUp;
  std::vector<ConditionAssessment> ranked;
  for (const Facts& facts : views) {
    for (const auto* condition : each(facts.pack().content().conditions())) {
      if (auto assessed = judge(*condition, facts, weighing)) {
        ranked.push_back(std::move(*assessed));
      }
    }
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const ConditionAssessment& left, const ConditionAssessment& right) {
              return rankKey(left) < rankKey(right);
            });
  if (!inScope) {
    // The rank has done its work; a number must not reach a document by this way.
    for (auto& condition : ranked) {
      condition.priorMicroNats = 0;
    }
  }
  return ranked;
}

const Facts& viewOf(const ConditionAssessment& condition, std::span<const Facts> views) {
  const auto view = std::find_if(views.begin(), views.end(), [&](const Facts& facts) {
    return condition.side && facts.affectedSide() == *condition.side;
  });
  return view == views.end() ? views.front() : *view;
}

std::vector<std::string> routineReferrals(std::span<const Facts> views,
                                          const std::vector<ConditionAssessment>& conditions) {
  std::vector<std::string> referrals;
  for (const auto& listed : conditions) {
    const Facts& facts = viewOf(listed, views);
    const auto* condition = facts.pack().findCondition(listed.condition);
    const auto* criterion = condition == nullptr ? nullptr : condition->routine_referral_when();
    if (criterion != nullptr && truthOf(*criterion, facts) == Truth::True) {
      internal::addOnce(referrals, listed.condition);
      break;  // one letter asks one question: that of the condition ranked highest
    }
  }
  return referrals;
}

}  // namespace calcar::engine
