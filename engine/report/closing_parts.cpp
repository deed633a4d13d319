#include <algorithm>
#include <set>

#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

using Keys = std::set<std::string>;

void addKeys(Keys& keys, const pack::Provenance* provenance) {
  if (provenance == nullptr) {
    return;
  }
  for (const auto& key : idsOf(provenance->because())) {
    keys.insert(key);
  }
}

void addConditionKeys(Keys& keys, const pack::Condition& condition, const ConditionAssessment& assessed) {
  addKeys(keys, condition.provenance());
  if (condition.groups() == nullptr) {
    return;
  }
  for (const auto* group : *condition.groups()) {
    for (const auto* reading : *group->readings()) {
      const bool counted =
          std::any_of(assessed.contributions.begin(), assessed.contributions.end(),
                      [&](const auto& part) { return part.reading == reading->id()->string_view(); });
      if (counted) {
        addKeys(keys, reading->provenance());
      }
    }
  }
}

/// What the section on training load rests on, when it says something.
void addLoadKeys(Keys& keys, const ReportContext& context) {
  const auto& load = context.assessment.load;
  const auto* findings = context.pack.content().findings();
  const auto* rule = context.pack.content().spike();
  if (findings == nullptr || (load.weeks.empty() && load.state == SpikeState::NotAsked)) {
    return;
  }
  for (const auto* finding : *findings) {
    if (finding->measure() == pack::LogMeasure::WeeklyDistance) {
      addKeys(keys, finding->provenance());
    }
  }
  if (rule != nullptr && (load.state == SpikeState::Spike || !load.spikes.empty())) {
    addKeys(keys, rule->provenance());
  }
}

Keys usedSources(const ReportContext& context) {
  Keys keys;
  addLoadKeys(keys, context);
  for (const auto* flag : raisedFlags(context.assessment)) {
    if (const auto* rule = context.pack.findRedFlag(flag->flag); rule != nullptr) {
      addKeys(keys, rule->provenance());
    }
  }
  constexpr std::size_t kShown = 3;
  for (std::size_t i = 0; i < std::min(kShown, context.assessment.conditions.size()); ++i) {
    const auto& assessed = context.assessment.conditions[i];
    if (const auto* condition = context.pack.findCondition(assessed.condition); condition != nullptr) {
      addConditionKeys(keys, *condition, assessed);
    }
  }
  return keys;
}

}  // namespace

DocumentSection signatureSection(const ReportContext& context, DocumentKind kind) {
  const auto& words = context.words;
  DocumentSection section{"signature", words("heading.signature"), {}};
  std::vector<Text> missing;
  for (const auto& id : missingForSignature(kind, context.episode, context.assessment)) {
    missing.push_back(gap(words.of("signing", id)));
  }
  if (!missing.empty()) {
    section.blocks.emplace_back(Paragraph{strong(words("signature.missing"))});
    section.blocks.emplace_back(Bullets{std::move(missing)});
  }
  const auto& signature = context.request.signature;
  const Clinician clinician = signature                        ? signature->by
                              : context.episode.visits.empty() ? Clinician{}
                                                               : context.episode.visits.back().clinician;
  const std::string empty = words("gap.not-recorded");
  const Text line = signature ? plain(words("signature.signed", {{"moment", words.moment(signature->at)}}))
                              : gap(words("signature.unsigned"));
  section.blocks.emplace_back(
      KeyValues{{{words("signature.name"), orGap(clinician.name, empty)},
                 {words("signature.role"), orGap(clinician.role, empty)},
                 {words("signature.registration"), orGap(clinician.registration, empty)},
                 {words("signature.line"), line}}});
  return section;
}

DocumentSection sourcesSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"sources", words("heading.sources"), {}};
  std::vector<Text> items;
  for (const auto& key : usedSources(context)) {
    if (const auto* source = context.pack.findSource(key); source != nullptr) {
      items.push_back(muted(words("source", {{"citation", source->citation()->str()},
                                             {"quality", words("quality." + source->quality()->str())}})));
    }
  }
  if (!items.empty()) {
    section.blocks.emplace_back(Bullets{std::move(items)});
  }
  section.blocks.emplace_back(Paragraph{muted(words("sources.statement"))});
  return section;
}

std::vector<std::string> missingForSignature(DocumentKind kind, const Episode& episode,
                                             const Assessment& assessment) {
  std::vector<std::string> missing;
  if (!assessment.contradictions.empty()) {
    missing.emplace_back("contradiction");
  }
  if (episode.complaint.side == Side::Unknown) {
    missing.emplace_back("side");
  }
  if (kind != DocumentKind::Referral) {
    return missing;
  }
  if (assessment.disposition.forced < Urgency::Within2Weeks) {
    if (episode.complaint.question.empty()) {
      missing.emplace_back("question");
    }
    return missing;
  }
  if (episode.receiver.name.empty()) {
    missing.emplace_back("receiver");
  }
  if (const auto advice = episode.record.find("explained");
      advice == episode.record.end() || advice->second.empty()) {
    missing.emplace_back("interim-advice");
  }
  if (episode.callBack.empty()) {
    missing.emplace_back("call-back");
  }
  return missing;
}

}  // namespace calcar::engine
