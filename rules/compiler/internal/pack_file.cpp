#include <algorithm>

#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/dates.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/spike.hpp"
#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"
#include "rules/compiler/internal/weights.hpp"

namespace calcar::rules::internal {
namespace {

void readDates(const Fields& fields, Draft& draft) {
  auto& knowledge = draft.knowledge;
  knowledge.issued = dateOf(fields.need("issued"), draft.log);
  const Node* reviewBy = fields.need("review-by");
  knowledge.review_by = dateOf(reviewBy, draft.log);
  if (!knowledge.issued.empty() && !knowledge.review_by.empty() && knowledge.review_by <= knowledge.issued) {
    draft.log.add(reviewBy->place, "'review-by' is not after 'issued'",
                  "give the day the rules are due for review");
  }
}

void readZone(const Node& item, Draft& draft) {
  const Fields fields(item, "a zone", {"id", "view"}, draft.log);
  auto zone = std::make_unique<pack::ZoneT>();
  // Zones keep the clinicians' capital letters: F1, L1, B1.
  zone->id = textOf(fields.need("id"), draft.log);
  if (const Node* view = fields.need("view"); wordOf(view, kRegions, "view", draft.log)) {
    zone->view = view->text;
  }
  zone->order = static_cast<std::uint32_t>(draft.knowledge.zones.size());
  draft.needText("zone." + zone->id + ".name", fields.place());
  draft.knowledge.zones.push_back(std::move(zone));
}

void setProbabilities(pack::BandT& band, double low, double middle, double high) {
  band.logit = microNats(logit(middle));
  band.standard_error = microNats(standardErrorOf(logit(low), logit(high)));
  band.low_permille = static_cast<std::uint32_t>(low * 1000 + 0.5);
  band.high_permille = static_cast<std::uint32_t>(high * 1000 + 0.5);
}

void readBand(const Entry& entry, Draft& draft) {
  const Fields fields(entry.value, "a band", {"probability", "from", "to", "because", "grade", "review"},
                      draft.log);
  Authority around;
  around.review = draft.settings.review;
  around.statesReview = true;
  auto band = std::make_unique<pack::BandT>();
  band->id = entry.key;
  band->provenance = wholeAuthorityOf(fields, around, draft).toPack();
  const auto low = numberOf(fields.need("from"), draft.log);
  const auto middle = numberOf(fields.need("probability"), draft.log);
  const auto high = numberOf(fields.need("to"), draft.log);
  if (low && middle && high) {
    if (*low > 0 && *low <= *middle && *middle <= *high && *high < 1 && *low < *high) {
      setProbabilities(*band, *low, *middle, *high);
    } else {
      draft.log.add(entry.place, "the probabilities of the band are out of order",
                    "0 < from <= probability <= to < 1, and from < to");
    }
  }
  draft.knowledge.bands.push_back(std::move(band));
}

void sortBands(Draft& draft) {
  auto& bands = draft.knowledge.bands;
  std::sort(bands.begin(), bands.end(),
            [](const auto& left, const auto& right) { return left->id < right->id; });
  for (std::size_t i = 0; i < bands.size(); ++i) {
    draft.settings.bands[bands[i]->id] = static_cast<std::uint32_t>(i);
  }
}

std::optional<double> positive(const Node* node, Log& log) {
  const auto number = numberOf(node, log);
  if (number && *number <= 0) {
    log.add(node->place, "a number above 0 is expected");
    return std::nullopt;
  }
  return number;
}

void readStandardErrors(const Node* node, Draft& draft) {
  if (node == nullptr) {
    return;
  }
  const Fields fields(*node, "'standard-errors'",
                      {"default", "consensus", "very-low", "low", "moderate", "high"}, draft.log);
  for (std::size_t i = 0; i < kGrades.size(); ++i) {
    draft.settings.standardErrors.at(i) = positive(fields.need(kGrades[i]), draft.log);
  }
}

void readConsensusDefault(const Node* node, Draft& draft) {
  if (node == nullptr) {
    return;
  }
  const Fields fields(*node, "'consensus-default'", {"present", "absent"}, draft.log);
  draft.settings.consensusPresent = positive(fields.need("present"), draft.log);
  draft.settings.consensusAbsent = positive(fields.need("absent"), draft.log);
}

void readScopeLimit(const Node& item, Draft& draft) {
  const Fields fields(item, "a scope limit", {"id", "when", "because", "grade", "review"}, draft.log);
  auto limit = std::make_unique<pack::ScopeLimitT>();
  limit->id = textIdOf(fields.need("id"), "scope", draft);
  limit->when = criterionOf(fields.need("when"), draft);
  limit->provenance = wholeAuthorityOf(fields, {}, draft).toPack();
  draft.knowledge.scope.push_back(std::move(limit));
}

}  // namespace

void readPackFile(const Document& document, Draft& draft) {
  const Fields fields(document.root, "pack.yaml",
                      {"name", "version", "issued", "review-by", "licence", "review", "zones", "bands",
                       "standard-errors", "consensus-default", "scope", "spike"},
                      draft.log);
  auto& knowledge = draft.knowledge;
  knowledge.name = idOf(fields.need("name"), draft.log);
  knowledge.version = textOf(fields.need("version"), draft.log);
  readDates(fields, draft);
  knowledge.licence = textOf(fields.need("licence"), draft.log);
  knowledge.review = reviewOf(fields.need("review"), draft.log);
  draft.settings.review = knowledge.review;
  eachItem(fields.need("zones"), draft.log, [&](const Node& item) { readZone(item, draft); });
  eachEntry(fields.need("bands"), draft.log, [&](const Entry& entry) { readBand(entry, draft); });
  sortBands(draft);
  readStandardErrors(fields.need("standard-errors"), draft);
  readConsensusDefault(fields.need("consensus-default"), draft);
  eachItem(fields.find("scope"), draft.log, [&](const Node& item) { readScopeLimit(item, draft); });
  readSpike(fields.find("spike"), draft);
}

}  // namespace calcar::rules::internal
