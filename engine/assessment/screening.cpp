#include "engine/assessment/screening.hpp"

#include <algorithm>

namespace calcar::engine {
namespace {

bool isPositive(const std::optional<Fact>& fact) { return fact && fact->value == Value(true); }

void addItems(PanelProgress& progress, const pack::Panel& panel, const Facts& facts) {
  if (panel.items() == nullptr) {
    return;
  }
  for (const std::uint32_t item : *panel.items()) {
    ++progress.total;
    if (facts.isAnswered(item)) {
      ++progress.answered;
    } else {
      progress.open.push_back(item);
    }
    if (isPositive(facts.value(item, pack::Aspect::Either))) {
      progress.positive.push_back(item);
    }
  }
  std::sort(progress.open.begin(), progress.open.end());
  std::sort(progress.positive.begin(), progress.positive.end());
}

}  // namespace

std::vector<PanelProgress> screeningProgress(const Facts& facts) {
  std::vector<PanelProgress> panels;
  const auto* declared = facts.pack().content().panels();
  if (declared == nullptr) {
    return panels;
  }
  for (const pack::Panel* panel : *declared) {
    PanelProgress progress;
    progress.panel = panel->id()->str();
    if (panel->gate() != nullptr && truthOf(*panel->gate(), facts) == Truth::False) {
      progress.state = PanelState::NotForThisPerson;
    } else {
      addItems(progress, *panel, facts);
      progress.state = progress.open.empty() ? PanelState::Complete : PanelState::Open;
    }
    panels.push_back(std::move(progress));
  }
  return panels;
}

}  // namespace calcar::engine
