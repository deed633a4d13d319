#include "engine/criteria/facts.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/criteria/criteria.hpp"
#include "engine/criteria/internal/formula.hpp"
#include "engine/criteria/internal/measured.hpp"
#include "engine/criteria/internal/personal.hpp"
#include "engine/criteria/internal/record.hpp"

namespace calcar::engine {
namespace {

/// Definitions do not nest this deep; a crafted pack could, until the stack ends.
constexpr int kDeepest = 32;

using Derived = std::unordered_map<std::uint32_t, std::optional<Fact>>;

/// What all views of one record share, whichever side they take as the affected one.
struct World {
  const Pack* pack = nullptr;
  const Episode* episode = nullptr;
  Moment asOf{};
  internal::Record record;
  std::array<Derived, 3> derived;  ///< seen from left, right, no side
  int depth = 0;
  bool isClosed = false;  ///< what cannot be asked counts as not there
};

/// A report exists or it does not, and a forbidden test is not performed: neither is a question to the
/// person.
bool cannotBeAsked(const pack::Finding& finding) {
  if (flatbuffers::GetStringView(finding.section()) == "imaging") {
    return true;
  }
  const auto* safety = finding.safety();
  return safety != nullptr && std::any_of(safety->begin(), safety->end(), [](const pack::GuardGrade* one) {
           return one->grade() == pack::Safety::Blocked;
         });
}

bool isStale(const pack::Finding& finding, Date established, Date asOf) {
  return finding.valid_days() >= 0 && daysBetween(established, asOf) > finding.valid_days();
}

bool isOneSide(Side side) { return side == Side::Left || side == Side::Right; }

std::optional<Fact> observedOn(const World& world, std::uint32_t index, Side side) {
  const pack::Finding& finding = world.pack->finding(index);
  const auto& answer = world.record.find(finding, index, side).answer;
  if (!answer) {
    return internal::measuredByLog(finding, *world.episode, world.asOf);
  }
  return Fact{answer->value, answer->when, finding.sided() ? std::optional(side) : std::nullopt,
              answer->visit, isStale(finding, answer->when.date, world.asOf.date)};
}

/// What holds whichever side is meant.
std::optional<Fact> agreed(const std::optional<Fact>& left, const std::optional<Fact>& right) {
  if (!left || !right || left->value != right->value) {
    return std::nullopt;
  }
  return Fact{left->value, std::max(left->when, right->when), std::nullopt,
              std::max(left->visit, right->visit), left->stale || right->stale};
}

bool isYes(const std::optional<Fact>& fact) { return fact && fact->value == Value(true); }

/// “On one of both sides”: a yes on either is enough, a no takes both.
std::optional<Fact> onEither(const std::optional<Fact>& left, const std::optional<Fact>& right) {
  if (isYes(left) && isYes(right)) {
    return left->when < right->when ? right : left;
  }
  if (isYes(left) || isYes(right)) {
    return isYes(left) ? left : right;
  }
  return agreed(left, right);
}

std::optional<Fact> definedAs(const pack::Criterion& definition, const Facts& facts) {
  const Truth truth = truthOf(definition, facts);
  return truth == Truth::Unknown
             ? std::nullopt
             : std::optional(Fact{truth == Truth::True, facts.asOf(), std::nullopt, -1, false});
}

std::size_t viewOf(Side side) { return side == Side::Left ? 0 : side == Side::Right ? 1 : 2; }

}  // namespace

struct Facts::State {
  std::shared_ptr<World> world;
  Side affectedSide = Side::Unknown;

  std::optional<Fact> derive(const Facts& facts, const pack::Finding& finding) const {
    switch (finding.origin()) {
      case pack::Origin::Observed:
        return std::nullopt;
      case pack::Origin::PainZone:
        return internal::painIn(finding, *world->episode, affectedSide, world->asOf);
      case pack::Origin::Age:
        return internal::ageOf(*world->episode, world->asOf);
      case pack::Origin::Sex:
        return internal::sexOf(*world->episode, world->asOf);
      case pack::Origin::DaysSinceOnset:
        return internal::daysSinceOnset(*world->episode, world->asOf);
      case pack::Origin::Formula:
        return internal::compute(*finding.formula(), facts);
      case pack::Origin::Definition:
        return definedAs(*finding.definition(), facts);
    }
    return std::nullopt;
  }

  /// Each derived finding once. It is unknown while it is being computed, so a circle ends instead of running
  /// on.
  std::optional<Fact> derived(const Facts& facts, std::uint32_t index) const {
    Derived& known = world->derived.at(viewOf(affectedSide));
    const auto [entry, isNew] = known.try_emplace(index);
    if (!isNew || world->depth >= kDeepest) {
      return entry->second;
    }
    ++world->depth;
    auto fact = derive(facts, world->pack->finding(index));
    --world->depth;
    return known[index] = std::move(fact);
  }

  std::optional<Fact> observed(std::uint32_t index, Side side) const {
    if (isOneSide(side) || !world->pack->finding(index).sided()) {
      return observedOn(*world, index, side);
    }
    return agreed(observedOn(*world, index, Side::Left), observedOn(*world, index, Side::Right));
  }

  /// The slots that answer a finding from here: one, or both sides where no side is the affected one.
  std::vector<const internal::Slot*> slots(std::uint32_t index) const {
    const pack::Finding& finding = world->pack->finding(index);
    if (isOneSide(affectedSide) || !finding.sided()) {
      return {&world->record.find(finding, index, affectedSide)};
    }
    return {&world->record.find(finding, index, Side::Left),
            &world->record.find(finding, index, Side::Right)};
  }

  bool isAnswered(const pack::Finding& finding, const internal::Slot& slot) const {
    if (slot.answer && !isStale(finding, slot.answer->when.date, world->asOf.date)) {
      return true;
    }
    return slot.reason && slot.reason->why != NoValue::NotAsked &&
           slot.reason->visit == world->record.latestVisit() &&
           !isStale(finding, slot.reason->when.date, world->asOf.date);
  }

  void forgetDerived() const {
    for (Derived& known : world->derived) {
      known.clear();
    }
  }

  /// A panel is recorded only for somebody to whom it applies, as far as the visit knew by then.
  void addPanels(const Facts& facts, const Visit& visit, int number, Moment seenBy) const {
    for (const PanelAct& act : visit.panels) {
      const pack::Panel* panel = world->pack->findPanel(act.panel);
      const Moment when = act.at.value_or(visit.when);
      if (panel == nullptr || !isSeen(when, seenBy)) {
        continue;
      }
      world->asOf = when;
      forgetDerived();
      if (panel->gate() == nullptr || truthOf(*panel->gate(), facts) != Truth::False) {
        world->record.addNo(*world->pack, *panel, when, number);
      }
    }
    world->asOf = seenBy;
    forgetDerived();
  }
};

Facts::Facts(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Facts::Facts(const Pack& pack, const Episode& episode, Moment asOf, Side affectedSide,
             std::size_t firstVisits)
    : m_state(std::make_unique<State>()) {
  m_state->world = std::make_shared<World>();
  m_state->affectedSide = affectedSide;
  World& world = *m_state->world;
  world.pack = &pack;
  world.episode = &episode;
  world.asOf = asOf;
  const std::size_t count = std::min(firstVisits, episode.visits.size());
  for (std::size_t i = 0; i < count && isSeen(episode.visits[i].when, asOf); ++i) {
    const int number = static_cast<int>(i);
    world.record.addObservations(pack, episode.visits[i], number, asOf);
    m_state->addPanels(*this, episode.visits[i], number, asOf);
    world.record.setLatestVisit(number);
  }
}

Facts::~Facts() = default;
Facts::Facts(Facts&&) noexcept = default;
Facts& Facts::operator=(Facts&&) noexcept = default;

const Pack& Facts::pack() const { return *m_state->world->pack; }
const Episode& Facts::episode() const { return *m_state->world->episode; }
Moment Facts::asOf() const { return m_state->world->asOf; }
Side Facts::affectedSide() const { return m_state->affectedSide; }

Facts Facts::seenFrom(Side affectedSide) const {
  auto state = std::make_unique<State>();
  state->world = m_state->world;
  state->affectedSide = affectedSide;
  return Facts(std::move(state));
}

std::optional<Fact> Facts::value(std::uint32_t finding, pack::Aspect aspect) const {
  const pack::Finding& shape = pack().finding(finding);
  const bool isObserved = shape.origin() == pack::Origin::Observed;
  if (!shape.sided() || aspect == pack::Aspect::Affected) {
    return isObserved ? m_state->observed(finding, affectedSide()) : m_state->derived(*this, finding);
  }
  if (aspect == pack::Aspect::Either) {
    return onEither(valueOn(finding, Side::Left), valueOn(finding, Side::Right));
  }
  if (episode().complaint.side == Side::Both) {
    return std::nullopt;  // no side is the healthy one to compare with
  }
  return seenFrom(opposite(affectedSide())).value(finding);
}

std::optional<Fact> Facts::valueOn(std::uint32_t finding, Side side) const {
  if (!isOneSide(side)) {
    return std::nullopt;
  }
  const pack::Finding& shape = pack().finding(finding);
  if (shape.origin() == pack::Origin::Observed) {
    return shape.sided() ? observedOn(*m_state->world, finding, side) : std::nullopt;
  }
  return seenFrom(side).value(finding);
}

void Facts::closeWhatCannotBeAsked() {
  m_state->world->isClosed = true;
  m_state->forgetDerived();
}

bool Facts::isClosed(std::uint32_t finding) const {
  const pack::Finding& shape = pack().finding(finding);
  return m_state->world->isClosed && shape.origin() == pack::Origin::Observed && cannotBeAsked(shape);
}

std::optional<NoValue> Facts::whyUnknown(std::uint32_t finding) const {
  for (const internal::Slot* slot : m_state->slots(finding)) {
    if (slot->reason && (!slot->answer || slot->answer->visit < slot->reason->visit)) {
      return slot->reason->why;
    }
  }
  return std::nullopt;
}

bool Facts::isAnswered(std::uint32_t finding) const {
  const pack::Finding& shape = pack().finding(finding);
  if (shape.origin() != pack::Origin::Observed) {
    const auto fact = value(finding);
    return fact && !fact->stale;
  }
  const auto slots = m_state->slots(finding);
  const auto isTyped = [](const internal::Slot* slot) { return slot->answer.has_value(); };
  if (std::none_of(slots.begin(), slots.end(), isTyped) &&
      internal::measuredByLog(shape, episode(), asOf())) {
    return true;
  }
  return std::all_of(slots.begin(), slots.end(),
                     [&](const internal::Slot* slot) { return m_state->isAnswered(shape, *slot); });
}

bool isSeen(Moment moment, Moment asOf) {
  if (moment.date != asOf.date || !moment.minuteOfDay || !asOf.minuteOfDay) {
    return moment.date <= asOf.date;
  }
  return *moment.minuteOfDay <= *asOf.minuteOfDay;
}

std::vector<Side> affectedSides(const Complaint& complaint) {
  switch (complaint.side) {
    case Side::Left:
    case Side::Right:
      return {complaint.side};
    case Side::Both:
      return {Side::Left, Side::Right};
    case Side::Midline:
    case Side::Unknown:
      return {Side::Unknown};
  }
  return {Side::Unknown};
}

}  // namespace calcar::engine
