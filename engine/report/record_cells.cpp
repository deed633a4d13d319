#include "engine/report/record_cells.hpp"

#include <algorithm>

namespace calcar::engine {

bool isNo(const std::optional<Fact>& fact) {
  const auto* yes = fact ? std::get_if<bool>(&fact->value) : nullptr;
  return yes != nullptr && !*yes;
}

bool isToldByAPanel(const ReportContext& context, std::uint32_t finding) {
  const auto& panels = context.assessment.panels;
  return std::any_of(panels.begin(), panels.end(), [&](const PanelProgress& progress) {
    const auto* panel = context.pack.findPanel(progress.panel);
    return progress.state != PanelState::NotForThisPerson && panel != nullptr &&
           std::find(panel->items()->begin(), panel->items()->end(), finding) != panel->items()->end();
  });
}

Text cell(const ReportContext& context, std::uint32_t finding, const std::optional<Fact>& fact) {
  if (fact) {
    std::string text = context.words.value(finding, fact->value);
    if (fact->stale) {
      text += " " + context.words("stale", {{"date", context.words.date(fact->when.date)}});
    }
    return plain(std::move(text));
  }
  if (const auto why = context.facts.whyUnknown(finding)) {
    return gap(context.words("gap." + std::string(toText(*why))));
  }
  return gap(context.words("gap.not-examined"));
}

bool hasAnything(const ReportContext& context, std::uint32_t finding) {
  const auto& described = context.pack.finding(finding);
  if (context.facts.whyUnknown(finding)) {
    return true;
  }
  if (!described.sided()) {
    return context.facts.value(finding).has_value();
  }
  return context.facts.valueOn(finding, Side::Left) || context.facts.valueOn(finding, Side::Right);
}

std::vector<std::uint32_t> recorded(const ReportContext& context,
                                    std::span<const std::string_view> sections) {
  std::vector<std::uint32_t> findings;
  for (const auto section : sections) {
    for (std::uint32_t i = 0; i < context.pack.content().findings()->size(); ++i) {
      const auto& finding = context.pack.finding(i);
      if (finding.origin() == pack::Origin::Observed && finding.section()->string_view() == section &&
          hasAnything(context, i)) {
        findings.push_back(i);
      }
    }
  }
  return findings;
}

std::string shortCitation(const Pack& pack, const std::string& key) {
  const auto* source = pack.findSource(key);
  const std::string whole =
      source == nullptr || source->citation() == nullptr ? key : source->citation()->str();
  return whole.substr(0, whole.find(','));
}

}  // namespace calcar::engine
