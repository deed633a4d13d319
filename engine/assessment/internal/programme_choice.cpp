#include "engine/assessment/internal/programme_choice.hpp"

#include <algorithm>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine::internal {
namespace {

bool isTrue(const pack::Criterion* criterion, std::span<const Facts> views) {
  return criterion != nullptr && std::any_of(views.begin(), views.end(), [&](const Facts& facts) {
           return truthOf(*criterion, facts) == Truth::True;
         });
}

bool isBarred(const pack::Programme& programme, std::span<const Facts> views) {
  return isTrue(programme.not_with(), views);
}

const pack::Programme* bySituation(std::span<const Facts> views) {
  const pack::Programme* first = nullptr;
  for (const auto* programme : each(views.front().pack().content().programmes())) {
    const bool isEarlier = first == nullptr || programme->order() < first->order();
    if (isEarlier && isTrue(programme->when(), views) && !isBarred(*programme, views)) {
      first = programme;
    }
  }
  return first;
}

std::optional<std::size_t> phasesUpTo(const pack::Programme& programme, std::string_view id) {
  std::size_t count = 0;
  for (const auto* phase : each(programme.phases())) {
    ++count;
    if (textOf(phase->id()) == id) {
      return count;
    }
  }
  return std::nullopt;
}

bool isClosing(const Clearance& clearance, const FlagAssessment& flag) {
  return flag.state == FlagState::Cleared && clearance.flag == flag.flag &&
         clearance.finding == flag.closedReason && clearance.by == flag.closedBy &&
         clearance.on == flag.closedOn;
}

}  // namespace

ProgrammeChoice chooseProgramme(std::span<const Facts> views,
                                const std::vector<ConditionAssessment>& conditions) {
  if (const auto* programme = bySituation(views); programme != nullptr) {
    return {programme, {}};
  }
  const Pack& pack = views.front().pack();
  for (const auto& listed : conditions) {
    const auto* condition = pack.findCondition(listed.condition);
    const auto* programme =
        condition == nullptr ? nullptr : pack.findProgramme(textOf(condition->programme()));
    const bool isLikelyEnough = 2 * listed.permille >= conditions.front().permille;
    if (programme != nullptr && listed.probabilityShown && isLikelyEnough && !isBarred(*programme, views)) {
      return {programme, listed.condition};
    }
  }
  return {};
}

std::optional<ProgrammeClearance> clearanceFor(const pack::Programme& programme,
                                               const std::vector<FlagAssessment>& flags,
                                               const Episode& episode) {
  const auto needed = textsOf(programme.after_clearance());
  std::optional<ProgrammeClearance> found;
  for (const auto& flag : flags) {
    if (!holds(needed, flag.flag)) {
      continue;
    }
    for (const auto& clearance : episode.clearances) {
      const auto phases = phasesUpTo(programme, clearance.value);
      if (phases && isClosing(clearance, flag) && (!found || *phases < found->phases)) {
        found = ProgrammeClearance{clearance.by, clearance.on, *phases};
      }
    }
  }
  return found;
}

bool isClearedForLoadingOnly(const FlagAssessment& flag, const Pack& pack, const Episode& episode) {
  if (flag.state != FlagState::Cleared) {
    return false;
  }
  const auto programmes = each(pack.content().programmes());
  return std::any_of(programmes.begin(), programmes.end(), [&](const pack::Programme* programme) {
    return clearanceFor(*programme, {flag}, episode).has_value();
  });
}

}  // namespace calcar::engine::internal
