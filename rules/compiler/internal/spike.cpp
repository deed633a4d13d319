#include "rules/compiler/internal/spike.hpp"

#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

std::uint32_t numberFindingOf(const Node* node, Draft& draft) {
  const auto* finding = findingOf(node, draft);
  if (finding == nullptr) {
    return 0;
  }
  if (finding->type != pack::ValueType::Number) {
    draft.log.add(node->place, quoted(finding->id) + " is no number", "the spike rule compares numbers");
  }
  return indexOf(*finding, draft);
}

void readHazard(const Fields& fields, pack::SpikeBandT& band, Draft& draft) {
  const Node* hazard = fields.need("hazard");
  band.hazard_ratio = numberOf(hazard, draft.log).value_or(1);
  if (band.hazard_ratio <= 0) {
    draft.log.add(hazard->place, "a hazard ratio is above 0");
  }
  const Node* interval = fields.need("interval");
  const auto range = rangeOf(interval, draft.log);
  if (!range) {
    return;
  }
  band.low = (*range)[0];
  band.high = (*range)[1];
  if (band.hazard_ratio < band.low || band.hazard_ratio > band.high) {
    draft.log.add(interval->place, "the interval does not contain the hazard ratio",
                  "check both against the source");
  }
}

std::unique_ptr<pack::SpikeBandT> bandOf(const Node& item, double endOfLast, Draft& draft) {
  const Fields fields(item, "a spike band", {"id", "above", "to", "hazard", "interval"}, draft.log);
  auto band = std::make_unique<pack::SpikeBandT>();
  band->id = textIdOf(fields.need("id"), "spike", draft);
  const Node* above = fields.need("above");
  const Node* upTo = fields.find("to");
  band->above = numberOf(above, draft.log).value_or(endOfLast);
  band->up_to = numberOf(upTo, draft.log).value_or(0);
  if (above != nullptr && band->above < endOfLast) {
    draft.log.add(above->place, "the spike bands overlap or are out of order",
                  "begin where the band before ends");
  }
  if (upTo != nullptr && band->up_to <= band->above) {
    draft.log.add(upTo->place, "the range is inverted or empty", "'to' lies beyond 'above'");
  }
  readHazard(fields, *band, draft);
  return band;
}

}  // namespace

void readSpike(const Node* node, Draft& draft) {
  if (node == nullptr) {
    return;
  }
  const Fields fields(*node, "'spike'", {"ratio", "baseline", "bands", "because", "grade", "review"},
                      draft.log);
  auto rule = std::make_unique<pack::SpikeRuleT>();
  rule->ratio = numberFindingOf(fields.need("ratio"), draft);
  rule->baseline = numberFindingOf(fields.need("baseline"), draft);
  double endOfLast = 0;
  bool isOpen = false;
  eachItem(fields.need("bands"), draft.log, [&](const Node& item) {
    if (isOpen) {
      draft.log.add(item.place, "a band after one without end", "give the band before it a 'to'");
    }
    rule->bands.push_back(bandOf(item, endOfLast, draft));
    isOpen = rule->bands.back()->up_to == 0;
    endOfLast = rule->bands.back()->up_to;
  });
  rule->provenance = wholeAuthorityOf(fields, {}, draft).toPack();
  draft.knowledge.spike = std::move(rule);
}

}  // namespace calcar::rules::internal
